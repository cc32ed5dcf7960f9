import Cases
import Diagnostics
import Privacy
import Scan
package import Vocabulary

/// Reads and gates a site as `build` does, and writes nothing but the office's report.
///
/// - Parameters: as those of `build`.
package func check(
  _ folder: SiteFolder, asOf: CalendarDay?, keyFile: String?, _ progress: Progress = Progress()
) async throws -> BuildOutcome {
  var report = Report()
  guard let content = SiteContent(folder, asOf: asOf, into: &report), !report.stops else {
    return BuildOutcome(report: report)
  }
  let day = content.day
  let key = try folder.checkingKey(isDemo: content.settings.isDemo, keyFile: keyFile)
  let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)

  let posted = PostedDays(folder, without: content.longTermBoards)
  let checked = try await content.tree.counties.concurrently(progress) { county in
    let gated = gate(county, content, content.order(on: day, county, key, []), caseIDs, progress)
    return (result: gated.result, late: posted?.late(in: gated.published, content.tree) ?? [])
  }
  let counties = checked.map(\.result)
  let totals = Totals(counties, into: &report)
  for finding in findings(between: counties.map(\.traces)) { report.add(finding) }
  report.add(checked.flatMap(\.late))
  content.checkCalendar(on: day, into: &report)
  content.findUnfrozen(on: day, into: &report)
  // No page is made, so there is none to scan; whether the scan would work is known all the same.
  report.add(Scanner(Needles(key: key.ofNeedles), publicWords: content.publicWords).plantCanaries())
  let register = RegisterSummary(day, totals, releases: content.releasesOut(on: day).map(\.quarter))
  progress.update { $0.step = .reports }
  try writeReports(report, register, nil, content, in: folder)
  return BuildOutcome(report: report, register: report.stops ? nil : register)
}

extension SiteContent {
  /// Says in time that the table of holidays has to be continued: what is posted past its end is held (design §4).
  fileprivate func checkCalendar(on day: CalendarDay, into report: inout Report) {
    guard let end = calendar.covered?.upperBound, end < day + 60 else { return }
    report.warn(
      "calendar.ends", at: SourceLocation("content/holidays.csv"),
      Message("节假日表只到 \(end)，不足六十天", "the table of holidays ends on \(end), in less than 60 days"),
      remedy: Message(
        "请按国务院办公厅的放假通知补上以后的日子；公示期超出这张表的案件会暂缓",
        "add the days of the State Council's next notice; cases whose period runs past the table are held"))
  }
}
