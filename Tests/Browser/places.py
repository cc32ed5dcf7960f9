"""Typing narrows the list of places in Chromium, with the network off; without script the list is whole."""

import sys

from pages import chromium, served

# What is typed, and which places are left. The demo has each of these names once.
TYPED = {
    "竹林关": ["竹林关村", "竹林关镇"], "林关": ["竹林关村", "竹林关镇"], "zlg": ["竹林关村", "竹林关镇"],
    "zhulinguancun": ["竹林关村"], "zhulgc": ["竹林关村"], "ZLGC": ["竹林关村"], "ｚｌｇｃ": ["竹林关村"],
    "zhu'lin'guan'c": ["竹林关村"], " zhu lin guan zhen ": ["竹林关镇"], "zhashui": ["柞水县"],
    # 长 has two readings, of which the page is sorted by one.
    "csl": ["长石炼村"], "zhangshi": ["长石炼村"], "lnx": ["洛南县"], "zlx": [], "张三": [], "61102": [], "<b>": [],
}
LEFT = """() => [...document.querySelectorAll('.letter li')].filter(e => e.checkVisibility())
  .map(e => e.querySelector('a').textContent)"""


def check(page, say):
    everything = page.evaluate(LEFT)
    for typed, expected in TYPED.items():
        page.fill("#place", typed)
        left, told = page.evaluate(LEFT), page.inner_text("form.find output")
        if left != expected:
            say(f"“{typed}” leaves {left}")
        words = {0: "没有", 1: f"：{expected[0]}。" if expected else ""}.get(len(expected), f" {len(expected)} 处")
        if words not in told:
            say(f"to “{typed}” it says “{told}”")
        headings = page.locator(".letter h2:visible").count()
        if headings != len({page.evaluate("n => [...document.querySelectorAll('.letter li a')].find(a => a.textContent === n)"
                                          ".closest('.letter').querySelector('h2').id", name) for name in expected}):
            say(f"“{typed}” leaves {headings} letters")
    page.fill("#place", "")
    if page.evaluate(LEFT) != everything or page.inner_text("form.find output") or not page.is_visible(".letters"):
        say("with nothing typed the list is not whole")
    return len(everything)


def enter(page, typed):
    page.fill("#place", typed)
    page.press("#place", "Enter")
    page.wait_for_timeout(200)


def main():
    problems = []
    with served() as address, chromium() as browser:
        page = browser.new_context().new_page()
        page.goto(address + "places/", wait_until="networkidle")
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.context.set_offline(True)
        places = check(page, problems.append)
        for typed in ("", "没有", "zlg"):
            enter(page, typed)
            if page.url != address + "places/":
                problems.append(f"Enter behind “{typed}” leads to {page.url}")
        if page.evaluate("document.activeElement.textContent") != "竹林关村":
            problems.append("Enter with several left does not go to the first of them")
        if requests:
            problems.append(f"it asks for {requests}")
        page.context.set_offline(False)
        enter(page, "zlgc")
        page.wait_for_load_state()
        if "竹林关村" not in page.inner_text("h1"):
            problems.append(f"Enter with one left leads to {page.url}")
        page.go_back()
        if page.input_value("#place") == "" and len(page.evaluate(LEFT)) != places:
            problems.append("going back leaves a list that is not whole")
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(address + "places/")
        if plain.locator("form.find").is_visible() or plain.locator(".letter li a:visible").count() != places:
            problems.append("without script the list is not whole")
        small = [box for box in (link.bounding_box() for link in plain.locator(".letters a").all()) if min(box["width"], box["height"]) < 44]
        if small:
            problems.append(f"{len(small)} letters are smaller than 44 px")
    print(f"places: {places} places, {len(TYPED)} typed, {len(problems)} problems")
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
