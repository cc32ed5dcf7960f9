import Cases
import Diagnostics
import Notices
import Privacy
import Vocabulary

extension SiteContent {
  /// What of a plan is too much to be carried out without a word. The sheets of a county that loses many rows are
  /// read once more, for the register alone knows which of them have gone by the calendar.
  func brake(
    _ plan: Plan, on day: CalendarDay, _ key: MasterKey, _ caseIDs: CaseIDs
  ) async throws -> [BrakeFinding] {
    let losses = plan.suspiciousLosses(longTerm: longTermBoards)
    guard !losses.isEmpty else { return [] }
    let lost = byRegister(losses.flatMap(\.lost))
    let suspects = lost.keys.sorted().compactMap { tree[$0] }
    let explained = try await suspects.concurrently(Progress()) { county in
      departed(lost[county.code] ?? [:], county, order(on: day, county, key, []), caseIDs)
    }
    let all = explained.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    return losses.flatMap { $0.findings(explained: all) }
  }

  /// By the county that has the cases: those of a village that has ended stand in the sheets of what it is part of now.
  private func byRegister(
    _ lost: [(key: NoticeKey, value: Set<RowTag>)]
  ) -> [DivisionCode: [NoticeKey: Set<RowTag>]] {
    lost.reduce(into: [:]) { counties, notice in
      let village = notice.key.village
      guard let home = tree.current(village) ?? tree.current(village.county) else { return }
      counties[home.code.county, default: [:]][notice.key] = notice.value
    }
  }

  /// The keys of long-term boards, under any profile.
  var longTermBoards: Set<String> {
    let boards = tree.counties.flatMap { rules.rules(of: $0.code).profiles.flatMap(\.boards) }
    return Set(boards.filter { $0.kind == .longTerm }.map(\.key))
  }

  private func departed(
    _ lost: [NoticeKey: Set<RowTag>], _ county: Division, _ order: PublicationOrder, _ caseIDs: CaseIDs
  ) -> [NoticeKey: Int] {
    var report = Report()
    var unmatched: [Diagnostic] = []
    let sheets = cases.sheets(of: county.code, into: &report)
    let context = context(for: county, caseIDs, Progress())
    return departures(
      of: lost, read(sheets, in: context, into: &report, unmatched: &unmatched), as: order)
  }
}
