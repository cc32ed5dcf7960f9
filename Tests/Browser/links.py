"""linkchecker from the home page: every link of the site leads somewhere, and every page is reached."""

import csv
import subprocess
import sys

from pages import PUBLIC, ROOT, served

CONFIGURATION = ROOT / "Tests/Browser/linkchecker.conf"


def main():
    with served() as address:
        command = ["linkchecker", "--config", CONFIGURATION, "--no-robots", "--verbose", "--no-warnings"]
        command += ["--threads", "4", "-o", "csv", address]
        told = subprocess.run(command, capture_output=True, text=True)
    lines = [line for line in told.stdout.splitlines() if line and not line.startswith("#")]
    links = list(csv.DictReader(lines, delimiter=";"))
    reached = {link["url"].split("#")[0].removeprefix(address) for link in links}
    pages = {str(page.parent.relative_to(PUBLIC)) + "/" for page in PUBLIC.rglob("index.html")} - {"./"}
    broken = [link for link in links if link["valid"] != "True"]
    lost = sorted(pages - reached)
    print(f"links: {len(links)} links, {len(broken)} broken, {len(pages)} pages, {len(lost)} that no link leads to")
    for link in broken:
        print(link["parentname"], link["urlname"], link["result"], file=sys.stderr)
    for page in lost:
        print("no link leads to", page, file=sys.stderr)
    sys.exit(bool(broken or lost or not links or told.returncode))


if __name__ == "__main__":
    main()
