#!/usr/bin/env bash
# A case sheet of many rows as .csv and as .xlsx: how long `sanbang check` takes to read and
# judge it, and how much memory.
# Usage: Benchmarks/sheets.sh [ROWS]
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-200000}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
swift build -c release --product sanbang
sanbang=$(swift build -c release --show-bin-path)/sanbang

for form in csv xlsx; do
  site=$scratch/$form
  mkdir -p "$site/content/cases"
  cp -r templates "$site"
  tar -c -C content --exclude=cases . | tar -x -C "$site/content"
  python3 -B Tests/Independent/workbooks.py large "$site/content/cases/611022.$form" "$rows"
done
for form in csv xlsx csv xlsx csv xlsx; do
  du -h "$scratch/$form/content/cases/611022.$form" | cut -f1 | tr '\n' ' '
  /usr/bin/time -f "$form %e s, %U user, %M kB" "$sanbang" check "$scratch/$form" --as-of 2012-01-01 --lang en \
    >"$scratch/out" 2>"$scratch/messages" || true
  tail -1 "$scratch/messages"
done
cat "$scratch/out"
