"""axe over one page of each kind: phone, tablet and desktop; light and dark; text at 200 %."""

import sys

from axe_playwright_python.sync_playwright import Axe

from pages import chromium, kinds, served

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SETTINGS = [(width, scheme, 1) for width in (320, 768, 1280) for scheme in ("light", "dark")]
SETTINGS += [(320, "light", 2), (1280, "light", 2)]


def main():
    violations = 0
    with served() as address, chromium() as browser:
        for width, scheme, scale in SETTINGS:
            page = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True).new_page()
            for kind, path in kinds().items():
                page.goto(address + path)
                page.evaluate(f"document.documentElement.style.fontSize = '{112.5 * scale}%'")
                wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
                if wide > 0:
                    found.append({"id": f"page is {wide} px wider than the screen", "nodes": []})
                for rule in found:
                    targets = [str(node["target"]) for node in rule["nodes"][:3]]
                    print(f"axe: {kind} at {width} px, {scheme}, {scale}00 %: {rule['id']} {targets}", file=sys.stderr)
                violations += len(found)
            page.context.close()
    print(f"axe: {len(kinds())} kinds of page in {len(SETTINGS)} settings, {violations} violations")
    sys.exit(bool(violations))


if __name__ == "__main__":
    main()
