"""The sensitive tables of a release (T10), recomputed from content/: what is shown is true, what is small is hidden.

breakdowns.py SITE OUT [BREAKDOWN]: writes OUT/releases/*/figures.csv as they would be if nothing were protected, of all
breakdowns or one: attack.py has to find much in them."""
import re
import sys
from collections import Counter, defaultdict

from pathlib import Path

from cases import CONTINUING, UNLISTED, WORDS, Quarter
from register import Register
from sheets import csv_rows

UNITS = {"households_in_force": "household", "monthly_outlay": "10000-yuan/month", "year_grants": "case",
         "year_outlay_one_off": "10000-yuan"}
MONEY = {"households_in_force": "monthly_outlay", "year_grants": "year_outlay_one_off"}
LINE = re.compile(f"({'|'.join(UNITS)})/(cause|group|age|sex|disability)/(.+)")
OTHERS, NONE = "其他", "未登记"
MERGED = {"cause": [*WORDS["cause"].split(), NONE], "disability": WORDS["disability"].split()}


def age(case, day):
    number = case.row["resident_id"]
    born = number[6:14] if len(number) == 18 else "19" + number[6:12]
    years = day.year - int(born[:4]) - ((day.month, day.day) < (int(born[4:6]), int(born[6:])))
    return next(band for least, band in ((80, "80岁以上"), (70, "70至79岁"), (60, "60至69岁"), (0, "18至59岁"))
                if years >= least)


def categories(case, day):
    number = case.row["resident_id"].upper()
    order = number[16] if len(number) == 18 else number[14]
    found = {"age": age(case, day), "sex": "女" if int(order) % 2 == 0 else "男"}
    keys = ["cause", "disability"] + ([] if case.program in CONTINUING else ["group"])
    return found | {key: case.row.get(key) if case.row.get(key) in WORDS[key].split() else NONE for key in keys}


def truth(register, q):
    """{(county, programme, measure, breakdown): Counter of categories}; money in fen."""
    sums = defaultdict(Counter)
    for case in register.valid:
        if case.exempt or case.program in UNLISTED or not case.approved_on or case.approved_on > q.last:
            continue
        running = case.program in CONTINUING
        if not (case.in_force(q.last) if running else case.approved_on >= q.first.replace(month=1)):
            continue
        county = register.current(case.base.division, q.last)[:6] + "000000"
        measure, day = ("households_in_force", q.last) if running else ("year_grants", case.approved_on)
        for breakdown, category in categories(case, q.last).items():
            sums[county, case.program, measure, breakdown][category] += 1
            sums[county, case.program, MONEY[measure], breakdown][category] += case.terms(day).amount
    return sums


def wrong_lines(register, q, rows):
    """Every line of T10 that is not as it has to be; and how many there were."""
    sums, city = truth(register, q), register.settings["root"]
    thresholds = register.privacy.get("cell_threshold") or {}
    tables, wrong = defaultdict(dict), []
    for division, program, measure, unit, value, status in rows:
        if found := LINE.fullmatch(measure):
            tables[program, found[1], found[2]][division, found[3]] = value, status
            if unit != UNITS[found[1]]:
                wrong.append(f"unit: {division},{program},{measure}")
    for (program, measure, breakdown), lines in tables.items():
        shown = {category for _, category in lines}
        for (division, category), (value, status) in lines.items():
            parts = {category} | (set(MERGED.get(breakdown, [])) - shown if category == OTHERS else set())
            counties = register.counties() if division == city else [division]
            n = sum(sums[county, program, measure, breakdown][part] for county in counties for part in parts)
            where = f"{division},{program},{measure}/{breakdown}/{category}"
            k = int(thresholds.get("health", 10) if breakdown == "disability" or category in ("因病", "因残")
                    else thresholds.get("default", 5))
            if measure in MONEY:
                masks = [lines[division, category][1] == "c",
                         tables[program, MONEY[measure], breakdown].get((division, category), ("", status))[1] == "c"]
                bad = (0 < n < k if status != "c" else n == 0) or masks[0] != masks[1]
            else:
                n, bad = (n + 500_000) // 1_000_000, False
            if bad or (status == "c") != (value == "") or value not in ("", str(n)):
                wrong.append(f"sensitive: {where}")
        if any(division == city and status == "c" for (division, _), (_, status) in lines.items()):
            wrong.append(f"hidden in the city: {program},{measure}/{breakdown}")
    return wrong, sum(map(len, tables.values()))


def unprotected(register, q, rows, only):
    """The lines of a release with the truth in place of its sensitive tables."""
    lines = [row for row in rows if not LINE.fullmatch(row[2])]
    sums, city = truth(register, q), register.settings["root"]
    for program, measure, breakdown in dict.fromkeys(key[1:] for key in sums):
        if only not in ("", breakdown):
            continue
        counties = {county: sums[county, program, measure, breakdown] for county in register.counties()}
        for division, found in {city: sum(counties.values(), Counter()), **counties}.items():
            for category in sum(counties.values(), Counter()):
                n = found[category] if measure in MONEY else (found[category] + 500_000) // 1_000_000
                lines.append([division, program, f"{measure}/{breakdown}/{category}", UNITS[measure], str(n), ""])
    return lines


def main(site, out, only=""):
    register = Register(site)
    for path in sorted(Path(site).glob("public/releases/*/figures.csv")):
        rows, to = csv_rows(path), Path(out) / "releases" / path.parent.name / "figures.csv"
        to.parent.mkdir(parents=True, exist_ok=True)
        lines = [rows[0], *unprotected(register, Quarter.named(path.parent.name), rows[1:], only)]
        to.write_text("".join(",".join(line) + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
