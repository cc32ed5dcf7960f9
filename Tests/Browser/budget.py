"""Sizes: what a cheap phone has to fetch, and in how many requests."""

import gzip
import sys

from pages import PUBLIC, chromium, kinds, rows, served

# Bytes: gzipped, raw. A board is measured as if it had 60 rows.
BOARD, RELEASE, SCRIPT = (14 << 10, 60 << 10), 40 << 10, 3 << 10


def sizes(path):
    raw = (PUBLIC / path).read_bytes()
    return len(gzip.compress(raw, 9, mtime=0)), len(raw)


def main():
    problems, pages = [], kinds()
    with served() as address, chromium() as browser:
        for kind, path in pages.items():
            page = browser.new_page()
            asked = []
            page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
            page.goto(address + path, wait_until="networkidle")
            page.close()
            asked = [url for url in asked if not url.endswith("icon.svg")]
            packed, raw = sizes(path)
            print(f"{kind}: {packed} bytes gzipped, {raw} raw, {rows(path)} rows, {len(asked)} requests")
            share = max(1, rows(path) / 60)
            if kind in ("review", "approval", "long-term", "village") and (packed / share > BOARD[0] or raw / share > BOARD[1]):
                problems.append(f"{kind} is too large")
            if kind == "release" and packed > RELEASE:
                problems.append(f"{kind} is too large")
            # The page, the stylesheet, and on some the script that nothing needs.
            if len(asked) > 3 or any(url.startswith("http") for url in asked):
                problems.append(f"{kind} asks for {asked}")
    for script in sorted(PUBLIC.glob("assets/*.js")):
        if sizes(script)[0] > SCRIPT:
            problems.append(f"{script.name} is too large")
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
