"""leaks.py SITE [--self-test]: no private value of content/cases stands in any byte or file name of public/."""
import html
import re
import shutil
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from cases import short_name
from pages import INLINE
from register import Register

NAMES = ("applicant", "investigators", "reviewer", "approver", "payer")
NUMBERS = ("resident_id", "phone", "bank_account")
TAG = re.compile(r"</?([A-Za-z0-9]*)[^>]*>")
INVISIBLE = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]")
STRUCTURES = {
    "18-digit ID": re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
                              r"\d{3}[\dXx](?![0-9A-Za-z])"),
    "mobile": re.compile(r"(?<![0-9A-Za-z.#])1[3-9]\d{9}(?![0-9A-Za-z])"),
    "house number": re.compile(r"[\d一二三四五六七八九十]+组\d+号"),
}


class Secrets:
    """The private values of a register: `anywhere` {value: column} and `whole` (names of two characters)."""

    def __init__(self, register):
        self.public = public_words(register)
        self.anywhere, self.whole, self.longer = {}, {}, {}
        for row in [case.row for case in register.cases] + register.members:
            for column in NUMBERS + ("case_id",):
                self.add(row.get(column, ""), column)
            self.add_address(row.get("address", ""))
            for column in NAMES:
                for name in re.split("[、,，;；]", row.get(column, "")):
                    self.add(re.sub(r"[（(].*", "", name).strip(), column)
        self.lengths = defaultdict(set)
        for value in self.anywhere:
            self.lengths[value[:3]].add(len(value))

    def add(self, value, column):
        """A case number of four characters or less is no secret that can be told from any other number."""
        for form in {value, unicodedata.normalize("NFKC", value), value.upper(), value.lower()} - self.public:
            if len(form) >= (3 if column in NAMES else 5):
                self.anywhere.setdefault(form, column)
            elif len(form) == 2 and column in NAMES:
                self.whole.setdefault(form, column)

    def add_address(self, address):
        """The whole address, and what follows the village in it."""
        for part in address, re.sub("^.*(?:村|社区|镇|乡|街道)", "", address):
            self.add(part, "address")

    def covered(self, value, text, at):
        """Whether this occurrence is a part of a public word: 王家河 in 王家河村."""
        if value not in self.longer:
            self.longer[value] = [(word, word.index(value)) for word in self.public if value in word]
        return any(text.startswith(word, at - offset) for word, offset in self.longer[value] if at >= offset)

    def search(self, text):
        """Columns whose values stand in the text."""
        lengths = self.lengths
        for at in range(len(text) - 2):
            if text[at:at + 3] in lengths:
                for n in lengths[text[at:at + 3]]:
                    value = text[at:at + n]
                    if value in self.anywhere and self.counts(value, text, at):
                        yield self.anywhere[value], at

    def counts(self, value, text, at):
        if value.isascii() and (joined(text[max(0, at - 1):at]) or joined(text[at + len(value):at + len(value) + 1])):
            return False  # the middle of a longer number or word
        return not self.covered(value, text, at)


def joined(neighbour):
    return neighbour.isascii() and neighbour.isalnum()


def public_words(register):
    words = set(register.signers)
    for d in register.divisions.values():
        words |= {d["code"], d["name"], short_name(d["name"])}
    for office in register.offices:
        words |= {v for k, v in office.items() if k != "division" and v}
    todo = [register.settings]
    while todo:
        value = todo.pop()
        todo += value.values() if isinstance(value, dict) else []
        words |= {value} if isinstance(value, str) else set()
    return words


def views(data):
    """The text of a file as it stands, with tags removed and decoded, and with separators inside numbers removed."""
    raw = data.decode("utf-8", "surrogateescape")
    yield "bytes", raw
    text = html.unescape(TAG.sub(lambda t: "" if t[1].lower() in INLINE else "\n", raw)) if "<" in raw else raw
    text = INVISIBLE.sub("", unicodedata.normalize("NFKC", text) if not text.isascii() else text)
    if text != raw:
        yield "text", text
    tight = re.sub(r"(?<=\d)[ \u00a0.·-](?=[\dXx])", "", text)
    if tight != text:
        yield "numbers", tight


def cells(raw):
    """The whole text of each element, CSV cell and pipe-table cell."""
    parts = re.findall(r">([^<>]*)<", raw) if "<" in raw else re.split(r"[,\n|\t]", raw)
    return {html.unescape(p).strip().strip('"*') for p in parts}


def scan(root, paths, secrets, contacts):
    """Yields (file, rule, view, offset) for every finding, never the value."""
    for path in paths:
        name = path.relative_to(root).as_posix()
        data = path.read_bytes()
        for whole in cells(data.decode("utf-8", "replace")) & secrets.whole.keys():
            yield name, secrets.whole[whole], "cell", 0
        for view, text in [("file name", name), *views(data)]:
            for column, at in secrets.search(text):
                yield name, column, view, at
            for rule, pattern in STRUCTURES.items():
                for found in pattern.finditer(text):
                    if found[0] not in contacts and not secrets.covered(found[0], text, found.start()):
                        yield name, rule, view, found.start()


def self_test(public, secrets, contacts):
    """Plants one value of each column in a copy of a page, in each of its disguises, and expects to find them all."""
    missed = planted = 0
    by_column = {column: value for value, column in secrets.anywhere.items()}
    with tempfile.TemporaryDirectory() as folder:
        page = Path(shutil.copy(next(public.rglob("*.html")), folder))
        clean = page.read_bytes()

        def expect(column, added, path=page):
            nonlocal missed, planted
            page.write_bytes(clean + added.encode())
            found = {rule for _, rule, _, _ in scan(page.parent, [path], secrets, contacts)}
            planted, missed = planted + 1, missed + (column not in found)
            if column not in found:
                print(f"leaks: self-test: {column} not found")

        for column, value in by_column.items():
            middle = len(value) // 2
            expect(column, f"<p>{value}</p>")
            expect(column, f"<p>{value[:middle]}<b>{value[middle:]}</b></p>")
            expect(column, "<p>" + "".join(f"&#{ord(c)};" for c in value) + "</p>")
            expect(column, f"<p>{value[:middle]}\u200b{value[middle:]}</p>")
            if column in NUMBERS:
                expect(column, f"<p>{value[:6]} {value[6:]}</p>")
        for value, column in list(secrets.whole.items())[:1]:
            expect(column, f"<td>{value}</td>")
        expect("18-digit ID", "<p>61102219500101001X</p>")
        expect("mobile", "<p>13900000000</p>")
        expect("house number", "<p>三组17号</p>")
        column, value = next(iter(by_column.items()))
        expect(column, "", Path(shutil.copy(page, page.with_name(value + ".html"))))
    print(f"leaks: self-test: {planted} planted, {missed} missed")
    return 0 if not missed and set(by_column) >= {"resident_id", "applicant"} else 1


def main(site, *options):
    register = Register(site)
    public, secrets = Path(site) / "public", Secrets(register)
    contacts = {re.sub(r"\D", "", word) for word in secrets.public if re.search(r"\d{5}", word)}
    if "--self-test" in options:
        return self_test(public, secrets, contacts)
    files = sorted(p for p in public.rglob("*") if p.is_file())
    findings = sorted(set(scan(public, files, secrets, contacts)))
    for name, rule, view, at in findings[:200]:
        print(f"{name}: {rule} in its {view} at {at}")
    size, kinds = sum(p.stat().st_size for p in files), Counter(secrets.anywhere.values())
    print(f"leaks: {register.note()}; {len(files)} files, {size} bytes, against {sum(kinds.values())} values"
          f" ({', '.join(f'{k} {n}' for k, n in sorted(kinds.items()))}) and {len(secrets.whole)} short names,"
          f" {len(findings)} found")
    return 0 if files and secrets.anywhere and not findings and not register.unknown_sheets else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
