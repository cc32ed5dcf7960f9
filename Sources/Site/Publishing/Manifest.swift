import Foundation
import Pages
import Privacy

/// `public/manifest.json`: what the generator has written, and nothing else is its own.
struct Manifest: Codable, Equatable {
  struct File: Codable, Equatable {
    /// Relative to `public/`.
    let path: String
    let size: Int
    let sha256: String
    /// The last day of each section that has one.
    let lastDays: [String]

    private enum CodingKeys: String, CodingKey {
      case path, size, sha256
      case lastDays = "last_days"
    }
  }

  /// Of this file's form.
  var version = 1
  /// Fingerprint of the master key.
  let key: String
  /// By path.
  let files: [File]

  static let path = "manifest.json"

  /// Nil when there is none yet.
  init?(_ folder: SiteFolder) throws {
    guard let bytes = try? readFile(Places(folder).published(Self.path)) else { return nil }
    try self.init(bytes)
  }

  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
    // What is removed by the manifest has to lie below public/.
    guard files.allSatisfy({ !$0.path.hasPrefix("/") && !$0.path.split(separator: "/").contains("..") })
    else {
      throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "a path outside public/"))
    }
  }

  init(key: String, files: [File]) {
    self.key = key
    self.files = files.sorted { $0.path < $1.path }
  }

  /// One line a file, so that a change of the site reads as a change of lines.
  var json: [UInt8] {
    let lines = files.map(\.json).joined(separator: ",\n")
    return Array(
      "{\"version\":\(version),\"key\":\"\(key)\",\"files\":[\n\(lines)\(files.isEmpty ? "" : "\n")]}\n".utf8)
  }

  var file: SiteFile { SiteFile(path: Self.path, bytes: json) }
}

extension Manifest.File {
  /// Keys in their order.
  fileprivate var json: String {
    let days = lastDays.map { "\"\($0)\"" }.joined(separator: ",")
    return "{\"last_days\":[\(days)],\"path\":\(jsonText(path)),\"sha256\":\"\(sha256)\",\"size\":\(size)}"
  }
}

/// As JSON writes a text.
func jsonText(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
  else {
    return "\"\(text)\""
  }
  return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\"", "\\": "\\\(scalar)"
  case "\0"..<" ": "\\u00\(hex(UInt8(scalar.value)))"
  default: String(scalar)
  }
}
