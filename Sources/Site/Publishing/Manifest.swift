import Foundation

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
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = Data("{\"version\":\(version),\"key\":\"\(key)\",\"files\":[\n".utf8)
    for (index, file) in files.enumerated() {
      text += try encoder.encode(file) + Data((index == files.count - 1 ? "\n" : ",\n").utf8)
    }
    return text + Data("]}\n".utf8)
  }
}
