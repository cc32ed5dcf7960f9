import Foundation
import TestSupport

/// A Swift file of `Sources`, line by line, without its comments.
struct SourceFile {
  /// From the package's root.
  let path: String
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    code = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("//") }
  }

  static func all() throws -> [SourceFile] {
    let sources = PackageFolder.root.appending(path: "Sources")
    return try sources.filesBelow().filter { $0.hasSuffix(".swift") }.map {
      SourceFile(path: "Sources/\($0)", text: try sources.appending(path: $0).text())
    }
  }

  /// The target that it belongs to.
  var module: String {
    let parts = path.split(separator: "/").map(String.init)
    return ["Inside", "Outside"].contains(parts[1]) ? parts[2] : parts[1]
  }

  /// The C library's own conversion of encodings has no module of ours.
  var isIconv: Bool { path == "Sources/Inside/Tables/Text/GB18030.swift" }

  var imports: [String] {
    code.flatMap { line in
      line.matches(
        of: #/(?:^|[\s;])import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/#
      )
      .map { String($0.1) }
    }
  }

  /// The numbers of the lines, of those without comments, in which a pattern is found.
  func lines(matching pattern: String) -> [Int] {
    code.indices.filter { code[$0].range(of: pattern, options: .regularExpression) != nil }
  }
}

extension String {
  /// As targets of `Sources/C` are named: `CCMark`, `CZip`.
  var isLibraryOfC: Bool { wholeMatch(of: #/C[A-Z]\w+/#) != nil }
}
