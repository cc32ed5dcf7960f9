#!/usr/bin/env bash
# A full synthetic city built cold, in one run beside `cp -r` of its own output on the same file system.
# Usage: Benchmarks/city.sh [RUNS]   Prints the medians, their ratio, peak memory, and what was written.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
swift build -c release --product sanbang
swift build -c release --product sanbang-sample
bin=$(swift build -c release --show-bin-path)
city=$(mktemp -d -p .)
trap 'rm -rf "$city"' EXIT
"$bin/sanbang-sample" "$city" --wording . | tail -1

python3 - "$bin/sanbang" "$city" "$runs" <<'PYTHON'
import os, resource, shutil, statistics, subprocess, sys, time
sanbang, city, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])

def seconds(command, *allowed):
    start = time.monotonic()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if status not in (0, *allowed): sys.exit(f"{command[0]} ended with {status}")
    return time.monotonic() - start

builds, copies = [], []
for _ in range(runs):
    for folder in ("public", ".sanbang", "copy"): shutil.rmtree(f"{city}/{folder}", ignore_errors=True)
    time.sleep(6)  # ext4 steps around inodes deleted in the last five seconds, which would slow both
    builds.append(seconds([sanbang, "build", city], 3))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    copies.append(seconds(["cp", "-r", f"{city}/public", f"{city}/copy"]))
again = statistics.median(seconds([sanbang, "build", city], 3) for _ in range(runs))
files = [os.path.join(folder, name) for folder, _, names in os.walk(f"{city}/public") for name in names]
build, copy = statistics.median(builds), statistics.median(copies)
print(f"build {build:.2f} s, cp -r {copy:.2f} s: {build / copy:.1f} times the copy (medians of {runs})")
print(f"nothing changed: {again:.2f} s; peak memory {peak} MB")
print(f"{len(files)} files, {sum(map(os.path.getsize, files))} bytes")
PYTHON
