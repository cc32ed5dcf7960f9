import Diagnostics
import Privacy
import Vocabulary

/// Makes the plan of a dry run or a build, and says what keeps it from being carried out.
struct Planner {
  let content: SiteContent
  let folder: SiteFolder
  let day: CalendarDay
  let options: BuildOptions
  let key: MasterKey
  let caseIDs: CaseIDs
  /// Whether the next build will work with the same key and case_ids.
  let isSettled: Bool

  /// - Returns: nil when something forbids any.
  func plan(
    _ staged: [StagedFile], before: Manifest?, into report: inout Report
  ) async throws -> (plan: Plan, summary: PlanSummary)? {
    if report.stops { return nil }
    let plan = Plan(staged, before: before, in: folder)
    let brake = try await content.brake(plan, on: day, key, caseIDs)
    report.check(brake, of: plan, accepted: options.acceptedWithdrawals, content)
    if content.settings.waitsForApproval {
      let approvals = Approval.all(in: folder, into: &report)
      report.check(approvals, of: plan, on: day)
    }
    return (plan, PlanSummary(plan, brake, on: day, isProvisional: !isSettled, content))
  }
}
