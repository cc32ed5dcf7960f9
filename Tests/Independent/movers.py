"""Who came and who went between two quarters, by the boards; and which of them the tables tell the category of."""
from collections import Counter, defaultdict
from pathlib import Path

from cases import PROGRAM_KEYS, fold
from pages import Page
from program import Program

WAN = 1_000_000  # fen
MOST = 150  # Of more rows none can be singled out in whole 万元: there the counts alone are looked at.


class Board:
    """The rows of all villages' long-term boards in a `public/`: {county: Counter of what is visible in a row}."""

    def __init__(self, public):
        self.rows = defaultdict(Counter)
        for path in sorted(Path(public).glob("boards/??????/???/???/long-term/index.html")):
            parts = path.relative_to(public).parts
            for table in Page(path.read_text(encoding="utf-8")).tables:
                for row in (row for group in table["groups"] for row in group):
                    cells = {k: v for k, v in row["cells"].items() if k not in ("number", "tag", "change")}
                    self.rows[f"{parts[1]}000000"][parts[1:4], tuple(sorted(cells.items()))] += 1

    def of(self, county, program):
        """[(who it looks to be, fen)] of a programme's rows."""
        found = Counter()
        for (village, cells), n in self.rows[county].items():
            cells = dict(cells)
            if PROGRAM_KEYS.get(fold(cells["program"])) == program:
                fen = round(float(cells.pop("amount").replace(",", "")) * 100)
                found[(village, tuple(sorted(cells.items()))), fen] += n
        return found


def steps(before, after):
    """[(households more, fen more)] of each row that came, went or changed its amount; rows that look alike are one household's."""
    came, went = list((after - before).elements()), list((before - after).elements())
    by_look, changes = defaultdict(list), []
    for look, fen in went:
        by_look[look].append(fen)
    for look, fen in came:
        changes.append((0, fen - by_look[look].pop()) if by_look[look] else (1, fen))
    return changes + [(-1, -fen) for fens in by_look.values() for fen in fens]


def told_movers(one, other, before, after):
    """(rows tried, those that fit in one category alone)."""
    tried, told = 0, []
    for name, table in other.tables.items():
        program, measure, breakdown = name
        if breakdown == "age" or name not in one.tables or measure == "year_grants" and other.name.endswith("Q1"):
            continue
        for division in [other.city, *other.counties]:
            categories = [c for d, c in table if d == division]
            known = {d for d, _ in one.tables[name]}
            if not categories or division not in known:
                continue
            counties = other.counties if division == other.city else [division]
            rows = [step for county in counties for step in boards_of(other, measure, county, program, before, after)]
            tried += len(rows)
            if not rows:
                continue
            if len(rows) > MOST:
                told += by_counts(one, other, name, division, categories, rows)
                continue
            told += [f"{other.name} {division} {'/'.join(name)}: a row of {fen} fen can only be {category}"
                     for fen, category in single_out(one, other, name, division, categories, rows)]
    return tried, told


def boards_of(quarter, measure, county, program, before, after):
    """The steps of a county: grants are all the rows of the quarter's three months."""
    rows = after.of(county, program)
    if measure == "households_in_force":
        return steps(before.of(county, program), rows)
    year, number = int(quarter.name[:4]), int(quarter.name[5])
    months = {f"{year}-{month:02}" for month in range(number * 3 - 2, number * 3 + 1)}
    return steps(Counter(), Counter({row: n for row, n in rows.items() if dict(row[0][1])["since"][:7] in months}))


def changes(one, other, name, division, categories):
    """{category: (count more, 万元 more or None)} of those shown both times and never merged."""
    found = {}
    money = name[0], {"year_grants": "year_outlay_one_off"}.get(name[1], "monthly_outlay"), name[2]
    keys = [{c for d, c in q.tables[name] if d == q.city} for q in (one, other)]
    for category in categories:
        counts = [q.tables[name].get((division, category)) for q in (one, other)]
        if None in counts or category == "其他" and keys[0] != keys[1]:
            continue
        sums = [q.money[money].get((division, category)) for q in (one, other)]
        found[category] = counts[1] - counts[0], None if None in sums else sums[1] - sums[0]
    return found


def by_counts(one, other, name, division, categories, rows):
    """Whether a category took all who came, or all but one; and the same of those who went."""
    told = []
    for category, (more, _) in changes(one, other, name, division, categories).items():
        moved = sum(1 for households, _ in rows if households * more > 0)
        if more and abs(more) >= moved - 1:
            told.append(f"{other.name} {division} {'/'.join(name)}: a row of those that moved can only be {category}")
    return told


def single_out(one, other, name, division, categories, rows):
    """[(fen, category)] of the rows that are in the same category in every solution."""
    known = changes(one, other, name, division, categories)
    model = Program()
    for row in range(len(rows)):
        model.equal([f"{row} {c}" for c in categories], 1)
    model.binary = {f"{row} {c}" for row in range(len(rows)) for c in categories}
    for category, (count, wan) in known.items():
        model.between([(h, f"{r} {category}") for r, (h, _) in enumerate(rows) if h], count, count)
        if wan is not None:
            fens = [(fen, f"{r} {category}") for r, (_, fen) in enumerate(rows) if fen]
            model.between(fens, (wan - 1) * WAN, (wan + 1) * WAN)
    solutions = [model.solve()]
    if solutions[0] is None:
        return []  # The boards of the two days do not explain the change: somebody's papers came late.
    told = []
    for row, (_, fen) in enumerate(rows):
        seen = {c for s in solutions for c in categories if s[f"{row} {c}"]}
        if len(seen) > 1:
            continue
        category = seen.pop()
        other_way = model.solve(more=[f"{model.name(f'{row} {category}')} <= 0"])
        if other_way is None:
            told.append((fen, category))
        else:
            solutions.append(other_way)
    return told
