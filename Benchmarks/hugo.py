#!/usr/bin/env python3
"""Has Hugo render a built site again, byte for byte, from the rows that the site shows: the yardstick of bench.py.

Usage: hugo.py SITE [--runs 3] [--folder /dev/shm] [--hugo HUGO]

The site's own templates become Hugo's layouts (home, county, town, village, notice), and what Hugo fills in is read back from
public/ by matching the same templates against it. All else of public/ (assets, guides, quarterly releases, manifest) is copied
by Hugo from static/. The run ends with an error unless Hugo's output is public/ to the last byte, so that both do the same work:

Hugo renders only. Its rows are chosen, masked, numbered and gated already, and prose comes to it as HTML. It reads no
register, applies no rule or calendar, scans for no leak and keeps no journal, and it replaces nothing that is online.

One content file a page, with JSON as front matter, is what suits Hugo best. Tried with Hugo 0.111 on the city of 281,742 rows,
in seconds of processor time, medians of three: JSON 13.7, TOML 18.7, YAML 23.3; one JSON file in data/ 14.8; a JSON file beside
each page 16.3 (and it is published too); rows as lists instead of maps 18.2; all pages in one folder 17.3; the paragraphs
of rights shared through data/ 15.2. The machine is noisy: what is within a fifth of the first is no different from it.
Hugo 0.168 takes these same files and about 30 % less processor time than 0.111; GOGC=400 saves 0.111 some 15 %, and is not set.
"""
import argparse, filecmp, functools, html, itertools, json, os, pathlib, re, shutil, statistics, subprocess, sys, tempfile, time

LAYOUTS = ("home", "county", "town", "village", "notice")
HTML = {"before", "after", "rights"}
INSTALLED = shutil.which("hugo")
TAG = re.compile(r"\{\{([#^/]?)(\w+)\}\}")


def mustache(folder, name):
    """A template with its partials in it and no lines that hold a tag only; variables side by side are made one."""
    text = re.sub(r"(?m)^[ \t]*(\{\{[#^/>] ?\w+\}\})[ \t]*\n", r"\1", (folder / f"{name}.html").read_text("utf-8"))
    if "{{html}}\n" in text: text = text.replace("{{html}}\n", "{{before}}{{> entries}}{{after}}")
    text = re.sub(r"\{\{> (\w+)\}\}", lambda tag: mustache(folder, tag[1]), text)
    return re.sub(r"(?:\{\{\w+\}\}){2,}", lambda tags: "{{" + "_".join(re.findall(r"\w+", tags[0])) + "}}", text)


def owner(name):
    """The section that alone holds a name for all that is in it."""
    return "page" if name == "root" else "sections" if name.startswith("has_") else None


class Section:
    """A template or a section of one: it reads what it was filled with from a page, and writes itself as Hugo's."""

    def __init__(self, tokens, name="page"):
        self.name, self.texts, self.tags = name, [], []
        while True:
            self.texts.append(tokens.pop(0))
            kind, tag = (tokens.pop(0), tokens.pop(0)) if tokens else ("/", name)
            if kind == "/": break
            self.tags.append((kind, tag, Section(tokens, tag) if kind else None))
        plural = name.endswith("s") and not name.startswith("has_") and name != "notices"
        self.repeats = (plural or name in ("current", "latest", "office")) and ("", name, None) not in self.tags

    def flat(self):
        for kind, name, inner in self.tags:
            yield kind, name, inner
            if inner and not inner.repeats: yield from inner.flat()

    def pattern(self, number):
        for text, tag in itertools.zip_longest(self.texts, self.tags):
            yield re.escape(text)
            if not tag: continue
            kind, name, inner = tag
            group = f"(?P<{name}__{'section' if inner else 'value'}{next(number)}>"
            body = "".join(inner.pattern(number)) if inner else ".*?" if name in HTML else '[^<>"]*'
            if not inner: yield group + body + ")"
            elif kind == "^": yield f"(?P<{name}__not{next(number)}>{body})?"
            elif inner.repeats: yield group + "(?:" + re.sub(r"\?P<\w+>", "?:", body) + ")*)"
            else: yield group + body + ")?"

    @functools.cached_property
    def regex(self):
        return re.compile("".join(self.pattern(itertools.count())), re.S)

    @functools.cached_property
    def names(self):
        """The lists and the values of this scope, and what only its absence shows."""
        lists = {name: inner for kind, name, inner in self.flat() if kind == "#" and inner.repeats}
        shown = {name for kind, name, _ in self.flat() if not kind}
        return lists, shown, {name for _, name, _ in self.flat()} - {name for kind, name, _ in self.flat() if kind != "^"}

    def read(self, match):
        (lists, shown, hidden), values, gone = self.names, {}, set()
        for group, text in match.groupdict().items():
            name, kind = group.split("__")
            if owner(name) not in (None, self.name): continue
            if kind.startswith("not"): value = name in hidden and text is None
            elif kind.startswith("value"): value = text if name in HTML else html.unescape(text or "")
            elif name in lists: value = [lists[name].read(m) for m in lists[name].regex.finditer(text or "")]
            else: value = bool(text) and name not in shown
            if text is None and kind.startswith("section") and name in shown: gone.add(name)
            if value: values.setdefault(name, value)
        return {name: value for name, value in values.items() if name not in gone}

    def hugo(self, constants, scope="page"):
        written = []
        for text, tag in itertools.zip_longest(self.texts, self.tags):
            written.append(text)
            if not tag: continue
            kind, name, inner = tag
            path = f"${owner(name) or ('site' if scope == 'page' and name in constants else scope)}.{name}"
            if not inner: written.append("{{" + path + (" | safeHTML" if name in HTML else "") + "}}")
            elif kind == "^": written.append("{{if not " + path + "}}" + inner.hugo(constants, scope) + "{{end}}")
            elif inner.repeats: written.append(f"{{{{range ${name} := {path}}}}}" + inner.hugo(constants, name) + "{{end}}")
            else: written.append("{{if " + path + "}}" + inner.hugo(constants, scope) + "{{end}}")
        return "".join(written)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def prepare(site, folder):
    """Writes Hugo's site. Returns how many pages Hugo has to render."""
    layouts = {name: Section(TAG.split(mustache(site / "templates", name))) for name in LAYOUTS}
    pages = {}
    for file in (f for f in (site / "public").rglob("*") if f.is_file()):
        path = file.relative_to(site / "public")
        text = file.read_text("utf-8") if file.name == "index.html" else ""
        found = ((name, layout.regex.fullmatch(text)) for name, layout in layouts.items())
        name, match = next((pair for pair in found if pair[1]), (None, None))
        if match: pages[path.parent] = {"layout": name, **layouts[name].read(match)}
        elif "<tr id=" in text: sys.exit(f"{path} does not match its template")
        else:
            (folder / "static" / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / "static" / path)
    first, *others = pages.values()
    constants = {name: value for name, value in first.items() if all(page.get(name) == value for page in others)}
    for path, page in pages.items():
        leaf = page["layout"] == "notice"
        front = {name: value for name, value in page.items() if name not in constants}
        write(folder / "content" / (path.with_suffix(".md") if leaf else path / "_index.md"), json.dumps(front, ensure_ascii=False))
    for name, layout in layouts.items():
        write(folder / f"layouts/_default/{name}.html", "{{$page := .Params}}{{$site := site.Params}}" + layout.hugo(constants))
    write(folder / "config.json", json.dumps({
        "disableKinds": ["RSS", "sitemap", "robotsTXT", "404", "taxonomy", "term"], "disableHugoGeneratorInject": True, "params": constants}))
    return len(pages)


def files(folder):
    return {str(f.relative_to(folder)): f for f in folder.rglob("*") if f.is_file()}


def render(hugo, folder):
    """Seconds and peak memory in MB of one run that finds nothing kept from an earlier one."""
    for name in ("public", "resources", "cache"): shutil.rmtree(folder / name, ignore_errors=True)
    start = time.monotonic()
    child = subprocess.Popen([hugo, "--quiet", "--ignoreCache", "--cacheDir", str(folder / "cache"), "--source", str(folder)])
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode: sys.exit(f"hugo ended with {child.returncode}")
    return time.monotonic() - start, usage.ru_maxrss // 1024


def measure(site, parent, runs, hugo=INSTALLED):
    """Hugo's version, the pages that it rendered, median seconds and peak memory in MB; `parent` is where to make a scratch folder."""
    with tempfile.TemporaryDirectory(dir=parent) as scratch:
        public, folder = pathlib.Path(site, "public"), pathlib.Path(scratch)
        pages = prepare(pathlib.Path(site), folder)
        times, peaks = zip(*(render(hugo, folder) for _ in range(runs)))
        ours, theirs = files(public), files(folder / "public")
        different = [f for f in ours.keys() | theirs if f not in ours or f not in theirs or not filecmp.cmp(ours[f], theirs[f], False)]
    if different: sys.exit(f"{len(different)} of Hugo's files are not those of {public}, such as {different[0]}")
    version = subprocess.run([hugo, "version"], capture_output=True, text=True).stdout
    return re.search(r"v([\d.]+)", version)[1], pages, statistics.median(times), max(peaks)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser()
    arguments.add_argument("site")
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None)
    arguments.add_argument("--hugo", default=INSTALLED)
    options = arguments.parse_args()
    if not options.hugo: sys.exit("no hugo is installed")
    version, pages, seconds, peak = measure(options.site, options.folder, options.runs, options.hugo)
    print(f"hugo {version}, renders only: {seconds:.2f} s, {peak} MB, {pages} pages; all files as in public/")
