import Foundation
import TestSupport
import Testing

/// Whom the law keeps off the boards, declared or a minor, leaves no trace in what is published but the city's one
/// count (design §5, §6): a site is built with them and without them, and a stranger compares.
struct ExemptTests {
  /// Days on which applicants come of age, a period ends, a quarter begins.
  static let days = ["2015-10-11", "2015-10-12", "2015-10-19", "2015-10-20", "2015-10-31", "2016-01-01"]

  @Test func leavesNoTraceOnAnyDay() throws {
    let (with, without) = (try TestSite(), try TestSite())
    let rows = try ExemptRows(like: with, count: 9)
    try with.write(rows.text, to: "content/cases/611022-丹凤县/不公示.csv")
    for day in Self.days {
      let runs = try [with, without].map { try $0.buildAccepting("--as-of", day) }
      #expect(runs.allSatisfy { [0, 3].contains($0.status) }, "\(day): \(runs.map(\.messages))")
      #expect(try differences(with, without) == [], "on \(day)")
    }
    #expect(with.summaryReport() != without.summaryReport(), "the office does see them")
  }

  /// Members, other amounts, postings and objections of theirs count nowhere either.
  @Test func nothingThatIsSaidAboutThemCounts() throws {
    let (with, without) = (try TestSite(), try TestSite())
    let rows = try ExemptRows(like: with, count: 9)
    let folder = "content/cases/611022-丹凤县"
    try with.write(rows.text, to: "\(folder)/不公示.csv")
    func linked(_ header: String, _ line: (Int) -> String) -> String {
      ([header] + rows.ids.indices.map(line)).map { "\($0)\n" }.joined()
    }
    try with.write(
      linked("case_id,from,amount,covered_persons,category,division") {
        "\(rows.ids[$0]),2015-09-01,\(120 + $0),1,,"
      }, to: "\(folder)/不公示变更.csv")
    try with.write(
      linked("案件编号,姓名,与户主关系,身份证号") {
        "\(rows.ids[$0]),爨小\(Array("甲乙丙丁戊己庚辛壬")[$0]),女,\(residentID($0 + 500, born: "20100101"))"
      },
      to: "\(folder)/不公示成员.csv")
    let runs = try [with, without].map { try $0.build() }
    #expect(runs.allSatisfy { $0.status == 3 }, "\(runs.map(\.messages))")
    #expect(try differences(with, without) == [])
  }

  /// From ten on they are counted, once, for the city, in the quarter's release.
  @Test func onlyTheCitysCountTells() throws {
    let (with, without) = (try TestSite(), try TestSite())
    try with.write(
      ExemptRows(like: with, count: 25, decided: true).text, to: "content/cases/611022-丹凤县/不公示.csv")
    for site in [with, without] { #expect(try site.build().status == 3) }
    let changed = try differences(with, without)
    #expect(!changed.isEmpty && changed.allSatisfy { $0.contains("releases/") }, "\(changed)")
    for path in changed where path.hasSuffix("figures.csv") {
      let lines = try [with, without].map { Set(try $0.published.appending(path: path).text().lines) }
      let other = lines[0].symmetricDifference(lines[1])
      #expect(other.count <= 2 && other.allSatisfy { $0.contains("exempt_households") }, "\(other)")
    }
    for path in changed where path.hasSuffix(".html") || path.hasSuffix(".md") {
      let lines = try [with, without].map { Set(try $0.published.appending(path: path).text().lines) }
      let other = lines[0].symmetricDifference(lines[1])
      #expect(
        other.count <= 4 && other.allSatisfy { $0.contains("不予公示") || $0.contains("figures.csv") }, "\(other)"
      )
    }
  }

  /// A city of seven counties with its protected tables: sixty more of those that are counted nowhere.
  @Test func leavesNoTraceInTheTables() throws {
    let without = try TestSite(demoOfSeed: 2015)
    let with = try TestSite(copyOf: without)
    let villages = try without.url.appending(path: "content/divisions.csv").text().lines
      .compactMap { $0.split(separator: ",").first.map(String.init) }
      .filter { $0.hasPrefix("611022") && !$0.hasSuffix("000") }
    let rows = try ExemptRows(like: TestSite(), count: 60, villages: villages, decided: true)
    let folder = try #require(
      try FileManager.default.contentsOfDirectory(atPath: with.url.appending(path: "content/cases").filePath)
        .first { $0.hasPrefix("611022") })
    try with.write(rows.text, to: "content/cases/\(folder)/不公示.csv")
    for site in [with, without] {
      let build = try site.build()
      #expect([0, 3].contains(build.status) && !build.messages.contains("error:"), "\(build.messages)")
    }
    let changed = try differences(with, without)
    #expect(!changed.isEmpty && changed.allSatisfy { $0.contains("releases/") }, "\(changed)")
    for path in changed where path.hasSuffix("figures.csv") {
      let lines = try [with, without].map { Set(try $0.published.appending(path: path).text().lines) }
      let other = lines[0].symmetricDifference(lines[1])
      #expect(other.count <= 2 && other.allSatisfy { $0.contains("exempt_households") }, "\(other)")
    }
  }

  /// Published files that differ, the manifest with its digests aside.
  private func differences(_ a: TestSite, _ b: TestSite) throws -> [String] {
    let (a, b) = (try a.bytes(), try b.bytes())
    return Set(a.keys).union(b.keys).filter { a[$0] != b[$0] && $0 != "manifest.json" }.sorted()
  }
}

/// Cases of every kind that the site of `everything` has, as those of people who may not be published: every second one
/// declared, the others minors on their first day, some of whom have come of age since.
struct ExemptRows {
  let ids: [String]
  let text: String

  /// - Parameters:
  ///   - villages: where they live; as in the site if empty.
  ///   - decided: only cases that are paid already.
  init(like site: TestSite, count: Int, villages: [String] = [], decided: Bool = false) throws {
    let sheet = try site.url.appending(path: "content/cases/611022-丹凤县/低保和五保.csv").text().lines
    let header = sheet[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let (id, name, number) = (try column("case_id"), try column("applicant"), try column("resident_id"))
    let (exempt, village) = (try column("exempt"), try column("division"))
    let reviewed = try column("review_posted")
    let (approved, from) = (try column("approved_on"), try column("effective_from"))
    let models = sheet.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count == header.count && (!decided || !$0[approved].isEmpty) }
    let undecided = try [
      "appraised_on", "review_posted", "approval_posted", "ending_posted", "objection", "ended_on",
      "end_reason",
      "corrected_on",
    ].map(column)
    try #require(!models.isEmpty)
    var (ids, lines) = ([String](), [sheet[0]])
    for index in 0..<count {
      var cells = models[index % models.count]
      cells[id] = "E\(index)"
      cells[name] =
        (index % 3 == 0 ? "爨" : "王") + "幼" + Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")[index % 22].description
      let isDeclared = index % 2 == 0
      let born = index % 4 == 1 ? try Self.comesOfAge(after: cells[reviewed], or: decided) : nil
      cells[number] = residentID(index, born: isDeclared ? "19550303" : born ?? "20050303")
      cells[exempt] = isDeclared ? "隐私保护" : ""
      if !villages.isEmpty { cells[village] = villages[index * 7 % villages.count] }
      if decided {
        for column in undecided { cells[column] = "" }
        (cells[approved], cells[from]) = ("2015-08-10", "2015-09")
      }
      ids.append(cells[id])
      lines.append(cells.joined(separator: ","))
    }
    self.ids = ids
    text = lines.map { "\($0)\n" }.joined()
  }

  /// The birth of somebody who is 18 on the morrow of the first notice; or of the first day of payment.
  private static func comesOfAge(after day: String, or decided: Bool) throws -> String? {
    if decided { return "19970902" }
    guard let parts = day.wholeMatch(of: #/2015-(\d\d)-(\d\d)/#), let number = Int(parts.2), number < 28
    else {
      return nil
    }
    return "1997\(parts.1)\(number < 9 ? "0" : "")\(number + 1)"
  }
}

private func residentID(_ number: Int, born: String) -> String {
  checked("611099\(born)\(String(number + 1000).dropFirst())")
}
