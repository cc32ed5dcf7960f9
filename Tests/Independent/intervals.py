"""Narrows the hidden cells of published tables with GLPK and compares with the intervals of the audit.

Each N.figures.csv in the folder has one table; N.intervals.csv the audit's `division,category,least,greatest`.
Linear programs: the matrix is a network's, so their ends are whole numbers."""

import csv
import pathlib
import subprocess
import sys
import tempfile


def read(path):
    """Counties, categories, what is shown, totals of rows and columns."""
    rows, columns, cells, city = {}, {}, {}, None
    with open(path, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            city = city or line["division"]
            parts = line["measure"].split("/")
            value = int(line["value"]) if line["status"] == "" else None
            if parts == ["households_in_force"] and line["division"] != city:
                rows[line["division"]] = value
            elif parts[0] == "households_in_force" and len(parts) == 3:
                if line["division"] == city:
                    columns[parts[2]] = value
                else:
                    cells[line["division"], parts[2]] = value
    return rows, columns, cells


def program(rows, columns, cells):
    """One linear program for all: a copy of the table for the greatest value of each hidden cell and for its least."""
    hidden = [cell for cell, value in cells.items() if value is None]
    name = {cell: f"x{number}" for number, cell in enumerate(hidden)}
    goal, limits, bounds, copies = [], [], [], []
    for cell in hidden:
        for sign in "+-":
            copy = f"k{len(copies)}"
            copies.append((cell, sign))
            goal.append(f"{sign} {copy}{name[cell]}")
            for at, totals in ((0, rows), (1, columns)):
                for line, total in totals.items():
                    inside = [c for c in hidden if c[at] == line]
                    rest = total - sum(v for c, v in cells.items() if c[at] == line and v is not None)
                    if inside:
                        limits.append(" + ".join(copy + name[c] for c in inside) + f" = {rest}")
            bounds += [f"{copy}{name[c]} >= 1" for c in hidden]
    text = "Maximize\n " + "\n ".join(goal) + "\nSubject To\n " + "\n ".join(limits)
    return text + "\nBounds\n " + "\n ".join(bounds) + "\nEnd\n", copies, name


def solve(text, folder):
    """The value of every variable, by its name."""
    source, answer = folder / "table.lp", folder / "answer.txt"
    source.write_text(text)
    run = subprocess.run(["glpsol", "--lp", source, "--output", answer], capture_output=True, text=True)
    report = answer.read_text() if run.returncode == 0 else ""
    if "Status:     OPTIMAL" not in report:
        sys.exit(f"glpsol found no solution: {run.stdout}{run.stderr}")
    values = {}
    for line in report.split("Column name", 1)[1].splitlines():
        words = line.split()
        if len(words) >= 4 and words[1].startswith("k"):
            values[words[1]] = round(float(words[3]))
    return values


def main(folder):
    compared, wrong = 0, []
    with tempfile.TemporaryDirectory() as scratch:
        for path in sorted(folder.glob("*.figures.csv")):
            with open(str(path).replace("figures", "intervals"), encoding="utf-8") as file:
                claimed = {(a, b): (int(c), int(d)) for a, b, c, d in csv.reader(file)}
            text, copies, name = program(*read(path))
            values = solve(text, pathlib.Path(scratch)) if copies else {}
            found = {}
            for number, (cell, sign) in enumerate(copies):
                found.setdefault(cell, {})[sign] = values[f"k{number}{name[cell]}"]
            found = {cell: (ends["-"], ends["+"]) for cell, ends in found.items()}
            compared += len(found)
            if found != claimed:
                wrong.append(f"{path.name}: GLPK {found}, audit {claimed}")
    print(f"{compared} hidden cells compared")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
