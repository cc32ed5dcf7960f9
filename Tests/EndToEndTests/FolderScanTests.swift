import Foundation
import TestSupport
import Testing

/// `sanbang scan` over what offices have lying about.
struct FolderScanTests {
  /// Of each kind of file, in each encoding: where the number stands, and that it is never said.
  @Test func findsTheNumberInEveryKindOfFile() throws {
    let folder = try Attachments()
    let scan = try folder.scan("leaky", "--format", "json")
    let found = try folder.document(scan).diagnostics.filter { $0.severity == "error" }
    #expect(Set(found.map(\.place)) == folder.expected && folder.expected.count > 30)
    #expect(found.allSatisfy { $0.id.hasPrefix("leak.") } && scan.status == 4)
    #expect(!scan.output.contains(Attachments.number))
    #expect(try folder.scan("leaky", "--format", "json").output == scan.output)
    #expect(try !folder.scan("leaky", "--lang", "zh").messages.contains(Attachments.number))
  }

  @Test func findsNothingWhereNothingIs() throws {
    let folder = try Attachments()
    let scan = try folder.scan("clean")
    #expect(scan.status == 0 && scan.messages.isEmpty && scan.output.contains("nothing private was found"))
    #expect(scan.output.contains("35 files"))
  }

  @Test(arguments: [
    ("a.pdf", Array("%PDF-1.7\n".utf8)), ("a.png", [0x89, 0x50, 0x4E, 0x47, 0]),
    ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), ("a.bin", [1, 2, 0, 3]),
    ("a.xlsx", Array("PK\u{3}\u{4}broken".utf8)), ("a.txt", [0x61, 0xFF, 0x0A]),
  ])
  func namesWhatItCannotRead(_ name: String, _ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "sub/\(name)")
    let scan = try run(PackageFolder.command("sanbang"), ["scan", ".", "--lang", "en"], in: folder.url)
    #expect(scan.status == 3 && scan.messages.contains("sub/\(name): warning: not looked through"))
    #expect(scan.output.contains("1 things could not be looked through"))
  }

  /// Neither is followed: the file behind the one comes up by itself, the other leads out.
  @Test func followsNoLink() throws {
    let (folder, other) = (try TemporaryFolder(), try TemporaryFolder())
    try other.write(Array(Attachments.number.utf8), to: "secret.txt")
    try folder.write(Array("公示".utf8), to: "a.txt")
    let files = FileManager.default
    try files.createSymbolicLink(
      at: folder.url.appending(path: "b.txt"), withDestinationURL: folder.url.appending(path: "a.txt"))
    try files.createSymbolicLink(at: folder.url.appending(path: "c"), withDestinationURL: other.url)
    let scan = try run(PackageFolder.command("sanbang"), ["scan", folder.url.filePath, "--lang", "en"])
    #expect(scan.status == 3 && scan.messages.contains("c: warning:") && !scan.messages.contains("b.txt"))
  }

  @Test func aFolderThatIsNotThereIsWrongUse() throws {
    #expect(try run(PackageFolder.command("sanbang"), ["scan", "nowhere"]).status == 2)
    let site = try TemporaryFolder()
    let scan = try run(PackageFolder.command("sanbang"), ["scan", ".", "--site", "."], in: site.url)
    #expect(scan.status == 2 && scan.messages.contains("[site.missing-file]"))
  }

  /// Names have no form by which they could be told: only the register knows them.
  @Test func theRegistersOwnValuesAreFoundWithTheSite() throws {
    let site = try TestSite()
    try site.write("<p>户主：司马相如明</p>\n", to: "old/list.html")
    let without = try run(PackageFolder.command("sanbang"), ["scan", "old", "--lang", "en"], in: site.url)
    #expect(without.status == 0, "\(without.messages)")
    let name = try #require(
      site.privateValues().filter { $0.count == 3 && $0.allSatisfy(\.isHan) }.sorted().first)
    try site.write("<p>户主：\(name)</p>\n", to: "old/list.html")
    let with = try run(
      PackageFolder.command("sanbang"), ["scan", "old", "--site", ".", "--lang", "en"], in: site.url)
    #expect(with.status == 4 && with.messages.contains("list.html:1:") && !with.messages.contains(name))
  }

  @Test func noFalseAlarmOnTheDemo() throws {
    let demo = PackageFolder.root
    for part in ["public", "content/pages"] {
      let scan = try run(
        PackageFolder.command("sanbang"), ["scan", part, "--site", ".", "--lang", "en"], in: demo)
      #expect(scan.status == 0, "\(scan.messages)")
    }
  }
}

/// What `attachments.py` writes.
private struct Attachments {
  let folder = try! TemporaryFolder()
  let expected: Set<String>

  /// Of area 990000, where nobody lives.
  static let number = "990426199112010074"

  init() throws {
    let script = PackageFolder.root.appending(path: "Tests/Independent/attachments.py").filePath
    let result = try runTool("python3", ["-B", script, folder.url.filePath])
    try #require(result.status == 0, "\(result.messages)")
    expected = Set(result.output.lines)
  }

  func scan(_ part: String, _ options: String...) throws -> Run {
    let words = options.contains("--lang") ? options : options + ["--lang", "en"]
    return try run(PackageFolder.command("sanbang"), ["scan", part] + words, in: folder.url)
  }

  func document(_ scan: Run) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(scan.output.utf8))
  }

  struct Document: Decodable {
    struct Finding: Decodable {
      let severity: String
      let id: String
      let file: String
      let sheet: String?
      let row: Int?
      let column: Int?

      /// Of a text the line alone, for the script does not count characters.
      var place: String {
        let hasCells =
          sheet.map { !$0.contains("/") } ?? false || file.hasSuffix("csv") || file.hasSuffix("tsv")
        let numbers = [row, hasCells ? column : nil].compactMap { $0.map { ":\($0)" } }
        return file + (sheet.map { "!\($0)" } ?? "") + numbers.joined()
      }
    }

    let diagnostics: [Finding]
  }
}

extension Character {
  fileprivate var isHan: Bool { unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }
}
