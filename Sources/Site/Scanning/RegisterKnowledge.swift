import Cases
package import Diagnostics
import Privacy
package import Scan
import Vocabulary

/// What a scan is to look for beside what gives itself away by its form: everybody's values, as digests, and what is
/// public all the same.
package struct RegisterKnowledge: Sendable {
  package private(set) var needles: Needles
  package let publicWords: PublicWords

  /// Of no register.
  init() {
    needles = Needles(key: randomBytes(32))
    publicWords = PublicWords(contacts: [], words: [])
  }

  /// Of a site's; nil when its settings cannot be used, which `report` says. Its sheets may be in error: what stands in
  /// them is private all the same.
  package init?(_ folder: SiteFolder, keyFile: String?, _ progress: Progress, into report: inout Report)
    async throws
  {
    guard let content = SiteContent(folder, asOf: nil, into: &report), !report.stops else { return nil }
    let key = try folder.checkingKey(isDemo: content.settings.isDemo, keyFile: keyFile)
    let caseIDs = try folder.caseIDs(key, isDemo: content.settings.isDemo)
    publicWords = content.publicWords
    needles = Needles(key: key.ofNeedles)
    let counties = try await content.tree.counties.concurrently(progress) { county in
      let collector = NeedleCollector(key)
      let context = content.context(for: county, caseIDs, progress, collector)
      var (said, unmatched) = (Report(), [Diagnostic]())
      let sheets = content.cases.sheets(of: county.code, into: &said)
      let book = read(sheets, in: context, into: &said, unmatched: &unmatched)
      collector.add(book.records)
      return collector.needles
    }
    for county in counties { needles.formUnion(county) }
  }
}
