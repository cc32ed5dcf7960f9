import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// What a message says is enough to mend the row: followed to the letter, it does not come back.
@Suite struct MendingTests {
  private static func whats(_ reading: Reading, _ id: String) -> [String] {
    reading.report.sorted.filter { $0.id == id }.map(\.what.chinese)
  }

  private static func remedies(_ reading: Reading, _ id: String) -> [String] {
    reading.report.sorted.filter { $0.id == id }.map(\.remedy.chinese)
  }

  @Test func theDaysOfADecisionAreNamed() {
    let early = Reading([row("K1", ["approved_on": "2015-07-21"])])
    #expect(Self.whats(early, "case.decided-early") == ["2015-07-21 批准，公示到 2015-07-21 才期满，2015-07-22 起方可批准"])
    let late = Reading([row("K1", ["approved_on": "2015-07-27"])])
    #expect(
      Self.whats(late, "case.decided-late").first?.contains("3 个工作日内（到 2015-07-24；有异议的 20 个，到 2015-08-18）")
        == true)
    for day in ["2015-07-22", "2015-07-24"] {
      #expect(Reading([row("K1", ["approved_on": day])]).problems.isEmpty)
    }
    let paid = Reading([row("K1", ["effective_from": "2015-07"])])
    #expect(Self.whats(paid, "case.paid-early").first?.hasSuffix("应从 2015-08-01 起") == true)
  }

  /// Whether somebody has objected is private.
  @Test func aLateDecisionDoesNotTellOfAnObjection() {
    let told = ["", "不成立"].map { objection in
      let changes = ["objection": objection, "approved_on": "2015-08-19", "effective_from": "2015-09"]
      return Reading([row("K1", changes)]).report.diagnostics
    }
    #expect(told[0] == told[1] && told[0].map(\.id) == ["case.decided-late"])
  }

  @Test func whatHasEndedUnapprovedTakesOneRound() {
    let ended = ["approved_on": "", "effective_from": "", "ended_on": "2015-10-01", "end_reason": "迁出"]
    #expect(Reading([row("K1", ended)]).report.diagnostics.map(\.id) == ["case.ended-unapproved"])
    for mended in [
      ["approved_on": "2015-07-22", "effective_from": "2015-08"], ["ended_on": "", "end_reason": ""],
    ] {
      #expect(Reading([row("K1", ended + mended)]).report.diagnostics.isEmpty)
    }
    let half = Reading([row("K1", ended + ["ended_on": ""])])
    #expect(half.report.diagnostics.map(\.id) == ["case.no-end-date"])
  }

  @Test func payingTwiceNamesBothTimesAndTheOtherRow() {
    let (someone, file) = (["resident_id": residentID(500)], "content/cases/a.csv")
    let both = Reading([sheet([row("K1", someone), row("K2", someone)], file: file)])
    #expect(
      Self.whats(both, "case.paid-twice") == [
        "同一人同时享受两份低保或供养：这一份 2015-08-01 起享受，没有停发；另一份 2015-08-01 起享受，没有停发，见 \(file) 第2行"
      ])
    let ended = Reading([
      sheet([row("K1", someone), row("K2", someone + ["ended_on": "2015-09-30"])], file: file)
    ])
    #expect(Self.whats(ended, "case.paid-twice").first?.contains("这一份 2015-08-01 起享受，2015-09-30 停发") == true)
  }

  @Test func aMemberPaidTwiceNamesTheMembersOtherRow() {
    let id = residentID(501)
    let members = sheet("m.csv", "case_id,name,relation,resident_id\nK1,张小四,子,\(id)\nK2,张小四,子,\(id)\n")
    let reading = Reading([sheet([row("K1"), row("K2")]), members])
    #expect(Self.whats(reading, "member.paid-twice").first?.hasSuffix("另见 m.csv 第2行 D列") == true)
  }

  /// The size of a household counts the applicant, whom the sheet may list or leave out.
  @Test(arguments: [
    (["妻", "子"], 0), (["妻", "子", "女"], 1), (["户主", "妻", "子"], 0), (["户主", "妻", "子", "女"], 1),
  ])
  func theApplicantIsOneOfTheHousehold(relations: [String], findings: Int) {
    let rows = relations.enumerated().map { "K1,王小\(["一", "二", "三", "四"][$0]),\($1)" }
    let members = sheet("m.csv", (["case_id,name,relation"] + rows).joined(separator: "\n"))
    let found = Self.whats(Reading([sheet([row("K1")]), members]), "member.too-many")
    #expect(found == Array(repeating: "成员连同申请人 4 人，多于案件表的家庭人口", count: findings))
  }

  @Test func anApplicantIsKnownByTheID() {
    let (rows, id) = (["K1,张三,夫,\(residentID(1))", "K1,张四,子,", "K1,张五,子,"], ["resident_id": residentID(1)])
    let members = sheet("m.csv", (["case_id,name,relation,resident_id"] + rows).joined(separator: "\n"))
    #expect(Reading([sheet([row("K1", id)]), members]).problems.isEmpty)
  }

  /// The report beside the sheet that it was made from: one thing is wrong, and it is not the numbers.
  @Test func aSheetReadTwiceIsOneMistake() {
    let rows = [row("K1"), row("K2"), row("K3", ["amount": "x"]), row("K4")]
    let copies = ["content/cases/611022/a.csv", "content/cases/611022/b.csv"].map { sheet(rows, file: $0) }
    let reading = Reading(copies)
    let found = Self.whats(reading, "case.duplicate-id")
    #expect(found == Array(repeating: "这张表有 4 行的案件编号已在另一张表里：content/cases/611022/a.csv", count: 3))
    #expect(Self.remedies(reading, "case.duplicate-id").allSatisfy { $0.hasPrefix("同一张表读了两次的") })
    #expect(reading.rows.cases == 8 && reading.rows.casesInError == 5)
    let single = Reading([
      copies[0], sheet([row("K1"), row("K7"), row("K8")], file: "content/cases/611022/c.csv"),
    ])
    #expect(Self.whats(single, "case.duplicate-id") == ["案件编号与前面的一行重复：另见 content/cases/611022/a.csv 第2行"])
  }

  @Test func aStandardThatIsMissingIsNamed() {
    let reading = Reading([
      row("K1", ["program": "五保", "category": "集中", "covered_persons": "1", "effective_from": "1999-12"])
    ])
    #expect(Self.whats(reading, "case.no-standard") == ["standards.csv 中没有五保供养（集中）在 1999-12-01 的标准"])
    #expect(reading.problems == expected(2, [("category", "case.no-standard")]))
  }

  @Test(arguments: [
    (["1,2015-07-06", "3,2015-07-20"], "按张贴日期，这一行应是第 2 轮"), (["2,2015-07-06"], "按张贴日期，这一行应是第 1 轮"),
    (["1,2015-07-06", "2,2015-07-06"], "这一案在同一榜 2015-07-06 张贴了两次"),
  ])
  func theRoundIsNamed(rows: [String], what: String) {
    let lines = rows.map { "K1,review,\($0)" }
    let postings = sheet("p.csv", (["case_id,board,round,posted_on"] + lines).joined(separator: "\n"))
    #expect(Self.whats(Reading([sheet([row("K1")]), postings]), "posting.rounds") == [what])
  }

  @Test func nearCodesAndNamesOfVillages() {
    let near = Self.remedies(Reading([row("K1", ["division": "611022106999"])]), "case.division").first
    #expect(near?.contains("611022106200 竹林关镇竹林关村") == true)
    let header = "case_id,program,乡镇,村(社区),户主,身份证号,保障人数,金额\n"
    for (town, village, remedy) in [("竹林关镇", "竹林村", "是否应为：竹林关村？"), ("竹林镇", "竹林关村", "是否应为：竹林关镇？")] {
      let line = "K1,农村低保,\(town),\(village),张三,\(residentID(1)),1,200"
      #expect(Self.remedies(Reading([sheet("x.csv", header + line)]), "case.division") == [remedy])
    }
  }
}
