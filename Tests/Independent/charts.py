"""charts.py SITE QUARTER: a release's charts say what figures.csv says: each number, each length, nothing that is hidden."""
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from register import Register
from sheets import csv_rows

SVG = "{http://www.w3.org/2000/svg}"
PROGRAMS = {"城市低保": "urban_dibao", "农村低保": "rural_dibao", "五保供养": "tekun"}


def quarter_of(text):
    year, number = re.fullmatch(r"(\d{4})年第([一二三四])季度", text).groups()
    return f"{year}Q{'一二三四'.index(number) + 1}"


def stands_for(quarter, shown):
    """What a release of the quarter says of another: the suffix of the measure, or None."""
    index = {q: int(q[:4]) * 4 + int(q[5]) for q in (quarter, shown)}
    return {0: "", 1: ".previous", 4: ".year_ago"}.get(index[quarter] - index[shown])


class Published:
    def __init__(self, site, quarter):
        folder, self.root = Path(site) / "public/releases", Register(site).settings["root"]
        self.quarter, self.files = quarter, {}
        for file in sorted(folder.glob("*/figures.csv")):
            if file.parent.name <= quarter:
                self.files[file.parent.name] = {tuple(r[:3]): (r[4], r[5]) for r in csv_rows(file)[1:]}
        self.counties = {row["name"]: row["code"] for row in divisions(site)}

    def figure(self, program, row):
        """(value, status) of a bar by its name, as the newest release says it."""
        if row in self.counties:
            return self.files[self.quarter].get((self.counties[row], program, "households_in_force"))
        for name in sorted(self.files, reverse=True):
            suffix = stands_for(name, quarter_of(row))
            found = suffix is not None and self.files[name].get((self.root, program, "households_in_force" + suffix))
            if found and found[1] != "x":
                return found
        return None


def divisions(site):
    rows = csv_rows(Path(site) / "content/divisions.csv")
    return [dict(zip(rows[0], row)) for row in rows[1:] if row[0].endswith("000000")]


def bars(group):
    """(name, length, words) of each bar of a panel; a gap has no words."""
    found, title = [], None
    for element in group:
        if element.tag == SVG + "text" and title is None:
            title = element.text
        elif element.tag == SVG + "text" and element.get("x") == "0":
            found.append([element.text, 0, None])
        elif element.tag == SVG + "rect":
            found[-1][1] = int(element.get("width"))
        elif element.tag == SVG + "text":
            found[-1][2] = element.text
    return title, found


def check(file, published, wrong):
    root, drawn = ET.parse(file).getroot(), []
    for group in root.iter(SVG + "g"):
        title, rows = bars(group)
        for name, length, words in rows:
            if name == "⋮":
                continue
            value, status = published.figure(PROGRAMS[title], name) or ("", "x")
            if status in ("c", "x"):
                if length or re.search(r"\d", words):
                    wrong.append(f"{file.name}: {title} {name}: drawn although it has no number")
                continue
            if words != value:
                wrong.append(f"{file.name}: {title} {name}: {words}, not {value}")
            drawn.append((int(value), length, f"{title} {name}"))
    most, longest = max(drawn)[:2] if drawn else (0, 0)
    for value, length, name in drawn:
        exact = value * longest / most if most else 0
        if abs(length - exact) > 1 or (value == 0) != (length == 0):
            wrong.append(f"{file.name}: {name}: {length} long, not {exact:.1f}")
    said = {n for e in root.iter() if e.text for n in re.findall(r"\d+", re.sub(r"\d+年(?:\d+月\d+日)?", "", e.text))}
    for number in said - {str(value) for value, _, _ in drawn}:
        wrong.append(f"{file.name}: {number} belongs to no bar")
    return len(drawn)


def check_table(file, published, wrong):
    """The numbers of a chart as a file: each is a figure, or says that it is hidden or missing."""
    header, *rows = csv_rows(file)
    programs = [PROGRAMS[title.split("（")[0]] for title in header[1:]]
    for name, *cells in rows:
        for program, cell in zip(programs, cells, strict=True):
            value, status = published.figure(program, name) or ("", "x")
            if cell != {"c": "[c]", "x": "没有数据"}.get(status, value):
                wrong.append(f"{file.name}: {program} {name}: {cell}, not {value}{status}")
    return len(rows)


def main(site, quarter):
    published, wrong, count = Published(site, quarter), [], 0
    folder = Path(site) / "public/releases" / quarter
    page = (folder / "index.html").read_text("utf-8")
    for file in sorted((folder / "charts").glob("*.svg")):
        count += check(file, published, wrong)
        text = file.read_text("utf-8")
        # The page shows the same panels, letter for letter.
        for panel in re.findall(r"<g [^>]*>\n(.*?)</g>", text, re.S):
            if panel not in page:
                wrong.append(f"{file.name}: a panel that is not on the page")
        table = file.with_suffix(".csv")
        if not table.exists() or not check_table(table, published, wrong):
            wrong.append(f"{table.name}: no rows")
        for name in (file.name, table.name):
            if f'href="charts/{name}"' not in page:
                wrong.append(f"{name}: no link on the page")
    for line in wrong:
        print(line)
    print(f"charts {quarter}: {count} bars, {len(wrong)} wrong")
    return 0 if count and not wrong else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
