#!/usr/bin/env python3
"""Builds synthetic sites of several sizes, each beside `cp -r` of its own output on the same file system in the same run.

Usage: bench.py SANBANG SAMPLE WORDING [--scan SCAN_BENCH] [--runs 5] [--cities 10] [--folder /dev/shm]
Prints a table in Markdown: medians, their ratio to the copy, peak memory. A day later means the next day, whatever is due.
Where a hugo is installed it renders the same pages from the rows that they show, and nothing more: see hugo.py.
"""
import argparse, concurrent.futures, datetime, os, pathlib, re, resource, shutil, statistics, subprocess, sys, tempfile, time
import hugo

arguments = argparse.ArgumentParser()
for name in ("sanbang", "sample", "wording"): arguments.add_argument(name)
arguments.add_argument("--scan")
arguments.add_argument("--runs", type=int, default=5)
arguments.add_argument("--cities", type=int, default=10)
arguments.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
options = arguments.parse_args()
DAY = datetime.date(2015, 10, 31)


class Site:
    def __init__(self, folder, *sample):
        self.folder = pathlib.Path(folder)
        run([options.sample, folder, "--wording", options.wording, *sample])

    def build(self, day=DAY):
        return run([options.sanbang, "build", str(self.folder), "--as-of", str(day)], 3)

    def forget(self, *names):
        for name in names: shutil.rmtree(self.folder / name, ignore_errors=True)

    def copy(self):
        self.forget("copy")
        return run(["cp", "-r", str(self.folder / "public"), str(self.folder / "copy")])[0]

    def change_a_row(self):
        """Another amount in the first row of a sheet that is being paid."""
        sheet = sorted(self.folder.glob("content/cases/*/*低保*.csv"))[0]
        lines = sheet.read_text("utf-8-sig").split("\n")
        column = next(i for i, name in enumerate(lines[0].split(",")) if name.endswith("金额"))
        cells = lines[1].split(",")
        cells[column] = "90" if cells[column] == "80" else "80"
        lines[1] = ",".join(cells)
        sheet.write_text("\n".join(lines), "utf-8")

    @property
    def output(self):
        files = [f for f in (self.folder / "public").rglob("*") if f.is_file()]
        return len(files), sum(f.stat().st_size for f in files)


def run(command, *allowed):
    """Seconds and peak memory in MB."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, *allowed): sys.exit(f"{command[:2]} ended with {child.returncode}")
    return time.monotonic() - start, usage.ru_maxrss // 1024


def measure(name, site):
    copies, peak, kinds = [], 0, {"cold": [], "unchanged": [], "one row changed": [], "a day later": []}
    for _ in range(options.runs):
        site.forget("public", ".sanbang")
        cold, memory = site.build()
        kinds["cold"].append(cold)
        copies.append(site.copy())
        kinds["unchanged"].append(site.build()[0])
        site.change_a_row()
        kinds["one row changed"].append(site.build()[0])
        kinds["a day later"].append(site.build(DAY + datetime.timedelta(1))[0])
        peak = max(peak, memory)
    copy = statistics.median(copies)
    files, size = site.output

    def line(kind, seconds, peak):
        print(f"| {name} | {kind} | {seconds:.2f} s | {copy:.2f} s | {seconds / copy:.1f} | {peak} MB | {files} | {size / 1e6:.0f} MB |", flush=True)

    for kind, seconds in kinds.items(): line(kind, statistics.median(seconds), peak)
    if not hugo.INSTALLED: return print(f"| {name} | hugo is not installed | – | – | – | – | – | – |", flush=True)
    # In a process of its own: what this one holds would count as the peak of all that it starts later.
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        version, _, seconds, memory = pool.submit(hugo.measure, site.folder, options.folder, options.runs).result()
    line(f"hugo {version}, renders only", seconds, memory)


def cities(folder):
    """One after the other, each made, built and thrown away, so that the disk holds any number."""
    total, rows, peak, first = 0, 0, 0, 0
    for seed in range(1, options.cities + 1):
        site = Site(f"{folder}/city", "--seed", str(seed))
        seconds, memory = site.build()
        total, peak, first = total + seconds, max(peak, memory), first or seconds
        rows += sum(len(f.read_bytes().split(b"\n")) - 2 for f in site.folder.glob("content/cases/**/*.csv"))
        shutil.rmtree(site.folder)
    print(f"| {options.cities} cities, {rows:,} rows | cold | {total:.1f} s | – | {total / first:.1f} times the first | {peak} MB | – | – |")


with tempfile.TemporaryDirectory(dir=options.folder) as folder:
    print("| size | what | time | `cp -r` | times the copy | peak memory | files | output |\n|---|---|---|---|---|---|---|---|", flush=True)
    measure("town", Site(f"{folder}/town", "--models-only", "--scale", "0.05"))
    shutil.rmtree(f"{folder}/town")
    measure("city", Site(f"{folder}/whole"))
    if options.scan: print(subprocess.run([options.scan, f"{folder}/whole"], capture_output=True, text=True, check=True).stdout.splitlines()[-1])
    shutil.rmtree(f"{folder}/whole")
    if options.cities: cities(folder)
