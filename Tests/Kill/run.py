#!/usr/bin/env python3
"""Kills builds at random moments, and looks at what is left.

Usage: run.py SANBANG SANBANG-SAMPLE [ROUNDS] [SCALE] [SEED]

Two states of one site are published in turn: between them notices come, change and go, and so do pages. Each build is
killed (SIGKILL) at a random moment, every second one while public/ is being changed. What is left must never show
something withdrawn beside something new, and the build after it must leave what an uninterrupted one does.
"""
import os, pathlib, random, re, signal, subprocess, sys, tempfile, time

sanbang, sample = (os.path.abspath(path) for path in sys.argv[1:3])
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 200
scale = sys.argv[4] if len(sys.argv) > 4 else "0.28"
dice = random.Random(sys.argv[5] if len(sys.argv) > 5 else "sanbang")
root = pathlib.Path(__file__).resolve().parents[2]
TAG = re.compile(rb'<tr id="([^"]+)"')


class State:
    """A state of the content, and what an uninterrupted build makes of it."""

    def __init__(self, day, release, guide):
        self.day, self.release, self.guide, self.files = day, release, guide, {}

    def enter(self, site):
        for kept, path, text in [(self.release, "releases/2015Q2.md", (root / "content/releases/2015Q2.md").read_bytes()),
                                 (self.guide, "pages/kill.md", "---\ntitle: 说明\n---\n\n说明。\n".encode())]:
            file = site / "content" / path
            file.write_bytes(text) if kept else file.unlink(missing_ok=True)

    def command(self, site):
        return [sanbang, "build", str(site), "--as-of", self.day]


def published(site):
    public = site / "public"
    return {str(file.relative_to(public)): file.read_bytes() for file in public.rglob("*") if file.is_file()}


def build(state, site):
    done = subprocess.run(state.command(site), capture_output=True)
    if done.returncode not in (0, 3): sys.exit(f"build ended with {done.returncode}: {done.stderr.decode()}")


def tags(files):
    return {tag for bytes in files.values() for tag in TAG.findall(bytes)}


def kill(state, site, seconds, in_commit):
    """Whether the build was killed before its end."""
    process = subprocess.Popen(state.command(site), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if in_commit:
        journal = site / ".sanbang/journal"
        while process.poll() is None and not journal.exists(): time.sleep(0.0002)
        time.sleep(dice.uniform(0, 0.04))
    else:
        time.sleep(dice.uniform(0, seconds))
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def judge(old, new, site):
    """Nothing withdrawn beside anything new. What is there: of the old, of the new, or a mixture."""
    left = published(site)
    fresh = [path for path in left if path in new.files and path not in old.files]
    if fresh:
        pages = [path for path in left if path in old.files and path not in new.files]
        rows = tags(left) & (tags(old.files) - tags(new.files))
        if pages or rows: sys.exit(f"{fresh[0]} is there, and so are {len(pages)} withdrawn pages, {len(rows)} rows")
    return "old" if left == old.files else "new" if left == new.files else "in part"


def main(site):
    made = subprocess.run([sample, str(site), "--demo", "--models-only", "--scale", scale, "--wording", str(root)],
                          capture_output=True)
    if made.returncode: sys.exit(made.stderr.decode())
    states = [State("2015-10-31", True, False), State("2015-11-04", False, True)]
    seconds = 0
    for state in states:
        state.enter(site)
        start = time.monotonic()
        build(state, site)
        seconds = time.monotonic() - start
        state.files = published(site)
    lost, gained = (tags(a.files) - tags(b.files) for a, b in (states, reversed(states)))
    assert lost and gained and set(states[0].files) ^ set(states[1].files), "nothing goes or comes"

    killed, seen = 0, {"old": 0, "new": 0, "in part": 0}
    for number in range(rounds):
        new, old = states[number % 2], states[1 - number % 2]
        new.enter(site)
        killed += kill(new, site, seconds, number // 2 % 2 == 0)
        seen[judge(old, new, site)] += 1
        build(new, site)
        if published(site) != new.files: sys.exit(f"round {number}: public/ differs from an uninterrupted build's")
        if left := set(os.listdir(site / ".sanbang")) & {"journal", "journal.new", "staging"}:
            sys.exit(f"round {number}: {left} is left over")
    print(f"{rounds} builds, {killed} killed; public/ was then {seen}; {len(new.files)} files, {len(lost)} rows go")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder: main(pathlib.Path(folder) / "site")
