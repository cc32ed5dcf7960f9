import Diagnostics

extension Explanation {
  /// Of the rule profiles.
  static let ofRules = [
    Explanation(
      "rule.gap", Message("有的日子没有规则，或有两套规则", "some days have no rule profile, or two"),
      why: Message("每一天的公示都要有依据", "every notice needs one rule to stand on"),
      mend: Message(
        "各规则的 in_force 首尾相接，最早的不写起，最晚的不写止", "let the times of the profiles meet, open at both ends")),
    Explanation(
      "objection.overdue", Message("异议超过期限才办结，或还没有办结", "an objection was closed late, or is still open"),
      why: Message("期限由规则的 objection 规定，从收到次日起算", "`objection` of the rules says how long it may take"),
      mend: Message("办结后在异议表填办结日期和处理结果", "fill in `closed_on` and `result` when it is closed"),
      example: "objection: {days: 20, counting: working, article: 民发〔2012〕220号}"),
    Explanation(
      "rule.no-end", Message("规则里有一榜没有期限", "a board of the rules has no end"),
      why: Message("不知道贴到哪一天，就不会撤下", "what never ends is never taken down"),
      mend: Message("填 period 或 shown_days", "give it a `period` or `shown_days`"), example: "shown_days: 30"),
    Explanation(
      "rule.sequence", Message("sequence 没有列出三个步骤", "`sequence` does not list all three steps"),
      why: Message("审核、审批、批准谁先谁后要写明", "the order of review, approval and decision has to be said"),
      mend: Message("三个都写", "list all three"), example: "sequence: [review, approval, decision]"),
    Explanation(
      "rule.shorter-period", Message("县区的公示期短于上级规定", "a county's period is shorter than the rule's"),
      why: Message("公示期只能延长", "a period can only be made longer"),
      mend: Message("改为不少于上级规定的天数", "make it at least as long"), example: "period: {days: 10}"),
  ]
}
