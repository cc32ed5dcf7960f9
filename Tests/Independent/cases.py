"""One row of a case sheet: its words, its terms, and whether it is in error (content-format.md, "Checks on each row")."""
import datetime
import re
import unicodedata
from collections import defaultdict, namedtuple

HEADERS = {
    "case_id": "案件编号 救助证编号 户编号", "program": "救助类别 救助类型 救助项目",
    "division": "行政区划代码 区划代码 村(社区)代码 所属村代码",
    "applicant": "申请人姓名 申请人 户主姓名 户主 姓名 name",
    "resident_id": "身份证号 身份证号码 公民身份号码 户主身份证号", "phone": "联系电话 手机号 电话",
    "address": "家庭住址 住址 详细地址", "bank_account": "银行账号 账号 一卡通账号 银行卡号",
    "household_size": "家庭人口 家庭人口数 共同生活人数", "covered_persons": "保障人数 救助人数 保障总人口",
    "category": "施保类别 低保类别 类别 供养方式", "amount": "保障金额 月保障金额 救助金额 补助金额 金额",
    "cause": "致困原因 致贫原因 救助事由", "group": "对象群体 四类群体", "disability": "残疾类别",
    "origin": "发现方式 申请方式", "urgent": "急难型", "relative_of_official": "近亲属备案",
    "complaint": "举报复核", "verification": "信息核对 核对结果", "investigators": "调查人",
    "appraised_on": "民主评议日期", "appraisal": "评议结论", "reviewer": "审核人", "approver": "审批人",
    "payer": "发放人", "spot_checked": "县级抽查 入户抽查", "review_posted": "审核公示日期",
    "approval_posted": "审批公示日期", "ending_posted": "终止公示日期", "objection": "异议",
    "approved_on": "批准日期 审批日期", "effective_from": "享受起始 起始年月 享受起始年月",
    "ended_on": "停发日期 终止日期", "end_reason": "停发原因 终止原因", "corrected_on": "更正日期",
    "exempt": "不予公示原因", "from": "变更日期", "relation": "与户主关系",
    "county_name": "县区", "town_name": "乡镇", "village_name": "村(社区)",
}
KEYS = {name: key for key, names in HEADERS.items() for name in [key, *names.split()]}
DATES = ("appraised_on review_posted approval_posted ending_posted approved_on effective_from ended_on"
         " corrected_on").split()
PROGRAMS = {
    "urban_dibao": "城市低保 城镇低保", "rural_dibao": "农村低保",
    "tekun": "特困供养 特困人员供养 五保 农村五保 五保供养", "medical": "医疗救助", "temporary": "临时救助",
    "disaster": "受灾救助 受灾人员救助 自然灾害救助", "education": "教育救助", "housing": "住房救助",
    "employment": "就业救助",
}
PROGRAM_KEYS = {name: key for key, names in PROGRAMS.items() for name in [key, *names.split()]}
ORDER = list(PROGRAMS)
CONTINUING, UNLISTED = ORDER[:3], ORDER[6:]
ONE_OFF = ORDER[3:]
WORDS = {
    "cause": "因病 因残 因学 因灾 意外事故 缺劳动力 失业 年老无赡养 孤弱 其他", "group": "特困 低保 低保边缘 一般困难",
    "disability": "视力 听力 言语 肢体 智力 精神 多重", "origin": "本人申请 主动发现", "urgent": "是 否",
    "relative_of_official": "是 否", "complaint": "是 否", "spot_checked": "是 否",
    "verification": "通过 未通过 待核", "appraisal": "通过 未通过 争议较大", "objection": "无 待处理 不成立 成立",
    "end_reason": "收入提高 死亡 迁出 自愿放弃 疑似虚报 其他", "exempt": "儿童 隐私保护 特殊疾病 其他",
}
CEILINGS = {"urban_dibao": 5000, "rural_dibao": 5000, "tekun": 10000, "medical": 300000, "temporary": 100000,
            "disaster": 300000}  # yuan, profile 2012
CATEGORIES = {"urban_dibao": "A B C", "rural_dibao": "A B C", "tekun": "集中 分散"}
Terms = namedtuple("Terms", "amount persons category division")


class Quarter(namedtuple("Quarter", "year number")):
    """A quarter; `first` and `last` are its days."""

    @classmethod
    def named(cls, text):
        return cls(int(text[:4]), int(text[5]))

    @classmethod
    def of(cls, day):
        return cls(day.year, (day.month + 2) // 3)

    first = property(lambda q: datetime.date(q.year, q.number * 3 - 2, 1))
    last = property(lambda q: q.back(-1).first - datetime.timedelta(1))

    def back(self, n):
        index = self.year * 4 + self.number - 1 - n
        return Quarter(index // 4, index % 4 + 1)

    def __str__(self):
        return f"{self.year}Q{self.number}"


def fold(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def day_of(text):
    """A date in any of the forms that content-format.md accepts; ValueError if it is none."""
    text = unicodedata.normalize("NFKC", text)
    if found := re.fullmatch(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:月|(?:-|/|\.|月)(\d{1,2})日?)?", text):
        return datetime.date(int(found[1]), int(found[2]), int(found[3] or 1))
    if re.fullmatch(r"\d{8}", text):
        return datetime.date(int(text[:4]), int(text[4:6]), int(text[6:]))
    if re.fullmatch(r"\d{5}", text):
        return datetime.date(1899, 12, 30) + datetime.timedelta(int(text))
    raise ValueError("date")


def fen_of(text):
    """Yuan with at most two decimals, in fen."""
    found = re.fullmatch(r"(\d+)(?:\.(\d{1,2}))?", unicodedata.normalize("NFKC", text).replace(",", ""))
    if not found:
        raise ValueError("amount")
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def short_name(name):
    """A village's name as the public reads it."""
    short = re.sub("社区居委会$", "社区", name)
    return re.sub("(村委会|村民委员会|居委会|居民委员会)$", "", short) or name


class Case:
    """One row of a case sheet. `row` is its text (private); `problems` the reasons why it is in error."""
    __slots__ = ("place", "row", "program", "base", "variations", "problems", "stock", *DATES)

    def terms(self, day):
        """Amount in fen, persons, category and village on a day."""
        terms = self.base
        for start, values in self.variations:
            if start <= day:
                terms = terms._replace(**values)
        return terms

    @property
    def first_notice(self):
        dated = self.review_posted or self.approval_posted or self.approved_on
        return self.effective_from or dated if self.stock else dated or self.effective_from

    @property
    def exempt(self):
        """Design §5: `exempt` set, or the applicant's 18th birthday after the day of the first notice."""
        if self.row.get("exempt"):
            return True
        number, day = self.row["resident_id"], self.first_notice
        born = number[6:14] if len(number) == 18 else "19" + number[6:12]
        adult = (int(born[:4]) + 18, int(born[4:6]), int(born[6:]))
        return bool(day) and adult > (day.year, day.month, day.day)

    def in_force(self, day):
        """For a case that is counted: whether it is paid on this day."""
        return (self.program in CONTINUING and self.effective_from <= day
                and not (self.ended_on and self.ended_on <= day))


def judge(register, place, row, county):
    """A row of a case sheet as a case, with everything that is wrong in it."""
    case = Case()
    case.place, case.row, case.variations, case.problems = place, row, [], []
    wrong = case.problems.append
    case.program = PROGRAM_KEYS.get(fold(row.get("program", "")))
    for key in DATES:
        setattr(case, key, attempt(lambda: day_of(row[key]), wrong, key) if key in row else None)
    decided = case.approved_on or case.effective_from
    case.stock = bool(register.adopted_on and decided and decided < register.adopted_on)
    if case.stock:
        case.approved_on = decided
    amount = attempt(lambda: fen_of(row["amount"]), wrong, "amount")
    persons = attempt(lambda: number(row["covered_persons"]), wrong, "covered_persons")
    village = register.village(row, county)
    case.base = Terms(amount, persons, row.get("category", ""), village)
    checks = {
        "program": case.program is None,
        "division": village is None or bool(county and village[:6] != county),
        "applicant": not good_name(row.get("applicant", "")),
        "resident_id": not good_id(row.get("resident_id", "")),
        "case_id": len(row.get("case_id", "")) > 40 or good_id(row.get("case_id", "")),
        "amount": amount == 0,
        "effective_from": case.program in CONTINUING and bool(case.approved_on) and not case.effective_from,
        "category": case.program in CATEGORIES
        and row.get("category", "") not in ["", *CATEGORIES[case.program].split()],
        "bank_account": not re.fullmatch(r"[\d ]*", row.get("bank_account", "")),
        "above_ceiling": bool(amount and amount > CEILINGS.get(case.program, amount / 100) * 100),
        "date_order": not in_order(case.review_posted, case.approval_posted, case.approved_on)
        or case.program in ("urban_dibao", "rural_dibao") and not in_order(case.appraised_on, case.review_posted)
        or not in_order(case.effective_from, case.ended_on),
    }
    if "household_size" in row:
        size = attempt(lambda: number(row["household_size"]), wrong, "household_size")
        checks["above_household"] = bool(size and persons and persons > size)
    for key, words in WORDS.items():
        checks[key] = row.get(key, "") not in ["", *words.split()]
    case.problems += [key for key, failed in checks.items() if failed and key not in case.problems]
    return case


def attempt(read, wrong, key):
    try:
        return read()
    except (KeyError, ValueError):
        wrong(key)


def number(text):
    """1 to 30."""
    value = int(text)
    if not 1 <= value <= 30:
        raise ValueError("number")
    return value


def in_order(*days):
    days = [d for d in days if d]
    return days == sorted(days)


def good_name(name):
    name = name.replace("\ue863", "䶮")
    return 1 <= len(name) <= 50 and not re.search("[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]", name)


def good_id(text):
    """GB 11643: 18 digits with their check digit, or the older 15, born on a day that exists."""
    text = unicodedata.normalize("NFKC", text).upper()
    if not re.fullmatch(r"\d{17}[\dX]|\d{15}", text):
        return False
    born = text[6:14] if len(text) == 18 else "19" + text[6:12]
    try:
        datetime.date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        return False
    total = sum(int(d) * 2 ** (17 - i) for i, d in enumerate(text[:17]))
    return len(text) == 15 or text[17] == "10X98765432"[total % 11]


def judge_together(cases):
    """What one row says of another inside a county: the same case_id twice, 重复享受. The later row is in error."""
    seen, paid = set(), defaultdict(list)
    for case in cases:
        village = case.base.division
        county, case_id = village and village[:6], case.row.get("case_id")
        if case_id and (county, case_id) in seen:
            case.problems.append("case_id_twice")
        seen.add((county, case_id))
        if case.problems or case.program not in CONTINUING or not case.effective_from or not case.approved_on:
            continue
        others = paid[county, case.row["resident_id"].upper()]
        if any(overlap(case, other) for other in others):
            case.problems.append("paid_twice")
        else:
            others.append(case)


def overlap(one, other):
    """Under one continuing programme or two in overlapping times."""
    end = datetime.date.max
    return (max(one.effective_from, other.effective_from)
            < min(one.ended_on or end, other.ended_on or end))
