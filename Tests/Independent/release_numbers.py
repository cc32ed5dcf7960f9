"""release_numbers.py SITE QUARTER: every number that a release shows (index.html, index.md) is a value of its figures.csv."""
import html
import re
import sys
from decimal import Decimal
from pathlib import Path

from pages import Page
from register import Register
from sheets import csv_rows

NOT_FIGURES = [
    r"https?://\S+", r"[\w./-]*\w\.(?:csv|md|html|xlsx|json)\b", r"\d{4}Q[1-4](?!\d)",
    r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?", r"\d{4}-\d{2}-\d{2}(?:[T ]?\d{2}:\d{2}(?::\d{2})?)?",
    r"(?<!\d)\d{1,2}月(?:\d{1,2}日|末|底)?(?!\d)", r"〔\d{4}〕\s*\d+号", r"第\d+[条款项号]", r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)",
    r"表\s*\d+", r"\d+(?:至\d+岁|岁以上)",
]
NUMBER = re.compile(r"(?<![\dA-Za-z.])(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?")
WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")


def plain_markdown(text):
    """The visible text of a CommonMark file without the tables whose title says 标准."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    text = re.sub(r"!?\[((?:[^\]\\]|\\.)*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(?m)^\s*\d+[.)]\s", "", text)
    kept, heading, title = [], "", ""
    for line in re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", html.unescape(text)).splitlines():
        if line.lstrip().startswith("|"):
            kept += [] if "标准" in heading + title else [line]
        elif line.strip():
            heading, title = (line, "") if line.startswith("#") else (heading, line)
            kept.append(line)
    return "\n".join(kept)


def office_numbers(register):
    """Telephone numbers and registration numbers of the office itself, longest first."""
    words, todo = [o["phone"] for o in register.offices], [register.settings]
    while todo:
        value = todo.pop()
        todo += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
        words += [value] if isinstance(value, str) and re.search(r"\d{5}", value) else []
    return sorted(filter(None, words), key=len, reverse=True)


def offenders(text, values, office):
    """(the numbers of a text, those that no figure has, each with its line)."""
    count, found = 0, []
    for line in text.translate(WIDE).splitlines():
        rest = line
        for word in office:
            rest = rest.replace(word, " ")
        for pattern in NOT_FIGURES:
            rest = re.sub(pattern, " ", rest)
        for match in NUMBER.finditer(rest):
            count += 1
            if Decimal(re.sub("[,，]", "", match[0])) not in values:
                around = rest[max(0, match.start() - 30):match.end() + 30].strip()
                found.append(f"{match[0]}: …{around}…")
    return count, found


def main(site, quarter):
    folder = Path(site) / "public/releases" / quarter
    values = {abs(Decimal(row[4])) for row in csv_rows(folder / "figures.csv")[1:] if row[4]}
    office, total, wrong = office_numbers(Register(site)), 0, 0
    page = Page((folder / "index.html").read_text("utf-8"), lambda title: "标准" in title).text
    for name, text in ("index.html", page), ("index.md", plain_markdown((folder / "index.md").read_text("utf-8"))):
        count, found = offenders(text, values, office)
        for offender in found:
            print(f"{name}: {offender}")
        total, wrong = total + count, wrong + len(found)
        if count == 0:
            print(f"{name}: not one number")
            wrong += 1
    print(f"numbers {quarter}: 2 files, {total} numbers against {len(values)} distinct values, {wrong} wrong")
    return 0 if not wrong and values else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
