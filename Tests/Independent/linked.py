"""Tries to narrow hidden cells with GLPK from all quarters of a breakdown at once.

Each folder in the given one has figures.csv files, one a quarter, by name in order, and `hidden.csv` with a line
`quarter,division,category,threshold` for each cell to try. Every county's category is unknown in every quarter; it differs
from the quarter before by those who joined and left, whose sums are published. A cell is told when it cannot reach its
threshold, or has fewer possible values than that (what the linear program leaves is the most there can be)."""

import csv
import pathlib
import subprocess
import sys
import tempfile

OTHERS = "其他"


def read(path):
    """What a quarter publishes: city, row totals, joined and left, and the cells, the city's too."""
    totals, moves, cells, city = {}, {}, {}, None
    with open(path, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            city = city or line["division"]
            value = int(line["value"]) if line["value"] else None
            parts = line["measure"].split("/")
            if len(parts) == 3:
                cells[line["division"], parts[2]] = value
            elif parts[0] == "households_in_force":
                totals[line["division"]] = value
            else:
                moves[line["division"], parts[0]] = value
    return city, totals, moves, cells


def constraints(quarters):
    """The lines of one linear program, and the sum that a published cell stands for."""
    keys = list(dict.fromkeys(key for _, _, _, cells in quarters for _, key in cells))
    place = {key: number for number, key in enumerate(keys)}
    lines, sums = [], {}
    for q, (city, totals, moves, cells) in enumerate(quarters):
        counties = [division for division in totals if division != city]
        shown = {key for _, key in cells}
        for r, county in enumerate(counties):
            x = {key: f"x{q}_{r}_{place[key]}" for key in keys}
            lines.append(" + ".join(x.values()) + f" = {totals[county]}")
            if q:
                for key, number in place.items():
                    lines.append(f"{x[key]} - x{q-1}_{r}_{number} - i{q}_{r}_{number} + o{q}_{r}_{number} = 0")
                    # Who leaves was there.
                    lines.append(f"o{q}_{r}_{number} - x{q-1}_{r}_{number} <= 0")
                for way, measure in (("i", "households_joined"), ("o", "households_left")):
                    movers = " + ".join(f"{way}{q}_{r}_{number}" for number in place.values())
                    lines.append(f"{movers} = {moves[county, measure]}")
            for key in shown:
                parts = [key] + ([k for k in keys if k not in shown] if key == OTHERS else [])
                sums[q, county, key] = " + ".join(x[k] for k in parts)
                if (county, key) in cells:
                    value = cells[county, key]
                    lines.append(f"{sums[q, county, key]} " + (">= 1" if value is None else f"= {value}"))
        for key in shown:
            lines.append(" + ".join(sums[q, county, key] for county in counties) + f" = {cells[city, key]}")
    return lines, sums


def solve(sense, goal, lines, folder):
    source, answer = folder / "table.lp", folder / "answer.txt"
    source.write_text(f"{sense}\n {goal}\nSubject To\n " + "\n ".join(lines) + "\nEnd\n")
    run = subprocess.run(["glpsol", "--lp", source, "--output", answer], capture_output=True, text=True)
    report = answer.read_text() if run.returncode == 0 else ""
    if "Status:     OPTIMAL" not in report:
        sys.exit(f"glpsol found no solution: {run.stdout}{run.stderr}")
    return float(report.split("Objective:")[1].split("=")[1].split()[0])


def main(folder):
    tried, told = 0, []
    with tempfile.TemporaryDirectory() as scratch:
        for series in sorted(path for path in folder.iterdir() if path.is_dir()):
            lines, sums = constraints([read(path) for path in sorted(series.glob("*.figures.csv"))])
            with open(series / "hidden.csv", encoding="utf-8") as file:
                for quarter, county, key, threshold in csv.reader(file):
                    goal = sums[int(quarter), county, key]
                    least = solve("Minimize", goal, lines, pathlib.Path(scratch))
                    most = solve("Maximize", goal, lines, pathlib.Path(scratch))
                    tried += 1
                    if most + 0.001 < int(threshold) or most - least + 1.001 < int(threshold):
                        told.append(f"{series.name} {quarter} {county} {key}: {least} to {most}")
    print(f"{tried} hidden cells tried from all quarters, {len(told)} told")
    if told:
        sys.exit("\n".join(told))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
