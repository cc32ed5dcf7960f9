import Diagnostics
import Notices
import Vocabulary

extension SiteFolder {
  /// The figures that a release was frozen with, and must show; nil where it never was, or its file stops the build.
  ///
  /// - Parameter changes: how many new versions its front matter tells of.
  func frozenFigures(
    of quarter: Quarter, changes: Int, _ tree: DivisionTree, _ profile: RuleProfile, into report: inout Report
  ) -> Figures? {
    guard let bytes = bytes(FrozenFile.path(quarter)) else { return nil }
    let found = report.count(.stop)
    guard let frozen = FrozenFile(bytes, of: quarter, into: &report) else {
      // Which lines they are helps whoever has to put them right.
      report.findWrongLines(bytes, quarter, tree, profile)
      return nil
    }
    if frozen.version != changes + 1 { report.add(wrongVersion(quarter, frozen.version, changes)) }
    let figures = frozen.figures(tree, profile, into: &report)
    return report.count(.stop) == found ? figures : nil
  }
}

extension Report {
  fileprivate mutating func findWrongLines(
    _ bytes: [UInt8], _ quarter: Quarter, _ tree: DivisionTree, _ profile: RuleProfile
  ) {
    guard bytes.first == UInt8(ascii: "#") else { return }
    let rest = Array(bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
    let unsealed = FrozenFile(quarter, version: 1, on: quarter.lastDay, rest)
    _ = unsealed.figures(tree, profile, into: &self)
  }
}

private func wrongVersion(_ quarter: Quarter, _ version: Int, _ changes: Int) -> Diagnostic {
  Diagnostic(
    .stop, "release.frozen-version", at: SourceLocation("content/releases/\(quarter).md"),
    changes >= version
      ? Message(
        "changes: 里有新的更正，数字却还是冻结的旧数", "`changes:` tells of a new version, and the figures are the old ones")
      : Message("changes: 里少了已经公布过的更正", "`changes:` lacks an entry that was published"),
    remedy: changes >= version
      ? Message("运行 sanbang freeze \(quarter)", "run `sanbang freeze \(quarter)`")
      : Message("请补回，更正记录要一直留着", "put it back: what was changed stays on record"))
}

extension SiteContent {
  /// Says which releases that are out may still change with the register; a demo's may.
  func findUnfrozen(on day: CalendarDay, into report: inout Report) {
    guard !settings.isDemo else { return }
    for release in releasesOut(on: day) where !release.isKept {
      report.warn(
        "release.unfrozen", at: SourceLocation("content/releases/\(release.quarter).md"),
        Message(
          "这一季的数字还没有冻结，台账一改就会跟着变", "its figures are not frozen: they change with the register"),
        remedy: Message(
          "核对后运行 sanbang freeze \(release.quarter)",
          "run `sanbang freeze \(release.quarter)` once they are checked"
        ))
    }
  }
}
