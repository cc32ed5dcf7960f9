import Diagnostics

extension RowRule {
  /// Each column has a form of its own; the message names the column, and what it holds.
  static let form = RowRule(
    "case.form", .error,
    Message("这一格的格式不对", "a cell is not of the form of its column"),
    remedy: Message(
      "请按这一列的要求填写",
      "write it as the column asks"),
    passing: [
      [.amount: "1,200.50", .approvedOn: "2015年7月22日", .effectiveFrom: "2015 年 8 月"],
      [.amount: "２００．５", .approvedOn: "2015/7/22 00:00:00", .coveredPersons: "２"],
      [.amount: "299.99999999999997", .applicant: "阿卜杜热依木·买买提"],
    ],
    failing: [
      [.amount: "200元"], [.amount: "三百"], [.amount: "1,2"], [.amount: "200.555"], [.approvedOn: "15-07-22"],
      [.effectiveFrom: "2015年"], [.coveredPersons: "2人"], [.category: "D"], [.applicant: "张*三"],
    ])
}
