/// What the scan of files found; it holds no private value.
package struct ScanResult: Sendable {
  package var findings: [Finding] = []
  package var files = 0
  package var bytes = 0
  /// How often something private was let pass within a public word, by rule.
  package var exempted: [String: Int] = [:]

  package init() {}

  package static func += (a: inout ScanResult, b: ScanResult) {
    a.findings += b.findings
    a.files += b.files
    a.bytes += b.bytes
    a.exempted.merge(b.exempted, uniquingKeysWith: +)
  }
}

/// A place where something private stands, or what looks like it.
package struct Finding: Hashable, Sendable {
  /// The id of a `LeakRule`.
  package let rule: String
  package let path: String
  package let view: View
  /// In bytes of the file as it is; of the path in UTF-8 where `view` is `.path`.
  package let offset: Int
  package let length: Int
  /// A keyed digest of the value: the same for the same value under the same key.
  package let digest: UInt64

  /// How the value was written.
  package enum View: String, CaseIterable, Sendable {
    case plain, markup, separators, hidden, digits, entities, escapes, percent, tags, base64, path
  }
}
