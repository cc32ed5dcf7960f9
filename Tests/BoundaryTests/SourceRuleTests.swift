import TestSupport
import Testing

/// Something that may stand in some files only.
struct SourceRule: Sendable, CustomTestStringConvertible {
  let name: String
  let pattern: String
  /// A line that breaks it: shows that the pattern finds what it is for.
  let example: String
  let isAllowed: @Sendable (SourceFile) -> Bool

  var testDescription: String { name }
}

private func files(_ names: String...) -> @Sendable (SourceFile) -> Bool {
  { file in names.contains { file.path.hasSuffix("/\($0)") } }
}

private func modules(_ names: String...) -> @Sendable (SourceFile) -> Bool { { names.contains($0.module) } }

private let rules = [
  SourceRule(
    name: "@testable", pattern: "@testable", example: "@testable import Cases", isAllowed: files()),
  SourceRule(
    name: "Mirror", pattern: #"\bMirror\b"#, example: "for child in Mirror(reflecting: record).children {",
    isAllowed: files("Secret.swift", "ResidentID.swift")),
  SourceRule(
    name: "Any", pattern: #"\bAny(Object|Hashable)?\b"#, example: "let values: [String: Any] = [:]",
    isAllowed: files()),
  SourceRule(
    name: "unchecked", pattern: "@unchecked", example: "final class Box: @unchecked Sendable {",
    isAllowed: files()),
  SourceRule(
    name: "nonisolated(unsafe)", pattern: #"nonisolated\s*\(\s*unsafe"#,
    example: "nonisolated(unsafe) var count = 0",
    isAllowed: files()),
  // One file for each library of C, iconv of the C library itself among them.
  SourceRule(
    name: "unsafe", pattern: "[uU]nsafe", example: "withUnsafeBytes { unsafe read($0) }",
    isAllowed: {
      $0.imports.contains(where: \.isLibraryOfC) || $0.isIconv
    }),
  SourceRule(
    name: "reveal", pattern: #"\breveal\b"#, example: "page.text(record.applicant.reveal)",
    isAllowed: modules("Cases", "Scan", "Privacy")),
  SourceRule(
    name: "clock", pattern: #"\bDate\(\)|\bDate\.now\b|\b(Continuous|Suspending)Clock\b|\btime\("#,
    example: "let now = Date()", isAllowed: modules("Site", "sanbang")),
  SourceRule(
    name: "environment", pattern: #"\bProcessInfo\b|\bgetenv\b|\bCommandLine\b"#,
    example: "ProcessInfo.processInfo.environment",
    isAllowed: modules("Site", "sanbang", "sanbang-sample", "Starter")),
  SourceRule(
    name: "disk", pattern: #"\bFileManager\b|\bFileHandle\b|\bfopen\b"#, example: "FileManager.default",
    isAllowed: modules("Site", "sanbang", "sanbang-sample", "Starter")),
]

struct SourceRuleTests {
  @Test(arguments: rules)
  func isKept(_ rule: SourceRule) throws {
    let example = SourceFile(path: "Sources/Outside/Pages/Example.swift", text: rule.example)
    #expect(!example.lines(matching: rule.pattern).isEmpty && !rule.isAllowed(example))
    for file in try SourceFile.all() where !rule.isAllowed(file) {
      let lines = file.lines(matching: rule.pattern)
      #expect(lines.isEmpty, "\(file.path): \(lines.map { file.code[$0] })")
    }
  }
}
