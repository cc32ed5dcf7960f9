"""boards.py SITE [AS_OF]: every notice page of public/ holds exactly the rows that content/ says, masked and tagged."""
import hashlib
import hmac
import re
import sys
from collections import Counter, defaultdict, namedtuple
from pathlib import Path

from cases import CONTINUING, ORDER, PROGRAM_KEYS, Quarter, day_of, fen_of
from pages import Page
from register import Register
from rules import DIBAO, Rules, posted
from sheets import records

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHANGES = {"新增": 0, "调整": 1, "在保": 2, "上季": 2}
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
Row = namedtuple("Row", "tag persons amount name program change since")


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def crockford(data, characters):
    bits = int.from_bytes(data, "big") >> (len(data) * 8 - characters * 5)
    return "".join(ALPHABET[bits >> 5 * i & 31] for i in reversed(range(characters)))


def derived_key(master):
    """HKDF-SHA-256 without salt; 32 bytes are one block."""
    return mac(mac(bytes(32), master), b"sanbang/receipt/v1\x01")


DEMO = derived_key(hashlib.sha256(b"sanbang demo master key").digest())


def tag(case_id, notice):
    """The first 50 bits that do not read like a number."""
    code = mac(crockford(mac(DEMO, case_id.encode()), 16).encode(), notice.encode())
    tags = [fifty_bits(code, start) for start in (0, 50, 100, 150)]
    return next((t for t in tags if not re.fullmatch("[0-9X]*", t)), tags[0])


def fifty_bits(code, start):
    bits = int.from_bytes(code, "big") >> (256 - start - 50)
    return crockford((bits << 14 & (1 << 64) - 1).to_bytes(8, "big"), 10)


assert crockford(mac(DEMO, b"K000001"), 16) == "7QTKGYGER3A4PB96"
assert tag("K000001", "long-term/611022100201/2015Q4") == "YDRPKZGTFC"


class Boards:
    """What should hang on a day: {(board, village): {tag or place: Row}}, and why every other case does not."""

    def __init__(self, register, day):
        self.register, self.day, self.rules = register, day, Rules(register)
        self.expected, self.reasons, self.left = defaultdict(dict), {}, Counter()
        self.withdrawn = withdrawn(register)
        self.threshold = int(register.privacy.get("rarity_threshold", 20))
        people = {(c.base.division[:6], initial(c), c.row["resident_id"].upper()) for c in register.valid if not c.exempt}
        self.sharing = Counter((county, first) for county, first, _ in people)
        for case in register.cases:
            for board in ("review", "approval", "long-term", "ending"):
                self.place(case, board)

    def place(self, case, board):
        state = self.rules.state(case, board, self.day)
        if None in case.base or board != "long-term" and not posted(case, board):
            return
        terms = case.terms(self.day)
        village = self.register.current(terms.division, self.day)
        quarter = Quarter.of(self.day if board == "long-term" else posted(case, board))
        case_id = case.row.get("case_id")
        key = tag(case_id, f"{board}/{village}/{quarter}") if case_id else case.place
        if state == "not in force" and case.ended_on and Quarter.of(self.day).first <= case.ended_on <= self.day:
            self.left[village, group(case.program)] += 1
            self.left[village[:9] + "000", group(case.program)] += 1
        if state != "due":
            self.reasons[board, key] = state
        elif not any(f"{village}/{board}/{key}".startswith(w) for w in self.withdrawn):
            since = case.effective_from if case.program in CONTINUING else case.approved_on
            self.expected[board, village][key] = Row(
                key, terms.persons, terms.amount, self.mask(case), case.program,
                self.change(case) if board == "long-term" else None, since)

    def mask(self, case):
        first = initial(case)
        common = self.sharing[case.base.division[:6], first] >= self.threshold
        return (first if HAN.match(first) and common else "某") + "**"

    def change(self, case):
        """新增, 调整 or 在保; None for one-off grants, of which the design says nothing."""
        start = Quarter.of(self.day).first
        if case.program not in CONTINUING:
            return None
        if case.effective_from >= start:
            return "新增"
        changed = any(start <= day <= self.day for day, _ in case.variations)
        return "调整" if changed else "在保"


def group(program):
    return "dibao" if program in DIBAO else program


def initial(case):
    return case.row["applicant"].replace("\ue863", "䶮")[0]


def withdrawn(register):
    """What was taken down by hand: beginnings of village/board/tag."""
    rows = records(register.site / "content/withdrawn.csv")
    paths = ["/".join(filter(None, (r["division"], r.get("board"), r.get("tag")))) for r in rows]
    return [re.sub("(000)+$", "", p) for p in paths]


class Check:
    def __init__(self, boards, public):
        self.boards, self.public, self.wrong = boards, public, []
        self.pages = self.rows = self.filled = self.sentences = 0

    def say(self, page, text):
        self.wrong.append(f"{page}: {text}")

    def run(self):
        divisions = self.boards.register.divisions
        for town in sorted(c for c, d in divisions.items() if d["level"] == "town"):
            villages = sorted(c for c, d in divisions.items() if d["level"] == "village" and c[:9] == town[:9])
            for board in ("review", "approval", "long-term", "ending"):
                whole = {}
                for village in villages:
                    rows = self.boards.expected.pop((board, village), {})
                    whole |= {(village, key): row for key, row in rows.items()}
                    self.page(f"{path(village)}/{board}", board, rows)
                self.page(f"{path(town)}/{board}", board, {key: row for (_, key), row in whole.items()})
        for board, village in self.boards.expected:
            self.say(path(village), f"rows due on {board}, but no such village")

    def page(self, name, board, expected):
        file = self.public / "boards" / name / "index.html"
        if not file.exists():
            stands = self.boards.register.stands(name_code(name), self.boards.day)
            if expected or board != "ending" and stands:
                self.say(name, f"no page, {len(expected)} rows due")
            return
        page = Page(file.read_text("utf-8"))
        tables = [t for t in page.tables if "entries" in t["class"].split()]
        rows = [row for t in tables for group in t["groups"] for row in group]
        self.pages, self.rows, self.filled = self.pages + 1, self.rows + len(rows), self.filled + bool(rows)
        self.tags(name, board, rows, expected)
        self.multiset(name, rows, expected)
        prose = re.sub("[ \u00a0\u3000,，]", "", page.text)
        for table in tables:
            self.table(name, table, expected, prose)
        for said in re.findall(r"新增(\d+)户调整(\d+)户退出(\d+)户", prose):
            self.sentences += 1
            if tuple(map(int, said)) not in [self.dynamics(name, t, expected) for t in tables]:
                self.say(name, f"新增, 调整, 退出 {said} is so in no section")

    def tags(self, name, board, rows, expected):
        tags = [row["id"] for row in rows]
        for twice, n in Counter(tags).items():
            if n > 1 or not re.fullmatch(f"[{ALPHABET}]{{10}}", twice):
                self.say(name, f"tag {twice} stands {n} times or is not ten Crockford characters")
        known = {key for key in expected if ":" not in key}
        for missing in known - set(tags):
            self.say(name, f"no row {missing}")
        unknown = set(tags) - known
        if len(unknown) > len(expected) - len(known):
            for key in sorted(unknown):
                self.say(name, f"row {key} should not be there: {self.boards.reasons.get((board, key), 'no case')}")

    def multiset(self, name, rows, expected):
        want = Counter((r.persons, r.amount, r.name) for r in expected.values())
        have = Counter(map(shown, rows))
        if have != want:
            self.say(name, f"persons, amount in fen, name: too many {dict(have - want)}, too few {dict(want - have)}")

    def dynamics(self, name, table, expected):
        """Of a section of the long-term board: how many households are new, changed, and have left."""
        rows = [expected[row["id"]] for g in table["groups"] for row in g if row["id"] in expected]
        changes = Counter(row.change for row in rows)
        left = self.boards.left[name_code(name), group(rows[0].program)] if rows else 0
        return changes["新增"], changes["调整"], left

    def table(self, name, table, expected, prose):
        rows = [row for group in table["groups"] for row in group]
        whole, parts = range(1, len(rows) + 1), [n + 1 for g in table["groups"] for n in range(len(g))]
        if [row["cells"].get("number") for row in rows] not in (list(map(str, whole)), list(map(str, parts))):
            self.say(name, "rows are not numbered 1, 2, 3")
        for group in table["groups"]:
            keys = [self.order(row, expected) for row in group]
            if keys != sorted(keys):
                self.say(name, "rows are not in order of change, programme, first character, tag")
        for row in rows:
            if row["id"] in expected:
                self.cells(name, row, expected[row["id"]])
        persons = sum(shown(row)[0] for row in rows)
        if rows and not (re.search(rf"(?<!\d){len(rows)}户", prose) and re.search(rf"(?<!\d){persons}人", prose)):
            self.say(name, f"the totals {len(rows)}户, {persons}人 of a section are not said")

    def order(self, row, expected):
        known = expected.get(row["id"])
        program = known.program if known else PROGRAM_KEYS.get(row["cells"].get("program"), ORDER[0])
        change = CHANGES.get(row["cells"].get("change"), 9)
        return change, ORDER.index(program), row["cells"]["applicant"][:1], row["id"]

    def cells(self, name, row, want):
        cells, tag = row["cells"], row["id"]
        if shown(row) != (want.persons, want.amount, want.name):
            self.say(name, f"row {tag}: {shown(row)} should be {(want.persons, want.amount, want.name)}")
        if want.change and cells.get("change") != want.change:
            self.say(name, f"row {tag}: {cells.get('change')} should be {want.change}")
        if PROGRAM_KEYS.get(cells.get("program"), want.program) != want.program:
            self.say(name, f"row {tag}: {cells['program']} should be {want.program}")
        month = re.match(r"(\d{4})\D+(\d{1,2})", cells.get("since", ""))
        if month and want.since and (int(month[1]), int(month[2])) != (want.since.year, want.since.month):
            self.say(name, f"row {tag}: since {month[0]} should be {want.since:%Y-%m}")
        if cells.get("tag", tag) != tag:
            self.say(name, f"row {tag} shows the tag {cells['tag']}")


def shown(row):
    """(persons, amount in fen, masked name) as a row shows them; -1 for what is no number."""
    cells = row["cells"]
    amount = re.sub(r"[^\d.]", "", cells.get("amount", ""))
    persons = re.sub(r"\D", "", cells.get("covered_persons", ""))
    return int(persons or -1), fen_of(amount) if amount else -1, cells.get("applicant")


def path(code):
    return f"{code[:6]}/{code[6:9]}" + (f"/{code[9:]}" if code[9:] != "000" else "")


def name_code(name):
    return "".join(re.findall(r"\d+", name)).ljust(12, "0")


def main(site, as_of=None):
    register = Register(site)
    if register.settings.get("demo") != "true":
        raise SystemExit("only a site marked demo: true has tags that can be recomputed")
    day = day_of(as_of or register.settings["as_of"])
    check = Check(Boards(register, day), Path(site) / "public")
    check.run()
    print(*check.wrong[:200], sep="\n", end="\n" if check.wrong else "")
    print(f"boards {day}: {register.note()}; {check.pages} pages, {check.filled} with rows, {check.rows} rows,"
          f" {check.sentences} sentences on change,"
          f" {len(check.wrong)} wrong")
    return 0 if check.rows and not check.wrong else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
