"""The register as content-format.md describes it: content/ to cases and divisions. Shares no code with sanbang."""
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from cases import KEYS, day_of, fen_of, fold, judge, judge_together, number, short_name
from sheets import csv_rows, records, xlsx_sheets, yaml


def sheets(root):
    """Every sheet under content/cases: (path, kind, [(row number, {key: text})]); kind None if nobody knows it."""
    for path in sorted(p for p in root.rglob("*") if p.is_file()):
        suffix = path.suffix.lower()
        if suffix not in (".csv", ".tsv", ".xlsx"):
            continue
        for rows in xlsx_sheets(path) if suffix == ".xlsx" else [csv_rows(path)]:
            kind, at, keys = header(rows)
            body = [(n + 1, r) for n, r in enumerate(rows) if n > at and any(r)]
            body = [(n, r) for n, r in body if not re.match("合计|总计|小计", next(filter(None, r)))]
            yield path, kind, [(n, {k: v for k, v in zip(keys, r) if k and v}) for n, r in body]


def header(rows):
    for at, row in enumerate(rows[:20]):
        keys = [KEYS.get(fold(cell)) for cell in row]
        known = set(keys)
        if "program" in known:
            return "roll" if "relation" in known else "case", at, keys
        if "case_id" in known and known & {"from", "relation"}:
            return "variation" if "from" in known else "member", at, keys
    return None, len(rows), []


class Register:
    """All of content/ that the checks need."""

    def __init__(self, site):
        self.site, content = Path(site), Path(site) / "content"
        self.settings, self.privacy = yaml(content / "site.yml"), yaml(content / "privacy.yml")
        self.adopted_on = day_of(self.settings["adopted_on"]) if self.settings.get("adopted_on") else None
        self.divisions = {d["code"]: d for d in records(content / "divisions.csv")}
        self.offices = records(content / "offices.csv")
        self.endorsements = {(e["division"], e["quarter"].upper()): day_of(e["signed_on"])
                             for e in records(content / "endorsements.csv") if e["signed_on"]}
        self.signers = {e["signer"] for e in records(content / "endorsements.csv")}
        self.holidays = {day_of(h["date"]): h["kind"] for h in records(content / "holidays.csv")}
        self.villages = defaultdict(list)
        for code, d in self.divisions.items():
            if d["level"] == "village":
                town, county = self.divisions[code[:9] + "000"], self.divisions[code[:6] + "000000"]
                for where in (code[:6], county["name"]):
                    for name in {d["name"], short_name(d["name"])}:
                        self.villages[where, fold(town["name"]), fold(name)].append(code)
        self.read_cases(content / "cases")

    def read_cases(self, root):
        self.cases, self.members, self.unknown_sheets = [], [], []
        variations = []
        for path, kind, rows in sheets(root):
            name = path.relative_to(root).as_posix()
            if kind is None:
                self.unknown_sheets.append(name)
            for number, row in rows:
                if kind in ("case", "roll") and row.get("relation", "户主") in ("户主", "本人"):
                    self.cases.append(judge(self, f"{name}:{number}", row, county_of(name)))
                elif kind == "variation":
                    variations.append((f"{name}:{number}", row))
                else:
                    self.members.append(row)
        by_id = defaultdict(list)
        for case in self.cases:
            by_id[case.row.get("case_id")].append(case)
        self.lost_variations = [place for place, row in variations if not self.vary(by_id, row)]
        judge_together(self.cases)
        self.valid = [c for c in self.cases if not c.problems]

    def vary(self, by_id, row):
        values = {}
        try:
            start = day_of(row["from"])
            if "amount" in row:
                values["amount"] = fen_of(row["amount"])
            if "covered_persons" in row:
                values["persons"] = number(row["covered_persons"])
            values |= {k: row[k] for k in ("category", "division") if k in row}
        except (KeyError, ValueError):
            return False
        cases = by_id.get(row.get("case_id"), [])
        for case in cases:
            case.variations.append((start, values))
            case.variations.sort(key=lambda v: v[0])
        return bool(cases and values)

    def village(self, row, county):
        """The code of a row's village: its 12 digits, or the names of county, town and village; None if unknown."""
        if "division" in row:
            return row["division"] if self.divisions.get(row["division"], {}).get("level") == "village" else None
        where = row.get("county_name") or county
        found = self.villages[where, fold(row.get("town_name", "")), fold(row.get("village_name", ""))]
        return found[0] if len(found) == 1 else None

    def current(self, code, day):
        """The code that stands for this village on a day: itself, or what followed it."""
        d = self.divisions.get(code)
        while d and d.get("valid_until") and day_of(d["valid_until"]) < day and d.get("successor"):
            d = self.divisions.get(d["successor"])
        return d["code"] if d else code

    def stands(self, code, day):
        """Whether a division exists on a day."""
        start, end = (self.divisions[code].get(k) for k in ("valid_from", "valid_until"))
        return not (start and day_of(start) > day or end and day_of(end) < day)

    def counties(self):
        return sorted(c for c, d in self.divisions.items() if d["level"] == "county")

    def note(self):
        """One line on what was read, for the closing line of each script."""
        errors = Counter(p for c in self.cases for p in c.problems)
        for what in self.unknown_sheets + self.lost_variations:
            print(f"note: not understood: {what}", file=sys.stderr)
        why = ", ".join(f"{k} {n}" for k, n in sorted(errors.items()))
        wrong = len(self.cases) - len(self.valid)
        return f"{len(self.cases)} case rows, {wrong} in error" + (f" ({why})" if why else "")


def county_of(name):
    found = re.search(r"(?:^|/)(\d{6})", name)
    return found[1] if found else None
