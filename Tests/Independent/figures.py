"""figures.py SITE QUARTER: recomputes every line of public/releases/QUARTER/figures.csv from content/, to the fen."""
import re
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import breakdowns
from cases import CONTINUING, ONE_OFF, Quarter, fen_of
from register import Register
from rules import DIBAO, Rules, boards, posted
from sheets import csv_rows, records

RUNNING = {
    "households_in_force": "household", "persons_in_force": "person", "households_joined": "household",
    "persons_joined": "person", "households_joined_found": "household", "households_left": "household",
    "persons_left": "person", "monthly_outlay": "yuan/month", "quarter_outlay": "yuan", "year_outlay": "yuan",
    "average_subsidy": "yuan/person-month",
}
GRANTED = {
    "grants": "case", "person_times": "person-time", "quarter_outlay_one_off": "yuan", "year_grants": "case",
    "year_person_times": "person-time", "year_outlay_one_off": "yuan",
}
PUBLICITY = {"postings_due": "posting", "postings_made": "posting", "postings_held": "posting",
             "objections": "case", "endorsements_missing": None,  # its unit is said nowhere
             "decisions_early": "case", "decisions_late": "case", "payments_early": "case"}
OVERSIGHT = {m: unit for unit, names in (
    ("household", "town_reviewed_households county_spot_checked_households"),
    ("case", "bureau_inspections complaints_received complaints_resolved cases_investigated verifications_run"
     " verifications_mismatched media_disclosures window_applications referred_education referred_housing"
     " referred_employment"),
    ("person", "wrong_grants_cleared_persons persons_disciplined group_registered_borderline"
     " group_registered_hardship"),
    ("yuan", "recovered_yuan funds_allocated_yuan funds_spent_yuan")) for m in names.split()}
SPLITS = ([("tekun", f"{m}/category/{c}", RUNNING[m]) for c in ("集中", "分散")
           for m in ("households_in_force", "persons_in_force", "monthly_outlay")]
          + [("temporary", f"{m}/urgent/急难型", GRANTED[m])
             for m in ("grants", "person_times", "quarter_outlay_one_off")])


def tally(register, q):
    """{(county, programme, measure): number} by design §9; money in fen; the average is left out."""
    sums = Counter()
    months = [q.first.replace(month=m) for m in range(1, q.last.month + 1)]
    for case in register.valid:
        if not case.approved_on or case.approved_on > q.last:
            continue
        county = register.current(case.base.division, q.last)[:6] + "000000"
        if case.exempt:
            during = case.in_force(q.last) if case.program in CONTINUING else case.approved_on >= q.first
            sums["exempt"] += during
            continue
        counts = running(case, q, months) if case.program in CONTINUING else granted(case, q)
        for measure, n in counts.items():
            sums[county, case.program, measure] += n
            if case.program in DIBAO:
                sums[county, "dibao", measure] += n
    return sums


def running(case, q, months):
    counts = Counter()
    if case.in_force(q.last):
        terms = case.terms(q.last)
        suffixes = [f"/category/{terms.category}"] if case.program == "tekun" else []
        for suffix in ["", *suffixes]:
            counts["households_in_force" + suffix] += 1
            counts["persons_in_force" + suffix] += terms.persons
            counts["monthly_outlay" + suffix] += terms.amount
    if q.first <= case.effective_from <= q.last:
        counts["households_joined"] += 1
        counts["persons_joined"] += case.terms(case.effective_from).persons
        counts["households_joined_found"] += case.row.get("origin") == "主动发现"
    if case.ended_on and q.first <= case.ended_on <= q.last:
        counts["households_left"] += 1
        counts["persons_left"] += case.terms(case.ended_on).persons
    for month in months:
        if case.in_force(month):
            amount = case.terms(month).amount
            counts["year_outlay"] += amount
            counts["quarter_outlay"] += amount if month >= q.first else 0
    return counts


def granted(case, q):
    counts, terms = Counter(), case.terms(case.approved_on)
    if case.approved_on >= q.first:
        urgent = case.program == "temporary" and case.row.get("urgent") == "是"
        for suffix in ["", "/urgent/急难型"] if urgent else [""]:
            counts["grants" + suffix] += 1
            counts["person_times" + suffix] += terms.persons
            counts["quarter_outlay_one_off" + suffix] += terms.amount
    if case.approved_on >= q.first.replace(month=1):
        counts["year_grants"] += 1
        counts["year_person_times"] += terms.persons
        counts["year_outlay_one_off"] += terms.amount
    return counts


class Lines:
    """The lines of figures.csv that should be there: {(division, program, measure): (unit, value, status)}."""

    def __init__(self, register, q):
        self.register, self.q, self.lines = register, q, {}
        self.city, self.counties = register.settings["root"], register.counties()
        self.errors = len(register.cases) - len(register.valid)
        self.sums = tally(register, q)
        for division in [self.city, *self.counties]:
            self.programmes(division)
        self.comparisons()
        self.publicity()
        self.oversight()
        if self.errors:
            self.put(self.city, "", "rows_in_error", "case", self.errors)
        exempt = self.sums["exempt"]
        self.put(self.city, "", "exempt_households", "household", exempt if exempt >= 10 else None, "c")

    def put(self, division, program, measure, unit, n, status=""):
        """A number, or None with the status that says why; every empty status is p while rows are in error."""
        value = "" if n is None else money(n) if unit and unit.startswith("yuan") else str(n)
        status = status if n is None or status == "p" else ""
        self.lines[division, program, measure] = unit, value, status or ("p" if self.errors else "")

    def number(self, sums, division, program, measure):
        """One measure of a division; the city is the sum of its counties. Fen for money, None if undefined."""
        def add(m):
            return sum(sums[c, program, m] for c in (self.counties if division == self.city else [division]))
        if measure != "average_subsidy":
            return add(measure)
        persons = add("persons_in_force")
        average = Decimal(add("monthly_outlay")) / persons if persons else None
        return None if average is None else int(average.quantize(Decimal(1), ROUND_HALF_UP))

    def programmes(self, division):
        measures = [(p, m, unit) for p in [*CONTINUING, "dibao"] for m, unit in RUNNING.items()]
        measures += [(p, m, unit) for p in ONE_OFF for m, unit in GRANTED.items()]
        for program, measure, unit in measures + SPLITS:
            self.put(division, program, measure, unit, self.number(self.sums, division, program, measure), "x")

    def comparisons(self):
        """The city's .previous, .year_ago and .change, as far as the register reaches back."""
        headline = [k for k in self.lines if k[0] == self.city and "/" not in k[2]]
        for name, back in ("previous", 1), ("year_ago", 4):
            then = self.q.back(back)
            if not self.register.adopted_on or then.first < self.register.adopted_on:
                continue
            sums = tally(self.register, then)
            for key in headline:
                unit, before = self.lines[key][0], self.number(sums, *key)
                now = self.number(self.sums, *key)
                self.put(*key[:2], f"{key[2]}.{name}", unit, before, "x")
                if back == 1:
                    change = None if None in (now, before) else now - before
                    self.put(*key[:2], key[2] + ".change", unit, change, "x")

    def publicity(self):
        rules, q, counts = Rules(self.register), self.q, Counter()
        for case in self.register.valid:
            if not case.exempt and case.approved_on and q.first <= case.approved_on <= q.last:
                for lapse in rules.lapses(case):
                    counts[case.base.division[:6] + "000000", lapse] += 1
            due = [b for b in boards(case) if posted(case, b) and q.first <= posted(case, b) <= q.last]
            if not due or case.exempt:
                continue
            county = case.base.division[:6] + "000000"
            held = sum(bool(rules.gates(case, b, q.last)) for b in due)
            counts[county, "postings_due"] += len(due)
            counts[county, "postings_held"] += held
            counts[county, "postings_made"] += len(due) - held
            counts[county, "objections"] += case.row.get("objection", "无") != "无"
        for code in self.register.divisions:
            if code != self.city and self.register.stands(code, q.last) and not rules.endorsed(code, q, q.last):
                counts[code[:6] + "000000", "endorsements_missing"] += 1
        for division in [self.city, *self.counties]:
            of = self.counties if division == self.city else [division]
            for measure, unit in PUBLICITY.items():
                self.put(division, "", measure, unit, sum(counts[c, measure] for c in of))

    def oversight(self):
        """Every measure for every county; a column (year to date, campaign) only where one county fills it."""
        given = {}
        for row in records(self.register.site / f"content/oversight/{self.q}.csv"):
            county = next(c for c in self.counties
                          if row["county"] in (c, c[:6], self.register.divisions[c]["name"]))
            for column in "value", "year_to_date", "campaign":
                if row.get(column):
                    name = row["measure"] + ("" if column == "value" else "." + column)
                    given[name, county] = fen_of(row[column]) if unit_of(name) == "yuan" else int(row[column])
        for measure in dict.fromkeys([*OVERSIGHT, *(name for name, _ in given)]):
            values = {c: given.get((measure, c)) for c in self.counties}
            for county, n in values.items():
                self.put(county, "", measure, unit_of(measure), n, "x")
            known = [n for n in values.values() if n is not None]
            status = "x" if not known else "p" if len(known) < len(values) else ""
            self.put(self.city, "", measure, unit_of(measure), sum(known) if known else None, status)


def unit_of(measure):
    return OVERSIGHT[re.split("[.:]", measure)[0]]


def money(fen):
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02}"


def compare(expected, rows, lines):
    """Prints every difference; returns how many there are."""
    wrong, seen = [], set()
    for row in rows:
        division, program, measure, unit, value, status = row
        key = division, program, measure
        if key in seen:
            wrong.append(f"twice: {','.join(key)}")
        seen.add(key)
        if key not in expected:
            if not breakdowns.LINE.fullmatch(measure):
                wrong.append(f"surplus: {','.join(row)}")
            continue
        want = expected[key]
        if (want[0] or unit, want[1], want[2]) != (unit, value, status):
            wrong.append(f"wrong: {','.join(key)}: has {unit},{value},{status}; should be {','.join(map(str, want))}")
    wrong += [f"missing: {','.join(key)}: {','.join(map(str, expected[key]))}" for key in expected.keys() - seen]
    wrong += breakdowns.wrong_lines(lines.register, lines.q, rows)[0]
    divisions = list(dict.fromkeys(row[0] for row in rows))
    if divisions != [lines.city, *lines.counties]:
        wrong.append("order: the city first, then the counties by code")
    print(*sorted(wrong), sep="\n", end="\n" if wrong else "")
    return len(wrong)


def main(site, quarter):
    register, q = Register(site), Quarter.named(quarter)
    lines = Lines(register, q)
    path = Path(site) / "public/releases" / quarter / "figures.csv"
    rows = csv_rows(path)
    assert not path.read_bytes().startswith(b"\xef\xbb\xbf"), "figures.csv has no byte-order mark"
    assert ",".join(rows[0]) == "division,program,measure,unit,value,status", "the header of figures.csv"
    wrong = compare(lines.lines, rows[1:], lines)
    print(f"figures {quarter}: {register.note()}; {len(rows) - 1} lines compared with {len(lines.lines)}"
          f" recomputed, {wrong} wrong")
    return 0 if not wrong and register.valid and len(rows) > 1 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
