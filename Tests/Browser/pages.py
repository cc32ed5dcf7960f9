"""What all checks share: the built demo site on the loopback, one page of each kind, and Debian's Chromium."""

import contextlib
import csv
import functools
import http.server
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PUBLIC = ROOT / "public"


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that goes away in the middle of an answer is no news."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        # Tells linkchecker that it need not wait between its requests.
        self.send_header("LinkChecker", "yes")
        super().end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder=PUBLIC):
    """The folder at an address on the loopback."""
    handler = functools.partial(Quiet, directory=folder)
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def rows(page):
    return (PUBLIC / page).read_text().count("<tr id=")


def kinds():
    """One page of each kind, the fullest of its kind among boards, and an empty board."""
    boards = sorted(str(p.relative_to(PUBLIC)) for p in PUBLIC.glob("boards/*/*/*/*/index.html"))
    towns = sorted(str(p.relative_to(PUBLIC)) for p in PUBLIC.glob("boards/*/*/*/index.html") if not p.parent.name.isdigit())
    full = {b: max((p for p in boards if f"/{b}/" in p), key=rows) for b in ("review", "approval", "long-term")}
    village = full["long-term"].rsplit("/", 2)[0]
    releases = sorted(str(p.relative_to(PUBLIC)) for p in PUBLIC.glob("releases/*/index.html"))
    found = {
        "home": "index.html",
        "places": "places/index.html",
        "county": "/".join(village.split("/")[:2]) + "/index.html",
        "town": "/".join(village.split("/")[:3]) + "/index.html",
        "village": village + "/index.html",
        **full,
        "empty board": min(boards, key=rows),
        "town board": max(towns, key=rows),
        "releases": "releases/index.html",
        "release": releases[-1],
        "404": "404.html",
    }
    found |= {p.parent.name: str(p.relative_to(PUBLIC)) for p in sorted(PUBLIC.glob("guide/*/index.html"))}
    breakdowns = sorted(PUBLIC.glob("releases/*/*/index.html"))
    if breakdowns:
        found["breakdowns"] = str(breakdowns[-1].relative_to(PUBLIC))
    return found


def receipts():
    """Receipts of the demo, by case_id, as `sanbang receipts` has written them."""
    found = {}
    for file in sorted((ROOT / "reports").glob("receipts-*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as lines:
            found |= {row["案件编号"]: row["回执码"] for row in csv.DictReader(lines)}
    return found
