"""problems.py SITE [--put-back]: reports/problems.xlsx, read with the standard library alone.

It has to hold the rows of the sheets that it names as they came, in the same places, and the report's three columns
behind them; what it marks has to be what it says. With --put-back, its sheets then take the place of the originals.
"""
import csv
import io
import re
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
COLUMNS = ["是否通过", "问题", "怎么改"]
RESULTS = {"通过", "未通过", "有提醒", "暂缓"}


def number(letters):
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value


class Sheet:
    """Cells {(row, column): (text, style)}."""

    def __init__(self, name, xml):
        self.name, self.cells = name, {}
        for cell in ElementTree.fromstring(xml).iter(MAIN + "c"):
            letters, row = re.fullmatch(r"([A-Z]+)(\d+)", cell.get("r")).groups()
            text = "".join(part.text or "" for part in cell.iter(MAIN + "t"))
            if cell.find(MAIN + "v") is not None:
                raise SystemExit(f"{name} {cell.get('r')}: a number, not text")
            self.cells[int(row), number(letters)] = (text, cell.get("s", "0"))

    def rows(self):
        """{row: [texts]}, blank rows left out."""
        rows = {}
        for (row, column), (text, _) in sorted(self.cells.items()):
            cells = rows.setdefault(row, [])
            cells += [""] * (column - 1 - len(cells)) + [text]
        return {row: cells for row, cells in rows.items() if any(cells)}


def workbook(path):
    with zipfile.ZipFile(path) as archive:
        parts = {relation.get("Id"): relation.get("Target")
                 for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            yield Sheet(sheet.get("name"), archive.read("xl/" + parts[sheet.get(RELATION)]))


def original(path):
    text = path.read_bytes().decode("utf-8-sig")
    rows = {row: [cell.strip(" \t\u3000") for cell in cells]
            for row, cells in enumerate(csv.reader(io.StringIO(text, newline="")), 1)}
    return {row: cells for row, cells in rows.items() if any(cells)}


def main():
    site = Path(sys.argv[1])
    path = site / "reports/problems.xlsx"
    if path.stat().st_mode & 0o777 != 0o600 or path.parent.stat().st_mode & 0o777 != 0o700:
        raise SystemExit("others can read it")
    guide, *sheets = workbook(path)
    if [sheet.name for sheet in sheets] == ["提醒"]:
        print("no row in error")
        return
    listed = {cells[0]: cells[1:] for cells in guide.rows().values() if len(cells) == 5 and cells[0] != "工作表"}
    if guide.name != "说明" or set(listed) != {sheet.name for sheet in sheets}:
        raise SystemExit("the guide does not list the sheets")
    for sheet in sheets:
        source = site / listed[sheet.name][0]
        rows, came = sheet.rows(), original(source)
        header = next(row for row, cells in rows.items() if cells[-3:] == COLUMNS)
        width = len(rows[header]) - 3
        if {row: (cells[:width] + [""] * width)[:width] for row, cells in rows.items()} != {
                row: (cells + [""] * width)[:width] for row, cells in came.items()}:
            raise SystemExit(f"{sheet.name}: not the rows of {source}")
        counts = {result: 0 for result in RESULTS}
        for row, cells in rows.items():
            result = cells[width] if len(cells) > width else ""
            if row == header or row < header or not result:
                continue
            counts[result] += 1
            told = cells[width + 1] if len(cells) > width + 1 else ""
            if bool(told) != (result != "通过"):
                raise SystemExit(f"{sheet.name}:{row}: {result}, and says nothing, or the other way round")
            # Each cell that a problem names is marked, and looks unlike its neighbours.
            for letters in re.findall(r"(?m)^([A-Z]+)列", told):
                if sheet.cells[row, number(letters)][1] == sheet.cells[row, 1][1] and letters != "A":
                    raise SystemExit(f"{sheet.name}:{row}: {letters} is not marked")
        if [str(counts[result]) for result in ("未通过", "有提醒", "暂缓")] != listed[sheet.name][1:]:
            raise SystemExit(f"{sheet.name}: {counts}, the guide says {listed[sheet.name][1:]}")
        print(sheet.name, *(f"{result} {counts[result]}" for result in ("通过", "未通过", "有提醒", "暂缓")))
        if "--put-back" in sys.argv:
            source.unlink()
    if "--put-back" in sys.argv:
        path.rename(site / "content/cases/problems.xlsx")


main()
