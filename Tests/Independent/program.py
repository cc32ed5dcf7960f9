"""Linear programs in whole numbers, for GLPK."""
import math
import subprocess
import tempfile
from pathlib import Path


class Program:
    """Unknowns are whole numbers from 0 up, by name."""

    def __init__(self):
        self.lines, self.names, self.binary, self.seen = [], {}, set(), []

    def equal(self, plus, value, minus=()):
        self.lines.append(f"{self.terms(plus, minus)} = {value}")

    def at_least(self, plus, value, minus=()):
        self.lines.append(f"{self.terms(plus, minus)} >= {value}")

    def at_most(self, plus, value, minus=()):
        self.lines.append(f"{self.terms(plus, minus)} <= {value}")

    def between(self, terms, low, high):
        """`terms`: (factor, name) pairs."""
        if not terms:
            return
        text = " ".join(f"{'+' if f >= 0 else '-'} {abs(f)} {self.name(n)}" for f, n in terms)
        self.lines += [f"{text} >= {low}", f"{text} <= {high}"]

    def name(self, name):
        return self.names.setdefault(name, f"v{len(self.names)}")

    def terms(self, plus, minus=()):
        return " + ".join(map(self.name, plus)) + "".join(f" - {self.name(n)}" for n in minus)

    def solve(self, sense="Maximize", goal=(), more=()):
        """{name: value} of a best solution, None where there is none."""
        lines = self.lines + list(more)
        binary = [self.names[n] for n in self.binary]
        whole = [v for n, v in self.names.items() if n not in self.binary]
        text = f"{sense}\n {self.terms(goal) or '0 ' + next(iter(self.names.values()))}\nSubject To\n " + "\n ".join(lines)
        text += "".join(f"\n{kind}\n " + "\n ".join(group) for kind, group in (("Generals", whole), ("Binary", binary)) if group)
        with tempfile.TemporaryDirectory() as folder:
            source, answer = Path(folder, "program.lp"), Path(folder, "answer.txt")
            source.write_text(text + "\nEnd\n")
            run = subprocess.run(["glpsol", "--lp", source, "--write", answer], capture_output=True, text=True)
            if run.returncode or "PROBLEM HAS NO" in run.stdout:
                if "NO PRIMAL FEASIBLE" in run.stdout or "NO INTEGER FEASIBLE" in run.stdout or "NO FEASIBLE" in run.stdout:
                    return None
                raise SystemExit(f"glpsol: {run.stdout}{run.stderr}")
            return self.values(source, answer)

    def values(self, source, answer):
        """By the order in which the names stand in the program: that of their columns."""
        columns = [line.split()[2] for line in answer.read_text().splitlines() if line.startswith("j ")]
        order = list(dict.fromkeys(word for word in source.read_text().split() if word[0] == "v" and word[1:].isdigit()))
        named = {v: n for n, v in self.names.items()}
        return {named[v]: round(float(x)) for v, x in zip(order, columns)}

    def range(self, terms, enough):
        """The least and the greatest value of a sum; not exact once `enough` values are known to be possible, with the greatest
        at least that. What one search has found serves the next."""
        def known():
            values = [sum(s.get(t, 0) for t in terms) for s in self.seen]
            return (min(values), max(values)) if values else (math.inf, -math.inf)

        for sense in ("Maximize", "Minimize"):
            least, most = known()
            if most >= enough and most - least + 1 >= enough:
                break
            solution = self.solve(sense, terms)
            if solution is None:
                raise SystemExit("the published tables contradict each other")
            self.seen.append(solution)
        return known()
