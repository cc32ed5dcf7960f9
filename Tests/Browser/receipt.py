"""A holder's receipt finds the own row on every board in Chromium, with the network off; nothing is sent."""

import sys
from collections import Counter

from pages import chromium, kinds, receipts, rows, served


def answer(page, typed):
    page.fill("#receipt", typed)
    page.press("#receipt", "Enter")
    return page.inner_text("form.receipt output"), page.locator("tr.own")


# Asks for one after the other as the button does: which rows are then shown as the own, and which has the focus.
ASK_ALL = """receipts => receipts.map(receipt => {
  document.querySelector('#receipt').value = receipt
  document.querySelector('form.receipt button').click()
  const own = [...document.querySelectorAll('tr.own')].map(row => row.id)
  return { text: document.querySelector('output').textContent, own, focus: document.activeElement.id }
})"""


def check(page, address, all_receipts, say):
    """Every row of the page is somebody's, and only his; returns who was found."""
    page.goto(address, wait_until="networkidle")
    page.context.set_offline(True)
    requests, found, shown = [], Counter(), page.locator("tr[id]").count()
    page.on("request", lambda request: requests.append(request.url))
    for case, told in zip(all_receipts, page.evaluate(ASK_ALL, list(all_receipts.values()))):
        if told["own"]:
            found[case] += len(told["own"])
        if bool(told["own"]) != told["text"].startswith("找到了") or told["own"] and told["focus"] != told["own"][0]:
            say(address, f"says {told} to the receipt of {case}")
    if sum(found.values()) != shown:
        say(address, f"{shown} rows, and receipts of {sum(found.values())}")
    if not found:
        return found
    receipt = all_receipts[next(iter(found))]
    for typed in (receipt.lower(), receipt.replace("-", " "), receipt.replace("0", "o").replace("1", "l"),
                  "".join(chr(ord(c) + 0xFEE0) if c != "-" else "－" for c in receipt)):
        if not answer(page, typed)[0].startswith("找到了"):
            say(address, "is not found as somebody types it")
    wrong = receipt[:-1] + ("A" if receipt[-1] != "A" else "B")
    for typed, begins in [(wrong, "这张公示里没有"), ("", "回执码是十六个"), (receipt[:-1], "回执码是十六个")]:
        text, own = answer(page, typed)
        if not text.startswith(begins) or own.count():
            say(address, f"says “{text}” to a wrong one")
    if requests or page.url != address:
        say(address, f"has asked for {requests or page.url}")
    page.context.set_offline(False)
    return found


def main():
    problems, known, pages = [], receipts(), kinds()
    if not known:
        sys.exit("no receipts: run `sanbang receipts` first")
    with served() as address, chromium() as browser:
        village = pages["long-term"].rsplit("/", 2)[0]
        boards = [f"{village}/{board}/index.html" for board in ("review", "approval", "long-term")]
        for path in dict.fromkeys(boards + [pages["review"], pages["approval"], pages["town board"]]):
            if rows(path):
                page = browser.new_context().new_page()
                found = check(page, address + path, known, lambda *words: problems.append(words))
                print(f"{path}: {rows(path)} rows, {len(found)} holders found them")
                page.close()
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(address + pages["long-term"])
        if plain.locator("form.receipt").is_visible() or "窗口查询" not in plain.inner_text("main"):
            problems.append((pages["long-term"], "without script does not say how to ask"))
    for problem in problems:
        print(*problem, file=sys.stderr)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
