"""By the reader's clock a page says in Chromium in what state each list is: before its last day, on it and after it, by
the day in China; a demo, and a browser without script, show what was built."""

import re
import sys
from datetime import datetime, timedelta, timezone

from pages import PUBLIC, chromium, kinds, served

CHINA = timezone(timedelta(hours=8))
MARKED = re.compile(r'<span class="state"([^>]*)>([^<]*)</span>')
DEMO = re.compile(rb'<aside class="demo".*?</aside>', re.DOTALL)


def built(path):
    """The states as they were built, each with its last day and whether it is one of a long-term list."""
    for attributes, words in MARKED.findall((PUBLIC / path).read_text()):
        until = re.search(r'data-until="([^"]*)"', attributes)
        yield until and until[1], words


def expected(path, day):
    for until, words in built(path):
        if until and day > until:
            words = "已期满"
        elif day == until and words == "公示中":
            words = "今日截止"
        yield words


def shown(page):
    return page.locator(".state").all_text_contents()


def real(route):
    """The page as it would be of a site that is no demo."""
    answer = route.fetch()
    body, count = DEMO.subn(b"", answer.body())
    assert count == 1, route.request.url
    route.fulfill(response=answer, body=body)


def instants(until):
    """Moments around a last day, with the day that it then is in China."""
    start = datetime.fromisoformat(until).replace(tzinfo=CHINA)
    for hours in (-24, -0.1, 0.5, 7.9, 23.9, 24.1, 24 * 400):
        moment = start + timedelta(hours=hours)
        yield moment, moment.date().isoformat()


def check(page, address, path, say):
    """Returns the words that were seen."""
    days, words = {until for until, _ in built(path) if until}, set()
    for moment, day in [pair for until in sorted(days) for pair in instants(until)]:
        page.clock.set_fixed_time(moment)
        page.goto(address + path)
        found = shown(page)
        if found != list(expected(path, day)):
            say(path, f"at {moment} says {found}")
        words |= set(found)
    return words


def check_kept_open(page, address, path, say):
    """A page that is left open tells the new day when somebody comes back to it."""
    around = list(instants(next(until for until, words in built(path) if words == "公示中")))
    page.clock.set_fixed_time(around[0][0])
    page.goto(address + path)
    for moment, day in around:
        page.clock.set_fixed_time(moment)
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        if shown(page) != list(expected(path, day)):
            say(path, f"kept open until {moment} says {shown(page)}")


def check_as_built(page, address, path, say):
    page.goto(address + path)
    if shown(page) != [words for _, words in built(path)]:
        say(path, f"says {shown(page)}, not what was built")


def check_script(kind, path, say):
    """No page loads the script that has no use for it."""
    text = (PUBLIC / path).read_text()
    has_use = 'data-until="' in text or 'class="receipt"' in text
    if has_use != ("assets/notice.js" in text):
        say(path, f"{kind}: has {'no' if has_use else 'the'} script")


def main():
    problems, pages = [], kinds()
    paths = [pages[kind] for kind in ("village", "town", "review", "approval", "long-term", "town board")]

    def say(*words):
        problems.append(words)

    with served() as address, chromium() as browser:
        for zone in ("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"):
            page = browser.new_context(timezone_id=zone).new_page()
            page.route("**/boards/**", real)
            words = set.union(*(check(page, address, path, say) for path in paths))
            check_kept_open(page, address, pages["review"], say)
            print(f"state: {len(paths)} pages in {zone}: {'、'.join(sorted(words))}")
            if not words >= {"公示中", "今日截止", "已期满", "长期公示"}:
                say(zone, f"shows {words} only")
        demo, plain = browser.new_page(), browser.new_context(java_script_enabled=False).new_page()
        plain.route("**/boards/**", real)
        for path in paths:
            check_as_built(demo, address, path, say)
            check_as_built(plain, address, path, say)
    for kind, path in pages.items():
        check_script(kind, path, say)
    for problem in problems:
        print(*problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
