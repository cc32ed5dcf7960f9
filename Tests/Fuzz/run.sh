#!/usr/bin/env bash
# Feeds mutated bytes to the readers of the office's sheets, under AddressSanitizer (libFuzzer comes with Swift).
# Usage: Tests/Fuzz/run.sh TARGET RUNS     TARGET: csv xlsx xml date id amount name
# It starts from Tests/Fuzz/corpus/TARGET; what crashes, hangs or swallows memory is left in .build-fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1 runs=$2
out=.build-fuzz
mkdir -p "$out/found/$target"
common=(-O -parse-as-library -swift-version 6 -package-name sanbang -sanitize=fuzzer,address -I "$out" -strict-memory-safety
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility
  -enable-upcoming-feature ExistentialAny)
for library in CZip CExpat; do common+=(-Xcc "-fmodule-map-file=Sources/C/$library/module.modulemap"); done

if [ ! -x "$out/fuzz" ] || [ -n "$(find Sources/Diagnostics Sources/Vocabulary Sources/Inside Tests/Fuzz -newer "$out/fuzz" -name '*.swift')" ]; then
module() { # NAME FOLDER
  swiftc "${common[@]}" -wmo -module-name "$1" -emit-module -emit-module-path "$out/$1.swiftmodule" \
    -c -o "$out/$1.o" $(find "$2" -name '*.swift')
}
module Diagnostics Sources/Diagnostics
module Vocabulary Sources/Vocabulary
module Tables Sources/Inside/Tables
# In the module of the cells' forms, which nobody else needs to see.
swiftc "${common[@]}" -wmo -module-name Cases -o "$out/fuzz" $(find Sources/Inside/Cases -name '*.swift') \
  Tests/Fuzz/Fuzz.swift "$out"/{Diagnostics,Vocabulary,Tables}.o -lzip -lexpat 2> >(grep -v "Cannot export local" >&2)
fi

FUZZ_TARGET=$target nice "$out/fuzz" -runs="$runs" -max_len=16384 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
  -artifact_prefix="$out/found/$target/" "$out/found/$target" "Tests/Fuzz/corpus/$target" 2>&1 |
  grep -E "ERROR|SUMMARY|Done|DONE|stat::|artifact"
