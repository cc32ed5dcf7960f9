"""Rule profile 2012, hard-coded from the table of design §4, and the gates of §5. Not for notices from 2021-07-01 on."""
import datetime
import re
import unicodedata
from collections import defaultdict

from cases import CONTINUING, UNLISTED, Quarter

DIBAO = ("urban_dibao", "rural_dibao")
END_OF_2012 = datetime.date(2021, 7, 1)
DAY = datetime.timedelta(1)


def boards(case):
    """The boards with a posting day that the profile has for this case."""
    direct = (case.program == "medical" and case.row.get("group") in ("低保", "特困")
              or case.program == "temporary" and case.row.get("urgent") == "是")
    return () if direct or case.program in UNLISTED else ("review", "approval")


def posted(case, board):
    return {"review": case.review_posted, "approval": case.approval_posted, "ending": case.ending_posted}[board]


class Rules:
    """Judges the cases of one register."""

    def __init__(self, register):
        self.register = register
        self.hold_unendorsed = register.settings.get("endorsement") == "hold"
        self.known = min(register.holidays, default=None), max(register.holidays, default=None)
        self.batches = defaultdict(list)
        for case in register.valid:
            if (case.first_notice or case.review_posted or datetime.date.min) >= END_OF_2012:
                raise SystemExit(f"{case.place}: a notice under profile 2021, which these checks do not know")
            if case.approval_posted:
                self.batches[self.batch(case)].append(case.row.get("spot_checked") == "是")

    def batch(self, case):
        return case.base.division[:6], case.program, case.approval_posted

    def is_off(self, day):
        kind = self.register.holidays.get(day)
        return kind == "off" if kind else day.weekday() >= 5

    def last_day(self, day):
        """The last day of a period of 7 calendar days; None where holidays.csv does not reach."""
        start, end = self.known
        last = day + 7 * DAY
        while end and last <= end and self.is_off(last):
            last += DAY
        return last if end and start <= day and last <= end else None

    def endorsed(self, code, quarter, day):
        """Whether the head of this division has endorsed this quarter by this day."""
        signed = self.register.endorsements.get((code, str(quarter)))
        return bool(signed and signed <= day)

    def gates(self, case, board, day):
        """The gates that hold the case off the board on a day (design §5); empty if none does."""
        if case.stock:
            return []
        row, approval = case.row, board == "approval"
        review_last = case.review_posted and self.last_day(case.review_posted)
        reviewer, approver, payer = (clean(row.get(k, "")) for k in ("reviewer", "approver", "payer"))
        hands = [p for p in (reviewer, approver, payer) if p]
        must_visit = "是" in (row.get("relative_of_official"), row.get("complaint"))
        visits = self.batches[self.batch(case)] if approval else []
        upheld = ("成立", "待处理") if approval else ("成立",)
        found = {
            "investigators": len(investigators(row)) < 2,
            "appraisal": case.program in DIBAO and (
                row.get("appraisal") != "通过" or bool(case.appraised_on and case.appraised_on > day)),
            "sign-off": not reviewer or approval and not approver,
            "same-hand": len(set(hands)) < len(hands),
            "verification": row.get("verification") != "通过",
            "must-visit": approval and must_visit and row.get("spot_checked") != "是",
            "not-posted": approval and not case.review_posted,
            "review-period": approval and bool(review_last) and case.approval_posted <= review_last,
            "objection": row.get("objection") in upheld,
            "spot-check": approval and case.program in DIBAO and sum(visits) * 10 < len(visits) * 3,
            "endorsement": self.hold_unendorsed and not self.heads_signed(case, board, day),
            "calendar": self.last_day(posted(case, board)) is None,
        }
        return [gate for gate, holds in found.items() if holds]

    def heads_signed(self, case, board, day):
        """The heads of village and town (and county) endorsed the quarter of the posting day or the one before."""
        code = self.register.current(case.terms(posted(case, board)).division, day)
        quarter = Quarter.of(posted(case, board))
        heads = [code, code[:9] + "000"] + ([code[:6] + "000000"] if board == "approval" else [])
        return all(self.endorsed(h, quarter, day) or self.endorsed(h, quarter.back(1), day) for h in heads)

    def lapses(self, case):
        """What the days of its decision break: the measures of T9 that count it. Stock and direct cases break nothing."""
        found, approved = [], case.approved_on
        if case.stock or case.program not in UNLISTED and not boards(case):
            return found
        end = case.approval_posted and boards(case) and self.last_day(case.approval_posted)
        if end and approved <= end:
            found.append("decisions_early")
        if end and case.program in DIBAO:
            limit, left = end, 3 if case.row.get("objection", "无") == "无" else 20
            while left and limit < self.known[1]:
                limit += DAY
                left -= not self.is_off(limit)
            if not left and approved > limit:
                found.append("decisions_late")
        next_month = (approved.replace(day=1) + 31 * DAY).replace(day=1)
        if case.program in CONTINUING and case.effective_from < next_month:
            found.append("payments_early")
        return found

    def state(self, case, board, day):
        """'due', or in a word why the case has no row on this board on this day."""
        if case.problems:
            return "in error"
        if case.program in UNLISTED:
            return "unlisted"
        if case.exempt:
            return "exempt"
        if board == "long-term":
            return self.long_term(case, day)
        if board != "ending" and board not in boards(case) or board == "ending" and case.program != "tekun":
            return "no such board for it"
        start = posted(case, board)
        if not start or start > day:
            return "not posted"
        last = self.last_day(start)
        if last and last < day:
            return "past its last day"
        if board == "ending":
            return "due" if last else "held: calendar"
        held = self.gates(case, board, day)
        return "held: " + " ".join(held) if held else "due"

    def long_term(self, case, day):
        if not case.approved_on or case.approved_on > day:
            return "not approved"
        if case.program in CONTINUING:
            return "due" if case.in_force(day) else "not in force"
        recent = Quarter.of(day).back(1).first
        return "due" if case.approved_on >= recent else "granted too long ago"


def clean(name):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", name))


def investigators(row):
    return {n for n in re.split("[、,;]", clean(row.get("investigators", ""))) if n}
