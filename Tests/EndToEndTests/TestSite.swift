import Foundation
import TestSupport
import Testing

/// A site in a temporary folder, with the rules, wording and layout of the package.
final class TestSite: Sendable {
  private let folder = try! TemporaryFolder()

  var url: URL { folder.url }
  var published: URL { url.appending(path: "public") }
  var reports: URL { url.appending(path: "reports") }

  /// The site that has everything, of `Golden/everything`.
  init() throws {
    let package = PackageFolder.root
    for part in ["content/rules", "content/notices", "content/pages", "templates"] {
      try folder.add(package.appending(path: part), at: part)
    }
    for quarter in ["2015Q2", "2015Q3"] {
      let file = "content/releases/\(quarter).md"
      try folder.write([UInt8](Data(contentsOf: package.appending(path: file))), to: file)
    }
    try folder.add(Self.tests.appending(path: "Golden/everything/content"), at: "content")
  }

  /// A copy of a site, with all that it has made; times are not kept.
  init(copyOf site: TestSite) throws { try folder.add(site.url) }

  /// The demo site of a seed, small.
  init(demoOfSeed seed: Int, scale: String = "0.05") throws {
    let sample = try run(
      PackageFolder.command("sanbang-sample"),
      [url.filePath, "--demo", "--models-only", "--scale", scale, "--seed", "\(seed)"]
        + ["--wording", PackageFolder.root.filePath])
    try #require(sample.status == 0, "\(sample.messages)")
  }

  /// The folder of these tests.
  static let tests = PackageFolder.root.appending(path: "Tests/EndToEndTests")

  func build(_ options: String..., environment: [String: String] = [:]) throws -> Run {
    try build(options, environment: environment)
  }

  /// Goes on where the brake alone stops it, as somebody does who has looked at the plan.
  func buildAccepting(_ options: String...) throws -> Run {
    let run = try build(options)
    guard run.messages.contains("[plan.brake]") else { return run }
    return try build(options + ["--accept-withdrawals", plan().digest])
  }

  func build(_ options: [String], language: String = "en", environment: [String: String] = [:]) throws -> Run
  {
    try run(
      PackageFolder.command("sanbang"), ["build", ".", "--lang", language] + options, in: url,
      environment: environment)
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws { try folder.write(bytes, to: path) }

  func add(_ source: URL) throws { try folder.add(source) }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

  /// Replaces a text that has to be in a file.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try url.appending(path: path).text()
    try #require(text.contains(old), "\(path) has no \(old)")
    try write(text.replacing(old, with: new, maxReplacements: 1), to: path)
  }

  /// What is published, file by file.
  func bytes() throws -> [String: Data] { try states().mapValues(\.bytes) }

  /// What is published, with what shows that a file was written anew.
  func states() throws -> [String: FileState] {
    var states: [String: FileState] = [:]
    for path in published.filesBelow() { states[path] = try FileState(published.appending(path: path)) }
    return states
  }
}

struct FileState: Equatable {
  let bytes: Data
  let inode: Int?
  let modified: Date?

  init(_ file: URL) throws {
    bytes = try Data(contentsOf: file)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.filePath)
    inode = attributes[.systemFileNumber] as? Int
    modified = attributes[.modificationDate] as? Date
  }
}
