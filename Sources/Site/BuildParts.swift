import Cases
import Diagnostics
import Pages
import Privacy
import Vocabulary

extension SiteContent {
  /// What the pages are made with.
  func maker(on day: CalendarDay, newest: ReleaseFile?) -> PageMaker {
    PageMaker(
      facts: SiteFacts(
        title: settings.title, issuer: settings.issuer, baseURL: settings.baseURL, isDemo: settings.isDemo,
        hotlines: settings.hotlines, imprint: settings.imprint, tree: tree, offices: offices,
        endorsements: endorsements, rules: rules, day: day),
      templates: templates, wording: wording, newest: newest?.entry())
  }

  /// What a county's book is published by.
  func order(on day: CalendarDay, _ county: Division, _ key: MasterKey, _ quarters: Set<Quarter>)
    -> PublicationOrder
  {
    PublicationOrder(
      day: day, channel: .web, tree: tree, rules: rules.rules(of: county.code), calendar: calendar,
      endorsements: endorsements, waitsForEndorsement: settings.waitsForEndorsement, policy: policy, key: key,
      quarters: quarters)
  }
}

extension [Division] {
  /// Does the same to each on the machine's cores; results in the order of the elements. The only concurrency.
  func concurrently<Result: Sendable>(
    _ work: @escaping @Sendable (Division) throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup { group in
      for (index, element) in enumerated() { group.addTask { (index, try work(element)) } }
      var results = [Result?](repeating: nil, count: count)
      for try await (index, result) in group { results[index] = result }
      return results.compactMap { $0 }
    }
  }
}

/// The counties' results together.
struct Totals {
  var rows = RowCounts()
  var standings: [Standing: Int] = [:]
  var heldByGate: [String: Int] = [:]
  var heldCases = 0
  var published = CountyResult.Published()
  var minted: [String: String] = [:]

  init(_ counties: [CountyResult], into report: inout Report) {
    for county in counties {
      rows += county.rows
      standings.merge(county.standings, uniquingKeysWith: +)
      heldCases += Set(county.held.map(\.location)).count
      for gate in county.held.flatMap(\.gates) { heldByGate[gate.id, default: 0] += 1 }
      published.notices += county.published.notices
      published.rows += county.published.rows
      minted.merge(county.minted) { first, _ in first }
      report.add(contentsOf: county.report)
    }
    for finding in findings(between: counties.map(\.traces)) { report.add(finding) }
    addUnmatched(counties, into: &report)
  }

  /// A row of a mixed sheet that fits no county's case is in error, once; the first county has counted it.
  private mutating func addUnmatched(_ counties: [CountyResult], into report: inout Report) {
    var common = Set((counties.first?.unmatched ?? []).map(\.location))
    for county in counties.dropFirst() { common.formIntersection(county.unmatched.map(\.location)) }
    for problem in counties.first?.unmatched ?? [] where common.contains(problem.location) {
      rows.othersInError += 1
      report.add(problem)
    }
  }
}

extension BuildSummary {
  init(
    _ day: CalendarDay, _ totals: Totals, _ staged: [StagedFile], _ changes: CommitCounts, releases: [Quarter]
  ) {
    self.init(
      day: day, rows: totals.rows, standings: totals.standings, heldCases: totals.heldCases,
      heldByGate: totals.heldByGate, notices: totals.published.notices, publicRows: totals.published.rows,
      pages: staged.count { $0.entry.path.hasSuffix(".html") },
      bytes: staged.reduce(0) { $0 + $1.entry.size }, changes: changes, releases: releases)
  }
}
