import Diagnostics
import Vocabulary

/// Says what keeps a plan from being carried out, in a dry run as in a build.
func judge(
  _ plan: Plan, _ brake: [BrakeFinding], on day: CalendarDay, _ options: BuildOptions, _ content: SiteContent,
  _ folder: SiteFolder, into report: inout Report
) {
  report.check(brake, of: plan, accepted: options.acceptedWithdrawals, content)
  guard content.settings.waitsForApproval else { return }
  let approvals = Approval.all(in: folder, into: &report)
  report.check(approvals, of: plan, on: day)
}
