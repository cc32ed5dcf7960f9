import Diagnostics
import Pages
import Vocabulary
import Yams

extension YAMLMap {
  /// `changes:` of a release's front matter, one entry for each version after the first; nil when one cannot be read.
  func releaseChanges(into report: inout Report) -> [ReleaseChange]? {
    let entries = maps("changes")
    guard entries.count == self["changes"]?.sequence?.count ?? 0 else {
      report.stop(
        "setting.shape", at: place("changes"),
        Message("“changes”的写法不对", "the value of `changes` is not of its shape"),
        remedy: Message(
          "每次更正写一条 - {kind: correction, old: 原为, new: 现为, reason: 原因, day: 2015-11-02}",
          "write an entry `- {kind: correction, old: …, new: …, reason: …, day: 2015-11-02}` for each"))
      return nil
    }
    let changes = entries.map { ReleaseChange($0, into: &report) }
    return changes.contains { $0 == nil } ? nil : changes.compactMap(\.self)
  }
}

extension ReleaseChange {
  fileprivate init?(_ map: YAMLMap, into report: inout Report) {
    map.check(["kind", "old", "new", "reason", "day"], into: &report)
    let kind: Kind? = map.required("kind", into: &report).flatMap { _ in map.choice("kind", into: &report) }
    let old = map.required("old", into: &report)
    let new = map.required("new", into: &report)
    let reason = map.required("reason", into: &report)
    let day = map.required("day", into: &report).flatMap { _ in map.day("day", into: &report) }
    guard let kind, let old, let new, let reason, let day else { return nil }
    self.init(kind: kind, old: old, new: new, reason: reason, day: day)
  }
}
