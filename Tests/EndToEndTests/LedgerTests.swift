import Foundation
import TestSupport
import Testing

/// What hung, from when to when, and that nobody has written it down otherwise since.
struct LedgerTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    try build("2015-10-23")
  }

  /// With what it says.
  @discardableResult
  private func build(_ day: String) throws -> String {
    let run = try site.build("--as-of", day)
    #expect([0, 3].contains(run.status), "\(run.messages)")
    return run.messages
  }

  private func sanbang(_ arguments: String...) throws -> Run {
    try run(PackageFolder.command("sanbang"), arguments, in: site.url)
  }

  private var ledger: URL { site.url.appending(path: ".sanbang/ledger.ndjson") }

  private func verify() throws -> Run { try site.sanbang("verify") }

  @Test func aNoticeHungFromTheDayItWentUpToTheDayItCameDown() throws {
    try build("2015-10-26")
    try build("2015-11-20")
    let approval = try History("611022106200", "approval", in: site)
    #expect(approval.lines.map(\.event) == ["up", "down"] && approval.lines.map(\.rows) == [2, 2])
    #expect(approval.lines[0].added?.count == 2 && approval.lines[1].sha256 == nil)
    #expect(approval.intervals == [.init(from: "2015-10-26", down: "2015-11-20", days: 25, rows: 2)])
    let manifest = try site.published.appending(path: "manifest.json").text()
    let longTerm = try History("611022106200", "long-term", in: site)
    let digest = try #require(longTerm.lines.last?.sha256)
    #expect(longTerm.intervals.last?.down == nil && manifest.contains(digest))
    #expect(try verify().status == 0 && verify().output.contains("the ledger is whole"))

    try expectNothingPrivate()
    let words = try sanbang(
      "history", "611022106200", "--board", "approval", "--lang", "zh", "--as-of", "2015-11-20")
    #expect(words.status == 0 && words.messages.isEmpty)
    for part in ["2015-10-26  张贴  2 行", "2015-11-20  撤下  2 行", "挂出 2015-10-26 至 2015-11-19，25 天"] {
      #expect(words.output.contains(part), "\(words.output)")
    }
    let town = try sanbang("history", "611022106000", "--lang", "en")
    #expect(town.output.lines.allSatisfy { $0.hasPrefix("611022106") && $0.contains(" days, ") })
    #expect(Set(town.output.lines.map { $0.prefix(12) }) == ["611022106000", "611022106200"])
    #expect(try sanbang("history", "611022999999").status == 1)
    #expect(try sanbang("history", "6110").status == 2)
  }

  private func expectNothingPrivate() throws {
    let keys: Set = ["added", "day", "event", "number", "page", "prev", "removed", "rows", "sha256"]
    let published = Set(try site.bytes().keys)
    for line in try ledger.text().lines {
      let fields = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(keys.isSuperset(of: fields.keys) && published.contains(fields["page"] as? String ?? ""))
      let tags = (fields["added"] as? [String] ?? []) + (fields["removed"] as? [String] ?? [])
      #expect(tags.allSatisfy { $0.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{10}/) != nil })
    }
    #expect(
      try FileManager.default.attributesOfItem(atPath: ledger.filePath)[.posixPermissions] as? Int == 0o600)
  }

  /// The same `public/` with and without: none of its bytes depends on the ledger.
  @Test func aBuildForAnEarlierDayAppendsNothing() throws {
    try build("2015-10-31")
    let (text, published) = (try ledger.text(), try site.bytes())
    #expect(try build("2015-10-26").contains("[ledger.earlier-day]"))
    #expect(try ledger.text() == text)
    let behind = try verify()
    #expect(behind.status == 0 && behind.messages.contains("[ledger.behind]"))
    #expect(try !build("2015-10-31").contains("[ledger."))
    #expect(try ledger.text() == text && site.bytes() == published)
    #expect(try verify().status == 0 && verify().messages.isEmpty)
    // Told of as it is on the next day, although a build in between was not.
    try build("2015-10-26")
    #expect(try !build("2015-11-20").contains("[ledger."))
    #expect(try History("611022106200", "approval", in: site).lines.map(\.event) == ["up", "down"])
    #expect(try verify().messages.isEmpty)
  }

  @Test func whatIsTakenDownByHandOrByItsDayIsInIt() throws {
    try build("2015-10-31")
    let before = try History("611022106200", "review", in: site)
    let tag = try #require(before.lines.last { !($0.added ?? []).isEmpty }?.added?.first)
    #expect(
      try sanbang("withdraw", "611022106200/review/\(tag)", "--reason", "x", "--as-of", "2015-11-01").status
        == 0)
    let line = try #require(try History("611022106200", "review", in: site).lines.last)
    let rows = try #require(before.lines.last?.rows)
    #expect(line.event == "changed" && line.removed == [tag] && line.added == nil && line.rows == rows - 1)
    #expect(try sanbang("history", "611022106000", "--board", "review").output.contains("\(rows - 1) "))
    #expect(try sanbang("expire", "--as-of", "2015-12-24").status == 0)
    let after = try History("611022106200", "review", in: site)
    #expect(after.lines.last?.event == "down" && after.intervals.last?.down == "2015-12-24")
    #expect(try verify().status == 0 && verify().messages.isEmpty)
  }

  private enum Damage: CaseIterable {
    case changedByte, cutLine, lostLine, lostLastLine, addedLine, lostLedger, lostHead

    func make(in text: String) -> String {
      var lines = text.lines
      switch self {
      case .changedByte: lines[2] = lines[2].replacing("2015-10-23", with: "2015-10-24")
      case .cutLine: lines[2].removeLast(9)
      case .lostLine: lines.remove(at: 2)
      case .lostLastLine: lines.removeLast()
      case .addedLine: lines.append(lines[2])
      case .lostLedger, .lostHead: break
      }
      return lines.map { "\($0)\n" }.joined()
    }
  }

  @Test(arguments: [Damage.allCases])
  private func whateverIsDoneToItIsFound(_ damages: [Damage]) throws {
    let (text, head) = (try ledger.text(), try site.url.appending(path: ".sanbang/ledger.head").text())
    let places: [Damage: String] = [
      .changedByte: "ndjson:4", .cutLine: "ndjson:3", .lostLine: "ndjson:3",
      .lostLastLine: "ndjson:\(text.lines.count)", .addedLine: "ndjson:\(text.lines.count + 1)",
      .lostLedger: "ndjson:1", .lostHead: "head",
    ]
    for damage in damages {
      switch damage {
      case .lostLedger: try site.remove(".sanbang/ledger.ndjson")
      case .lostHead: try site.remove(".sanbang/ledger.head")
      default: try site.write(damage.make(in: text), to: ".sanbang/ledger.ndjson")
      }
      let found = try verify()
      let findings = found.messages.lines.filter { $0.contains(": error: ") }
      #expect(found.status == 1 && findings.count == 1, "\(damage): \(found.messages)")
      #expect(findings[0].hasPrefix(".sanbang/ledger.\(places[damage]!): "), "\(damage): \(findings)")
      #expect(findings[0].hasSuffix("[ledger.broken]"))
      #expect(found.output.hasPrefix("public/ is as it was published"))
      try site.write(text, to: ".sanbang/ledger.ndjson")
      try site.write(head, to: ".sanbang/ledger.head")
      #expect(try verify().status == 0)
    }
  }

  /// To take down comes first; the break stays where it is.
  @Test func aDamagedLedgerKeepsNobodyFromTakingDown() throws {
    try site.write(Damage.cutLine.make(in: ledger.text()), to: ".sanbang/ledger.ndjson")
    let page = site.published.appending(path: "boards/611022/106/200/review/index.html")
    #expect(try page.text().contains("<tr id="))
    #expect(try build("2015-11-20").contains("[ledger.broken]"))
    #expect(try !page.text().contains("<tr id="))
    #expect(try !build("2015-11-20").contains("[ledger.broken]"), "it goes on")
    #expect(try History("611022106200", "review", in: site).intervals.last?.down == "2015-11-20")
    let findings = try verify().messages.lines.filter { $0.contains(": error: ") }
    #expect(findings.count == 1 && findings[0].hasPrefix(".sanbang/ledger.ndjson:3: "), "\(findings)")
  }

  /// As on a site whose earlier version had none.
  @Test func aSiteThatHasNoneOpensOneWithWhatHangs() throws {
    let (text, states) = (try ledger.text(), try site.states())
    try site.remove(".sanbang/ledger.ndjson")
    try site.remove(".sanbang/ledger.head")
    #expect(try verify().status == 0)
    #expect(try !build("2015-10-23").contains("[ledger."))
    #expect(try ledger.text() == text && site.states() == states)
  }

  @Test func aNoticeThatWentUpThreeDaysLateIsNamed() throws {
    #expect(try !site.sanbang("check", "--as-of", "2015-10-29").messages.contains("[ledger.late]"))
    try build("2015-10-29")
    let late = try site.sanbang("check", "--as-of", "2015-10-29").messages.lines.filter {
      $0.hasPrefix("public/") && $0.contains("[ledger.late]")
    }
    let approval = late.filter { $0.hasPrefix("public/boards/611022/106/200/approval/index.html: warning: ") }
    #expect(
      approval.count == 1 && approval[0].contains("3 days are missing, 2015-10-26 to 2015-10-28"), "\(late)")
    #expect(late.allSatisfy { $0.wholeMatch(of: /public\/boards\/[\/a-z0-9-]+\/index\.html: .*/) != nil })
  }
}

/// `sanbang history --format json`, of one notice.
private struct History: Decodable {
  struct Line: Decodable {
    let day, event: String
    let rows: Int
    let sha256: String?
    let added, removed: [String]?
  }
  struct Interval: Decodable, Equatable {
    let from: String
    let down: String?
    let days, rows: Int
  }
  let division, board: String
  let lines: [Line]
  let intervals: [Interval]

  private struct Document: Decodable { let notices: [History] }

  init(_ division: String, _ board: String, in site: TestSite) throws {
    let result = try run(
      PackageFolder.command("sanbang"), ["history", division, "--board", board, "--format", "json"],
      in: site.url)
    let document = try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    self = try #require(document.notices.first { $0.division == division })
  }
}
