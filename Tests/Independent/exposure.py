"""exposure.py SITE: the uniqueness of rows that reports/privacy.html prints, recomputed from public/ alone."""
import re
import sys
from collections import Counter, defaultdict
from html.parser import HTMLParser
from pathlib import Path

from pages import Page

BOARDS = {"review": "审核公示", "approval": "审批公示", "long-term": "长期公示", "ending": "终止公示"}
SILENT = {"number", "tag"}
COLUMNS = {"申请人": "applicant", "类别": "program", "人数": "covered_persons", "档次": "category", "金额": "amount",
           "起始月份": "since", "状态": "change", "张贴日和依据": "section"}


class Tables(HTMLParser):
    """The Chinese text of the cells of each table, by the title and the last paragraph before it."""

    def __init__(self, html):
        super().__init__()
        self.tables, self.title, self.paragraph = [], "", ""
        self.into, self.small = None, 0
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag in ("h2", "h3"):
            self.into, self.title, self.paragraph = "title", "", ""
        elif tag == "p":
            self.into, self.paragraph = "paragraph", ""
        elif tag == "table":
            self.tables.append((self.title.strip(), self.paragraph.strip(), []))
        elif tag == "tr":
            self.tables[-1][2].append([])
        elif tag in ("td", "th"):
            self.into = "cell"
            self.tables[-1][2][-1].append("")
        elif tag == "small":
            self.small += 1

    def handle_data(self, data):
        if self.small or not self.into:
            return
        if self.into == "cell":
            self.tables[-1][2][-1][-1] += data.strip()
        else:
            setattr(self, self.into, getattr(self, self.into) + data)

    def handle_endtag(self, tag):
        if tag == "small":
            self.small -= 1
        elif tag in ("h2", "h3", "p", "td", "th"):
            self.into = None


def percent(part, whole):
    if not whole:
        return "–"
    tenths = (part * 2000 + whole) // (whole * 2)
    if not tenths and part:
        return "<0.1%"
    tenths = min(tenths, 999) if part < whole else tenths
    return f"{tenths // 10}.{tenths % 10}%"


def rows_of(file, board):
    """What each row of a page shows. The long-term board has no days: a section of it says no more than its rows."""
    rows = []
    tables = [t for t in Page(file.read_text("utf-8")).tables if "entries" in t["class"].split()]
    for section, table in enumerate(tables):
        for row in (row for group in table["groups"] for row in group):
            shown = {key: value for key, value in row["cells"].items() if key not in SILENT}
            rows.append(shown if board == "long-term" else shown | {"section": str(section)})
    return rows


class Uniqueness:
    def __init__(self, pages, columns):
        self.rows = self.alone = self.few = self.classes = 0
        for rows in pages:
            looks = Counter(tuple(row.get(column) for column in columns) for row in rows)
            self.rows += len(rows)
            self.classes += len(looks)
            self.alone += sum(1 for n in looks.values() if n == 1)
            self.few += sum(n for n in looks.values() if n < 3)

    def shares(self):
        return [percent(n, self.rows) for n in (self.alone, self.few, self.classes)]


def main(site):
    public, wrong, checked = Path(site) / "public", [], 0
    report = Tables((Path(site) / "reports/privacy.html").read_text("utf-8")).tables
    pages = defaultdict(list)
    for file in sorted(public.glob("boards/**/index.html")):
        parts = file.relative_to(public).parts[1:-1]
        if parts[-1] in BOARDS:
            pages[parts[-1], len(parts) == 4].append(rows_of(file, parts[-1]))

    def expect(what, have, want):
        nonlocal checked
        checked += 1
        if have != want:
            wrong.append(f"{what}: {have} should be {want}")

    said = {row[0]: row[1:] for title, _, rows in report if title == "一行有多特别" for row in rows}
    for board, name in BOARDS.items():
        village, town = pages[board, True], pages[board, False]
        columns = sorted({key for rows in village for row in rows for key in row})
        for area, found in [("村", Uniqueness(village, columns)), ("镇", Uniqueness(town, columns))]:
            if found.rows:
                expect(f"{name}，{area}", said.get(f"{name}，{area}"), [str(found.rows)] + found.shares())
        whole = Uniqueness(village, columns), Uniqueness(town, columns)
        for title, paragraph, rows in report:
            if title == f"{name}：每一列各占多少" and paragraph.startswith("去掉一列"):
                for row in rows[1:]:
                    rest = [column for column in columns if column != COLUMNS[row[0]]]
                    left = Uniqueness(village, rest), Uniqueness(town, rest)
                    expect(f"{name} without {row[0]}", row[1:], [
                        *left[0].shares()[:2], percent(whole[0].alone - left[0].alone, left[0].rows),
                        left[1].shares()[0], percent(whole[1].alone - left[1].alone, left[1].rows)])
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"exposure: {checked} lines of figures, {len(wrong)} wrong")
    return 0 if checked > 10 and not wrong else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
