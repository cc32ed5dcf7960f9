"""Bytes to rows: CSV, TSV and XLSX tables, and the little YAML that site.yml and privacy.yml need."""
import csv
import io
import re
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def decode(data):
    """A byte-order mark, else strict UTF-8, else GB18030."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def csv_rows(path):
    """The rows of one CSV or TSV file as lists of stripped cells; none if there is no such file."""
    if not path.exists():
        return []
    text = decode(path.read_bytes())
    head = text[:2000]
    delimiter = max(",\t;", key=head.count)
    return [[c.strip() for c in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)]


def records(path):
    """A CSV file with English headers, as dictionaries."""
    rows = [r for r in csv_rows(path) if any(r)]
    return [dict(zip(rows[0], r + [""] * len(rows[0]))) for r in rows[1:]]


def xlsx_sheets(path):
    """Every sheet of a workbook, as rows of text."""
    with zipfile.ZipFile(path) as book:
        def xml(name):
            return ElementTree.fromstring(book.read(name))

        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = [text_of(item) for item in xml("xl/sharedStrings.xml")]
        targets = {r.get("Id"): r.get("Target") for r in xml("xl/_rels/workbook.xml.rels")}
        for sheet in xml("xl/workbook.xml").iter(NS + "sheet"):
            target = targets[sheet.get(REL)]
            name = target.lstrip("/") if target.startswith("/") else "xl/" + target
            yield [row_cells(row, shared) for row in xml(name).iter(NS + "row")]


def text_of(item):
    """The text of a string item, without its phonetic runs."""
    runs = [item] + item.findall(NS + "r")
    return "".join(t.text or "" for run in runs for t in run.findall(NS + "t"))


def row_cells(row, shared):
    cells = []
    for cell in row.iter(NS + "c"):
        letters = re.match("[A-Z]*", cell.get("r", ""))[0]
        column = 0
        for letter in letters:
            column = column * 26 + ord(letter) - 64
        cells += [""] * (column - 1 - len(cells))
        cells.append(cell_text(cell, shared).strip())
    return cells


def cell_text(cell, shared):
    kind, value = cell.get("t", "n"), cell.findtext(NS + "v") or ""
    if kind == "inlineStr":
        return text_of(cell.find(NS + "is"))
    if kind == "s":
        return shared[int(value)]
    if kind == "n" and re.search(r"[.eE]", value):  # 420.10000000000002 is what Excel stores for 420.1
        return format(Decimal(repr(float(value))).normalize(), "f")
    return value


def yaml(path):
    """Nested maps by indentation, `{a: b}` and `[a, b]` in line, quotes, comments. Nothing more."""
    top = {}
    levels = [(-1, top)]
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        found = re.match(r"( *)(\"[^\"]*\"|[^\s#:\-][^:]*):(?:\s+(.*))?$", line.rstrip())
        if not found:
            continue
        indent, key, value = len(found[1]), scalar(found[2]), strip_comment(found[3] or "")
        while levels[-1][0] >= indent:
            levels.pop()
        if value == "":
            levels[-1][1][key] = child = {}
            levels.append((indent, child))
        else:
            levels[-1][1][key] = inline(value)
    return top


def strip_comment(value):
    return re.sub(r"^((?:\"[^\"]*\"|'[^']*'|[^\"'#]|(?<=\S)#)*)#.*$", r"\1", value).strip()


def inline(value):
    if value[0] == "{":
        pairs = (p.split(":", 1) for p in value.strip("{}").split(",") if ":" in p)
        return {scalar(k): scalar(v) for k, v in pairs}
    return [scalar(v) for v in value.strip("[]").split(",")] if value[0] == "[" else scalar(value)


def scalar(text):
    return text.strip().strip("\"'")
