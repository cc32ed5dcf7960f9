import Cases
import Pages
import Privacy
import Vocabulary

extension SiteContent {
  /// The releases that are out on the day.
  func releasesOut(on day: CalendarDay) -> [ReleaseFile] { releases.filter { $0.comesOut <= day } }

  /// What the pages are made with.
  func maker(on day: CalendarDay, newest: ReleaseFile?) -> PageMaker {
    PageMaker(
      facts: SiteFacts(
        title: settings.title, issuer: settings.issuer, baseURL: settings.baseURL, isDemo: settings.isDemo,
        hotlines: settings.hotlines, imprint: settings.imprint, tree: tree, offices: offices,
        endorsements: endorsements, rules: rules, day: day),
      templates: templates, wording: wording, newest: newest?.entry(), frozen: newest?.frozen)
  }

  /// What a county's book is published by.
  func order(
    on day: CalendarDay, _ county: Division, _ key: MasterKey, _ quarters: Set<Quarter>,
    for channel: Channel = .web
  ) -> PublicationOrder {
    PublicationOrder(
      day: day, channel: channel, tree: tree, rules: rules.rules(of: county.code), calendar: calendar,
      endorsements: endorsements, waitsForEndorsement: settings.waitsForEndorsement, policy: policy, key: key,
      quarters: quarters, standards: CountyStandards(standards, county: county.code, city: tree.root.code),
      households: households, withdrawals: withdrawals)
  }
}

extension [Division] {
  /// Does the same to each county, and says how many are done.
  func concurrently<Result: Sendable>(
    _ progress: Progress, _ work: @escaping @Sendable (Division) throws -> Result
  ) async throws -> [Result] {
    progress.update { ($0.step, $0.counties) = (.counties, count) }
    return try await concurrently { county in
      let result = try work(county)
      progress.update { $0.countiesDone += 1 }
      return result
    }
  }
}

extension Array where Element: Sendable {
  /// Does the same to each on the machine's cores; results in the order of the elements.
  func concurrently<Result: Sendable>(
    _ work: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    try await withThrowingTaskGroup { group in
      for (index, element) in enumerated() { group.addTask { (index, try work(element)) } }
      var results = [Result?](repeating: nil, count: count)
      for try await (index, result) in group { results[index] = result }
      return results.compactMap { $0 }
    }
  }
}
