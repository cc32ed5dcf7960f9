"""linkchecker from the home page: every link of the site leads somewhere, and every page is reached."""

import subprocess
import sys

from pages import PUBLIC, served


def main():
    with served() as address:
        told = subprocess.run(
            ["linkchecker", "--no-robots", "--no-status", "--no-warnings", "--threads", "4", "-F", "csv/utf-8//dev/stdout",
             "--verbose", "-o", "none", address],
            capture_output=True, text=True)
    lines = [line.split(";") for line in told.stdout.splitlines() if line.startswith(('"', "http")) or ";" in line]
    reached = {part.removeprefix(address) for line in lines for part in line if part.startswith(address)}
    pages = {str(p.parent.relative_to(PUBLIC)) + "/" for p in PUBLIC.rglob("index.html")} - {"./"}
    lost = sorted(pages - {r.split("#")[0] for r in reached})
    print(f"links: {len(reached)} addresses, {len(lost)} pages that no link leads to, status {told.returncode}")
    for page in lost[:20]:
        print("no link leads to", page, file=sys.stderr)
    if told.returncode:
        print(told.stdout[-2000:], told.stderr[-2000:], file=sys.stderr)
    sys.exit(bool(lost or told.returncode))


if __name__ == "__main__":
    main()
