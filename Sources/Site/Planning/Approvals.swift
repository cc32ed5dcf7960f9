import Cases
import Diagnostics
import Vocabulary

/// A line of `content/approvals.csv`: somebody has looked at a plan and lets it go (先审后发).
struct Approval {
  let plan: String
  let reviewer: Person
  /// Who has made the plan.
  let clerk: Person
  let approvedOn: CalendarDay
  let place: SourceLocation

  static let file = "content/approvals.csv"

  /// All there are; a line that cannot be read stops the build. They are no part of a plan.
  static func all(in folder: SiteFolder, into report: inout Report) -> [Approval] {
    let table = PublicTable(
      file, in: folder, required: ["plan", "reviewer", "approved_on", "clerk"], mayBeMissing: true,
      into: &report)
    let name = Message("请填姓名，同名的写成 姓名(工号)", "a name; of namesakes, name(staff number)")
    let digest = Message("请照抄计划摘要，六十四个字符", "the plan's digest, 64 characters")
    return (table?.rows ?? []).compactMap { row in
      let plan = row.value("plan", digest, into: &report) { $0.utf8.count == 64 ? $0.lowercased() : nil }
      let reviewer = row.value("reviewer", name, into: &report) { Person($0.utf8) }
      let clerk = row.value("clerk", name, into: &report) { Person($0.utf8) }
      guard let day = row.day("approved_on", into: &report), let plan, let reviewer, let clerk else {
        return nil
      }
      return Approval(plan: plan, reviewer: reviewer, clerk: clerk, approvedOn: day, place: row.place)
    }
  }

  /// Why it does not count on a day; nil when it does.
  func objection(on day: CalendarDay) -> Diagnostic? {
    if reviewer.isSame(as: clerk) {
      return Diagnostic(
        .stop, "plan.self-approved", at: place,
        Message("审核人和经办人是同一个人，不算批准", "the reviewer is the clerk: that is no approval"),
        remedy: Message("请另一个人看过计划再批准", "have somebody else look at the plan"))
    }
    guard approvedOn > day else { return nil }
    return Diagnostic(
      .stop, "plan.approved-later", at: place,
      Message("批准日期还没有到，不算批准", "the day of the approval has not come yet"),
      remedy: Message("请填实际批准的日期", "write the day on which it was approved"))
  }
}

extension Report {
  /// Says why nobody may carry out a plan yet, where plans are approved first; one that changes nothing needs nobody.
  mutating func check(_ approvals: [Approval], of plan: Plan, on day: CalendarDay) {
    guard !plan.changes.isEmpty else { return }
    let own = approvals.filter { $0.plan == plan.digest }
    let objections = own.map { $0.objection(on: day) }
    if objections.contains(where: { $0 == nil }) { return }
    for objection in objections.compactMap(\.self) { add(objection) }
    guard own.isEmpty else { return }
    stop(
      "plan.unapproved", at: SourceLocation(Approval.file),
      Message("这份计划还没有人批准，没有发布", "nobody has approved this plan, and nothing is published"),
      remedy: Message(
        "请审核人看 reports/plan.json，同意的在 \(Approval.file) 中加一行 \(plan.digest),审核人,\(day),经办人（表头 plan,reviewer,approved_on,clerk），再运行",
        "have a reviewer read reports/plan.json and add the line \(plan.digest),REVIEWER,\(day),CLERK to "
          + "\(Approval.file) (header plan,reviewer,approved_on,clerk), then run again"))
  }
}
