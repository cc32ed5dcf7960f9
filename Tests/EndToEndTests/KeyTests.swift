import Foundation
import TestSupport
import Testing

/// The master key: made once, kept private, never silently replaced.
struct KeyTests {
  private func realSite() throws -> TestSite {
    let site = try TestSite()
    try site.replace("demo: true", with: "demo: false", in: "content/site.yml")
    return site
  }

  @Test func theFirstBuildMakesAPrivateKey() throws {
    let site = try realSite()
    #expect(try site.build().status == 3)
    let key = site.url.appending(path: ".sanbang/key")
    let mode = try FileManager.default.attributesOfItem(atPath: key.filePath)[.posixPermissions] as? Int
    #expect(try Data(contentsOf: key).count == 32 && mode == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: key.deletingLastPathComponent().filePath)
    #expect(folder[.posixPermissions] as? Int == 0o700)
    let other = try realSite()
    _ = try other.build()
    let review = "boards/611022/106/200/review"
    #expect(try Set(site.notice(review).tags).isDisjoint(with: other.notice(review).tags))
  }

  @Test(arguments: [
    ("another", 32, "is not the one"), ("short", 31, "32 bytes"), ("long", 33, "32 bytes"),
    ("empty", 0, "32 bytes"),
  ])
  func aBuildWithAnotherKeyStops(_ name: String, _ size: Int, _ words: String) throws {
    let site = try realSite()
    _ = try site.build()
    let before = try site.states()
    try site.write([UInt8](repeating: 7, count: size), to: "other.key")
    let result = try site.build(environment: [
      "SANBANG_KEY_FILE": site.url.appending(path: "other.key").filePath
    ])
    #expect(result.status == 2 && result.messages.contains(words), "\(result.messages)")
    #expect(try site.states() == before)
  }

  @Test func aDamagedManifestStops() throws {
    let site = try realSite()
    _ = try site.build()
    try site.write(Array("{bad".utf8), to: "public/manifest.json")
    let before = try site.states()
    let result = try site.build()
    #expect(result.status == 2 && result.messages.contains("manifest.json is damaged"), "\(result.messages)")
    #expect(try site.states() == before)
  }

  @Test func aLostKeyIsNotReplaced() throws {
    let site = try realSite()
    _ = try site.build()
    let before = try site.states()
    try site.remove(".sanbang/key")
    let result = try site.build()
    #expect(result.status == 2 && result.messages.contains("restore"), "\(result.messages)")
    #expect(try site.states() == before)
    #expect(!site.url.appending(path: ".sanbang").filesBelow().contains("key"))
  }

  /// The case_ids that are minted: random, private, and the same in every build while they and the key are kept.
  @Test func mintedCaseIDsAreKept() throws {
    let site = try realSite()
    #expect(try site.build().status == 3)
    let ids = site.url.appending(path: ".sanbang/ids")
    let kept = try ids.text().lines
    let mode = try FileManager.default.attributesOfItem(atPath: ids.filePath)[.posixPermissions] as? Int
    #expect(
      kept.count == 2 && mode == 0o600 && kept.allSatisfy { $0.contains(#/^[0-9a-f]{64} [0-9A-Z]{16}$/#) })
    let states = try site.states()
    #expect(try site.build().status == 3)
    #expect(try site.states() == states && ids.text().lines == kept)

    // One more household: the others keep theirs, and so their tags.
    let tags = try site.notice("boards/611022/106/200/long-term").tags
    let roll = "content/cases/611022-丹凤县/花名册.csv"
    try site.replace("合计", with: "4,611022106200,,,王芒种,611099195603123026,户主,200,2013-05\n合计", in: roll)
    #expect(try site.build().status == 3)
    let after = try site.notice("boards/611022/106/200/long-term").tags
    #expect(after.count == tags.count + 1 && Set(after).isSuperset(of: tags))
    #expect(try Set(ids.text().lines).isSuperset(of: kept) && ids.text().lines.count == 3)

    let grown = try (site.states(), ids.text().lines)
    for rest in [nil, grown.1.dropLast().map { "\($0)\n" }.joined()] {
      if let rest { try site.write(rest, to: ".sanbang/ids") } else { try site.remove(".sanbang/ids") }
      let lost = try site.build()
      #expect(lost.status == 2 && lost.messages.contains("key restore"), "\(lost.messages)")
      #expect(try site.states() == grown.0)
    }
    for file in ["ids", "ids-count"] { try site.remove(".sanbang/\(file)") }
    #expect(try site.build().status == 3)
    #expect(try Set(ids.text().lines).isDisjoint(with: kept) && ids.text().lines.count == 3)
  }

  @Test func aBuildThatStopsKeepsNoCaseIDs() throws {
    let site = try realSite()
    try site.write("a,b\n", to: "content/cases/611022-丹凤县/没有表头.csv")
    #expect(try site.build().status == 1)
    #expect(!site.url.appending(path: ".sanbang").filesBelow().contains("ids"))
  }

  @Test func damagedCaseIDsStop() throws {
    let site = try realSite()
    _ = try site.build()
    try site.write("no digest\n", to: ".sanbang/ids")
    let before = try site.states()
    let result = try site.build()
    #expect(result.status == 2 && result.messages.contains(".sanbang/ids"), "\(result.messages)")
    #expect(try site.states() == before)
  }

  @Test func aBackupMendsDamagedCaseIDs() throws {
    let site = try realSite()
    _ = try site.build()
    #expect(try key(site, "backup", "key.txt").status == 0)
    let (ids, before) = (site.url.appending(path: ".sanbang/ids"), try site.states())
    let kept = try ids.text()
    for damaged in ["no digest\n", String(kept.dropLast(3)), "no digest\n" + kept] {
      try site.write(damaged, to: ".sanbang/ids")
      #expect(try site.build().status == 2)
      #expect(try key(site, "restore", "key.txt").status == 0)
      #expect(try site.url.appending(path: ".sanbang/ids-damaged").text() == damaged)
      #expect(try ids.text() == kept && site.build().status == 3)
      #expect(try site.states() == before)
    }
  }

  // Backups.

  private func key(_ site: TestSite, _ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), ["key"] + arguments + [".", "--lang", "en"], in: site.url)
  }

  @Test func aBackupOnPaperBringsTheTagsBack() throws {
    let site = try realSite()
    #expect(try key(site, "create").status == 0)
    #expect(try site.build().status == 3)
    let (before, kept) = (try site.bytes(), try Data(contentsOf: site.url.appending(path: ".sanbang/key")))
    #expect(try key(site, "backup", "key.txt").status == 0)
    let paper = try site.url.appending(path: "key.txt").text()
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: site.url.appending(path: "key.txt").filePath)[.posixPermissions] as? Int
    #expect(mode == 0o600 && paper.contains("商洛市社会救助公示"))
    #expect(try key(site, "backup", "key.txt").status == 2)

    try site.remove(".sanbang")
    #expect(try site.build().status == 2)
    // As somebody types it in from paper.
    let line = try #require(paper.lines.first { $0.hasPrefix("key: ") })
    try site.write(line.lowercased().replacing("-", with: " ").replacing("0", with: "o"), to: "typed.txt")
    #expect(try key(site, "restore", "typed.txt").status == 0)
    #expect(try Data(contentsOf: site.url.appending(path: ".sanbang/key")) == kept)
    #expect(try key(site, "restore", "key.txt").status == 0)
    #expect(try site.build().status == 3)
    #expect(try site.bytes() == before)
  }

  @Test func everyWrongCharacterOfABackupIsFound() throws {
    let site = try realSite()
    #expect(try key(site, "create").status == 0)
    #expect(try key(site, "backup", "key.txt").status == 0)
    let line = try #require(site.url.appending(path: "key.txt").text().lines.first { $0.hasPrefix("key: ") })
    for place in stride(from: 5, to: line.count, by: 9) {
      var characters = Array(line)
      characters[place] = characters[place] == "7" ? "8" : "7"
      try site.write(String(characters), to: "wrong.txt")
      #expect(try key(site, "restore", "wrong.txt").status == 2)
    }
    try site.write(String(line.dropLast()), to: "wrong.txt")
    #expect(try key(site, "restore", "wrong.txt").status == 2)
  }

  @Test func aBackupIsNeverPublicNorPutOverAnotherKey() throws {
    let (site, other) = (try realSite(), try realSite())
    for one in [site, other] { #expect(try key(one, "create").status == 0) }
    for place in ["public/key.txt", "content/x/key.txt", "deploy/../public/key.txt"] {
      let result = try key(site, "backup", place)
      #expect(result.status == 2 && result.messages.contains("must not lie"), "\(result.messages)")
    }
    #expect(try key(site, "backup", "key.txt").status == 0)
    let paper = site.url.appending(path: "key.txt").filePath
    #expect(try key(other, "restore", paper).messages.contains("another key"))
    try other.remove(".sanbang/key")
    #expect(try key(other, "restore", paper).status == 0)
    #expect(try key(other, "create").status == 2)
    let demo = try TestSite()
    for arguments in [["create"], ["backup", "x"], ["restore", paper]] {
      let result = try run(PackageFolder.command("sanbang"), ["key"] + arguments + ["."], in: demo.url)
      #expect(result.status == 2)
    }
  }
}
