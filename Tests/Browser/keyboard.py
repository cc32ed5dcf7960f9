"""By the tab key alone every link, field and button is reached, each seen where it stands; and w3m reads in order."""

import subprocess
import sys

from pages import PUBLIC, chromium, kinds, served

# How many elements can be focussed that show; and whether the focussed one is outlined and on the screen.
COUNT = """() => [...document.querySelectorAll('a[href], input, button, summary, [tabindex="0"]')]
  .filter(e => e.checkVisibility()).length"""
STATE = """() => {
  const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect()
  return { body: e === document.body, outlined: style.outlineStyle !== 'none',
           seen: box.bottom > 0 && box.top < innerHeight }
}"""


def main():
    problems, pages = [], kinds()
    with served() as address, chromium() as browser:
        for kind, path in pages.items():
            page = browser.new_page(viewport={"width": 390, "height": 800})
            page.goto(address + path)
            expected, reached = page.evaluate(COUNT), 0
            for _ in range(expected + 1):
                page.keyboard.press("Tab")
                state = page.evaluate(STATE)
                if state["body"]:
                    break
                reached += 1
                if not (state["outlined"] and state["seen"]):
                    problems.append(f"{kind}: number {reached} on the way of the tab key is not to be seen")
            if reached != expected:
                problems.append(f"{kind}: the tab key reaches {reached} of {expected}")
            page.close()
    order = {"village": ["社会救助公示", "审核公示", "受理单位", "其他村"], "review": ["公示时间", "序号", "合计", "签字背书", "欢迎监督"]}
    for kind, words in order.items():
        text = subprocess.run(["w3m", "-dump", "-T", "text/html", str(PUBLIC / pages[kind])], capture_output=True, text=True).stdout
        places = [text.find(word) for word in words]
        if -1 in places or places != sorted(places):
            problems.append(f"{kind}: as text it does not read in the order {words}: {places}")
    print(f"keyboard: {len(pages)} kinds of page, {len(problems)} problems")
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
