"""attack.py PUBLIC [BEFORE AFTER]: a stranger's attempt on the sensitive tables (T10), from published files alone.

Everything in PUBLIC/releases/*/figures.csv of all quarters is one system of equations. GLPK looks for hidden counts that can
only be small, or have few possible values. BEFORE and AFTER are `public/` as it was on the last days of the last two quarters:
their boards name the rows that came and went, to the yuan; counts and money of each category have to come from them, and a row
that fits in one category alone has been told. Exits 1 when anything has been told."""
import sys
from collections import Counter, defaultdict
from pathlib import Path

from movers import Board, told_movers
from program import Program
from sheets import csv_rows

OTHERS, DRIFTING = "其他", {"age"}
TAKES_IN = {"cause", "disability"}
COUNTS = {"households_in_force": "monthly_outlay", "year_grants": "year_outlay_one_off"}


def threshold(breakdown, category):
    return 10 if breakdown == "disability" or category in ("因病", "因残") else 5


class Quarter:
    """One figures.csv. `tables`: {(programme, measure, breakdown): {(division, category): count, None where hidden}}."""

    def __init__(self, path):
        self.name, self.tables, self.money, self.totals = path.parent.name, defaultdict(dict), defaultdict(dict), {}
        rows = csv_rows(path)[1:]
        self.city = rows[0][0]
        self.counties = [d for d in dict.fromkeys(row[0] for row in rows) if d != self.city]
        for division, program, measure, _, value, status in rows:
            parts = measure.split("/")
            if len(parts) == 1 and status in ("", "p") and "." not in value:
                self.totals[division, program, measure] = int(value)
            elif len(parts) == 3 and parts[1] not in ("category", "urgent"):
                tables = self.tables if parts[0] in COUNTS else self.money
                number = None if status == "c" else int(value)
                tables[program, parts[0], parts[1]][division, parts[2]] = number

    def total(self, division, program, measure):
        return self.totals.get((division, program, measure), 0)


def successive(one, other):
    year, quarter = int(one.name[:4]), int(one.name[5])
    return other.name == (f"{year + 1}Q1" if quarter == 4 else f"{year}Q{quarter + 1}")


class System:
    """The tables of one programme and breakdown in successive quarters. What the register calls a category is the same in all of
    them; where a release shows 其他, it counts all that stand nowhere else in it."""

    def __init__(self, name, quarters):
        self.name, self.quarters = name, quarters
        self.program, self.measure, self.breakdown = name
        self.keys = list(dict.fromkeys(k for q in quarters for _, k in q.tables[name]))
        self.model = Program()
        for number, q in enumerate(quarters):
            self.add(number, q)
        if self.breakdown not in DRIFTING:
            for number in range(1, len(quarters)):
                self.link(number)

    def cell(self, number, county, key):
        return f"x{number}_{county}_{self.keys.index(key)}"

    def parts(self, number, county, category):
        """The unknowns that a published cell is the sum of."""
        shown = {k for _, k in self.quarters[number].tables[self.name]}
        merged = [k for k in self.keys if k not in shown] if category == OTHERS and self.breakdown in TAKES_IN else []
        return [self.cell(number, county, k) for k in [category, *merged]]

    def add(self, number, q):
        for county in q.counties:
            total = q.total(county, self.program, self.measure)
            self.model.equal([self.cell(number, county, k) for k in self.keys], total)
        for (division, category), count in q.tables[self.name].items():
            counties = q.counties if division == q.city else [division]
            sums = [x for county in counties for x in self.parts(number, county, category)]
            self.model.at_least(sums, 1) if count is None else self.model.equal(sums, count)

    def link(self, number):
        """Nobody changes category: the counts of two quarters differ by those who joined and those who left."""
        before, q = self.quarters[number - 1], self.quarters[number]
        for county in q.counties:
            change = q.total(county, self.program, self.measure) - before.total(county, self.program, self.measure)
            left = max(q.total(county, self.program, "households_left"), -change)
            came, went = [], []
            for place, key in enumerate(self.keys):
                x, y = self.cell(number - 1, county, key), self.cell(number, county, key)
                e, l = f"e{number}_{county}_{place}", f"l{number}_{county}_{place}"
                self.model.equal([y, l], 0, minus=[x, e])
                self.model.at_least([x], 0, minus=[l])
                came, went = came + [e], went + [l]
            self.model.at_most(came, change + left)
            self.model.at_most(went, left)

    def told(self):
        """Of every published county cell: (tried, told). A small count that is shown has been told without any effort."""
        tried, told = 0, []
        for number, q in enumerate(self.quarters):
            for (division, category), count in q.tables[self.name].items():
                if division == q.city:
                    continue
                k, where = threshold(self.breakdown, category), f"{q.name} {division} {'/'.join(self.name)}/{category}"
                if count is not None:
                    told += [f"{where}: shown, {count}"] if 0 < count < k else []
                    continue
                tried += 1
                least, most = self.model.range(self.parts(number, division, category), enough=k)
                if most < k or most - least + 1 < k:
                    told.append(f"{where}: {least} to {most}")
        return tried, told


def systems(quarters):
    """Successive quarters of a table belong together; grants are counted anew every year."""
    for name in dict.fromkeys(name for q in quarters for name in q.tables):
        run = []
        for q in quarters:
            goes_on = run and successive(run[-1], q) and not (name[1] == "year_grants" and q.name.endswith("Q1"))
            if run and not (goes_on and q.tables[name]):
                yield System(name, run)
                run = []
            run += [q] if q.tables[name] else []
        if run:
            yield System(name, run)


def main(public, *boards):
    paths = sorted(Path(public).glob("releases/*/figures.csv"))
    quarters = [Quarter(path) for path in paths]
    tried, told = 0, []
    for system in systems(quarters):
        more, found = system.told()
        tried, told = tried + more, told + found
    rows = 0
    if boards:
        before, after = map(Board, boards)
        rows, found = told_movers(quarters[-2], quarters[-1], before, after)
        told += found
    print(*told, sep="\n", end="\n" if told else "")
    cells = sum(len(t) for q in quarters for t in q.tables.values())
    kinds = Counter("mover" if ": a row " in line else "cell" for line in told)
    print(f"attack: {len(quarters)} quarters, {cells} published cells, {tried} hidden ones tried, {kinds['cell']} told;"
          f" {rows} rows that came or went tried, {kinds['mover']} told")
    return 1 if told or not cells else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
