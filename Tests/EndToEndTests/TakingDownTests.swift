import Foundation
import TestSupport
import Testing

/// What is taken down by hand or by its day, with nothing of the site in order but `public/`.
struct TakingDownTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    #expect(try site.build().status == 3)
  }

  private func sanbang(_ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), arguments, in: site.url)
  }

  /// Each page with the tags of its rows.
  private func rows() throws -> [String: [String]] {
    try site.bytes().filter { $0.key.hasPrefix("boards/") }.mapValues { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "<tr id=\"").dropFirst().map {
        String($0.prefix(10))
      }
    }.filter { !$0.value.isEmpty }
  }

  /// Case sheets, settings and wording as they must not be.
  private func breakContent() throws {
    for file in ["content/site.yml", "content/notices/review.md", "content/divisions.csv"] {
      try site.write([0xFF, 0x00], to: file)
    }
    try site.remove("content/cases")
    try site.remove(".sanbang")
  }

  @Test func aRowGoesFromEveryPageAndStaysAway() throws {
    let before = try rows()
    let page = try #require(
      before.keys.sorted().first { $0.split(separator: "/").count == 6 && before[$0]!.count > 1 })
    let tag = before[page]![0]
    let parts = page.split(separator: "/")
    let target = "\(parts[1])\(parts[2])\(parts[3])/\(parts[4])/\(tag)"
    let done = try sanbang("withdraw", target, "--reason", "更正, \"x\"")
    #expect(done.status == 0, "\(done.messages)")
    let after = try rows()
    #expect(after == before.mapValues { $0.filter { $0 != tag } }.filter { !$0.value.isEmpty })
    #expect(try sanbang("verify").status == 0)

    try site.remove("content/withdrawn.csv")
    let dry = try site.build("--dry-run")
    #expect(dry.status == 1 && dry.messages.contains("[withdrawn.restored]"), "\(dry.messages)")
    let again = try site.build()
    #expect(again.status == 3 && again.messages.contains("[withdrawn.restored]"), "\(again.messages)")
    #expect(try rows().values.allSatisfy { !$0.contains(tag) })
    #expect(again.output.contains("1 withdrawn"), "\(again.output)")
    // In the next quarter the household has other tags.
    #expect(try site.build("--as-of", "2016-01-20").output.contains("1 withdrawn"))
  }

  @Test func aNoticeGoesWithEverythingBroken() throws {
    let before = try rows()
    let page = try #require(before.keys.sorted().first { $0.split(separator: "/").count == 6 })
    let parts = page.split(separator: "/")
    try breakContent()
    let done = try sanbang("withdraw", "\(parts[1])\(parts[2])\(parts[3])/\(parts[4])", "--reason", "x")
    #expect(done.status == 0, "\(done.messages)")
    let gone = Set(before[page]!)
    #expect(try rows().values.allSatisfy { gone.isDisjoint(with: $0) })
    #expect(try sanbang("verify").status == 0)
  }

  @Test func whatIsPastItsDayGoesWithEverythingBroken() throws {
    let before = try rows()
    try breakContent()
    #expect(try sanbang("expire", "--as-of", "2015-10-31").status == 0)
    #expect(try rows() == before)
    #expect(try sanbang("expire", "--as-of", "2016-06-30").status == 0)
    #expect(try rows() == before.filter { $0.key.contains("/long-term/") })
    #expect(try sanbang("verify").status == 0)
  }

  @Test func aTagThatIsNotPublicChangesNothing() throws {
    let before = try site.bytes()
    #expect(try sanbang("withdraw", "611022106200/review/AAAAAAAAAA", "--reason", "x").status == 1)
    #expect(try sanbang("withdraw", "611022/../x", "--reason", "x").status == 2)
    #expect(try site.bytes() == before)
  }
}
