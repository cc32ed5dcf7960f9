import Diagnostics
import Markup
import Notices
import Pages
import Testing
import Vocabulary

/// The lines of one table: the city's counts, then each county's, nil for a hidden one.
private func lines(
  _ program: String, _ breakdown: Breakdown, _ counts: [String: [Int?]],
  of measure: Measure = .householdsInForce
) -> [Figure] {
  counts.flatMap { category, cells in
    zip([city] + counties, cells).map { division, count in
      Figure(
        division: division.code, program: Program(program), measure: measure.of(breakdown, category),
        value: count,
        status: count == nil ? .hidden : .final)
    }
  }
}

/// 表十 by the lines that are there.
@Suite struct BreakdownTableTests {
  private let published = figures(
    breakdowns: lines(
      "rural_dibao", .cause, ["因病": [900, 400, nil, nil], "其他": [70, 41, nil, nil], "因灾": [0, 0, 0, 0]])
      + lines(
        "rural_dibao", .cause, ["因病": [33, 15, nil, nil], "其他": [2, 1, nil, nil], "因灾": [0, 0, 0, 0]],
        of: .monthlyOutlay)
      + lines("tekun", .cause, ["因病": [61], "因灾": [12]])
      + lines("temporary", .group, ["特困": [31, 11, 10, 10], "低保": [44, 14, 15, 15]], of: .yearGrants))

  private var release: ReleaseDocument {
    get throws {
      let names = ["cause", "group", "age", "standards"].map { "{{table: \($0)}}" }.joined(separator: "\n\n")
      return ReleaseDocument(
        published, head: try prose("head", tables: []),
        wording: try prose(names, tables: ReleaseDocument.tableNames),
        front: ReleaseFront(
          title: "t", issuer: "i", published: quarter.lastDay, contact: "c", nextRelease: quarter.lastDay),
        standards: [])
    }
  }

  private func prose(_ text: String, tables: Set<String>) throws -> ProseSource {
    var report = Report()
    return try #require(
      ProseSource(parsing: Array(text.utf8), file: "t.md", fields: [], tables: tables, into: &report))
  }

  @Test func theReleaseShowsTheCityByProgramme() throws {
    let markdown = try release.markdown.string
    #expect(markdown.contains("**表十（一）　救助对象按致困原因（2015年9月30日，户、件）**"))
    #expect(markdown.contains("| 致困原因 | 农村低保（户） | 五保供养（户） |"))
    #expect(markdown.contains("| 因病 | 900 | 61 |") && markdown.contains("| 因灾 | 0 | 12 |"))
    // What the other programme shows and this one has put together is said where it is looked for.
    #expect(markdown.contains("| 其他 | 70 | — |") && !markdown.contains("| 因学 |"))
    #expect(markdown.contains("五保供养：各县区的数或变动太小，只公布全市数。"))
    #expect(markdown.contains("城市低保、医疗救助、临时救助、受灾救助：数或变动太小，或者几乎全属一类，不作这项分类。"))
    #expect(markdown.contains("表十（二）　救助对象按对象群体") && !markdown.contains("按申请人年龄"))
  }

  @Test func countiesStandApartWithTheSameCellsOfMoneyHidden() throws {
    let parts = try release.breakdowns
    #expect(parts.map(\.title) == ["按致困原因", "按对象群体"])
    let rural = try #require(parts[0].tables.first { $0.name == "breakdown-cause-rural_dibao" })
    let lines = rural.csv.string.split(separator: "\r\n")[1...3]
    #expect(lines.allSatisfy { $0.hasPrefix("商") || $0.contains("[c],0,[c]") })
    let money = try #require(parts[0].tables.first { $0.name == "breakdown-cause-rural_dibao-outlay" })
    #expect(money.title == "农村低保按致困原因：当月应发额（2015年9月30日，万元）")
    #expect(money.csv.string.contains("洛南县,[c],0,[c]\r\n") && money.csv.string.contains("商洛市,33,0,2\r\n"))
    #expect(parts[0].body.bytes.string.contains("<abbr title=\"为保护个人隐私不显示，已计入合计\">[c]</abbr>"))
    #expect(!parts[1].tables.contains { $0.name.hasSuffix("outlay") })
    #expect(parts[0].tables.count == 3)
  }

  @Test func theFileHasThem() {
    let csv = published.csv().string
    #expect(csv.contains("611000000000,rural_dibao,monthly_outlay/cause/因病,10000-yuan/month,33,\n"))
    #expect(csv.contains("611021000000,rural_dibao,households_in_force/cause/因病,household,,c\n"))
  }
}
