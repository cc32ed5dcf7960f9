import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// Rolls: one row a person, the head's row being the case.
@Suite struct RollTests {
  static func id(_ number: Int) -> String { residentID(number) }

  static func roll(_ header: String, _ rows: [String]) -> Reading {
    Reading([sheet("content/cases/r.csv", ([header] + rows).joined(separator: "\n"))])
  }

  /// Head, persons, amount and village.
  static func cases(_ reading: Reading) -> [String] {
    reading.records.map {
      let terms = $0.firstTerms
      return "\($0.applicant.reveal) \(terms.coveredPersons) \(terms.amount) \(terms.division.villageDigits)"
    }
  }

  /// Merged cells leave what a household shares in its first row, whosever that is.
  @Test func householdsByNumber() {
    let reading = Self.roll(
      "户编号,救助类别,所属村代码,姓名,身份证号,与户主关系,金额",
      [
        "K1,农村低保,611022106200,张三,\(Self.id(1)),户主,300", ",,,张小四,\(Self.id(2)),子,",
        "K2,农村低保,611022106201,刘妻,\(Self.id(3)),妻,450.5", ",,,刘五,\(Self.id(4)),本人,",
        ",,,刘小六,,女,",
      ])
    #expect(reading.problems.isEmpty && reading.ids == ["K1", "K2"], "\(reading.problems)")
    #expect(Self.cases(reading) == ["张三 2 300.00 200", "刘五 3 450.50 201"])
    #expect(reading.rows.cases == 2 && reading.rows.others == 3)
    #expect(reading.records.map(\.location.line) == [2, 5])
  }

  /// 户主姓名 and 姓名 are two persons here. Rows of one household need not stand together.
  @Test func householdsByTheHeadsID() {
    let reading = Self.roll(
      "救助类别,所属村代码,户主姓名,户主身份证号,姓名,身份证号,与户主关系,金额",
      [
        "农村低保,611022106200,张三,\(Self.id(1)),张小四,\(Self.id(2)),子,300",
        "五保,611022106200,刘五,\(Self.id(4)),刘五,\(Self.id(4)),,500",
        "农村低保,611022106200,张三,\(Self.id(1)),张三,\(Self.id(1)),配偶,300",
        "临时救助,611022106200,张三,\(Self.id(1)),张三,\(Self.id(1)),户主,800",
      ])
    #expect(Self.cases(reading) == ["刘五 1 500.00 200", "张三 2 300.00 200", "张三 1 800.00 200"])
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    #expect(Set(reading.ids).count == 3 && reading.rows.others == 1)
  }

  @Test func householdsFromHeadToHead() {
    let reading = Self.roll(
      "救助类别,所属村代码,姓名,身份证号,与户主关系,金额",
      [
        "农村低保,611022106200,张小四,\(Self.id(2)),子,", "农村低保,611022106200,张三,\(Self.id(1)),户主,300",
        ",,张小五,\(Self.id(3)),女,", "农村低保,611022106200,刘五,\(Self.id(4)),申请人,200", "合计,,,,,500",
      ])
    #expect(reading.problems == ["2:5 roll.no-head"])
    #expect(Self.cases(reading) == ["张三 2 300.00 200", "刘五 1 200.00 200"])
    #expect(
      reading.rows.cases == 2 && reading.rows.others == 2 && reading.rows.othersInError == 1
        && reading.rows.skipped == 1)
  }

  /// A household with two heads is held whole: its persons may be those of two.
  @Test func problemsOfHouseholds() {
    let reading = Self.roll(
      "户编号,救助类别,所属村代码,姓名,身份证号,与户主关系,金额,家庭人口",
      [
        "K1,农村低保,611022106200,张三,\(Self.id(1)),户主,300,2", ",,,张妻,\(Self.id(2)),户主,,",
        "K2,农村低保,611022106200,刘五,61109919800229006X,户主,300,2", ",,,刘*六,\(Self.id(3)),子,,",
        ",,,刘七,\(Self.id(5)),子,,", "K3,农村低保,611022106200,陈妻,\(Self.id(6)),妻,300,1",
        "K4,农村低保,611022106200,何一,\(Self.id(7)),户主,300,1", ",,,何二,\(Self.id(8)),子,,",
      ])
    #expect(
      reading.problems == [
        "2:6 roll.two-heads", "3:6 roll.two-heads", "4:5 case.id-checksum", "5:4 case.form",
        "7:6 roll.no-head",
        "8:0 case.covered-persons",
      ])
    #expect(reading.ids.isEmpty && reading.rows.cases == 4 && reading.rows.casesInError == 4)
    #expect(reading.rows.others == 4 && reading.rows.othersInError == 2)
  }

  /// A head with an amount of its own and no number begins a household that lacks it, not one of the household above.
  @Test func aNumberThatIsMissing() {
    let rows = [
      "张三,\(Self.id(1)),户主,300", "张妻,\(Self.id(2)),妻,", "刘五,\(Self.id(3)),户主,200", "刘妻,\(Self.id(4)),妻,",
    ]
    let header = "救助类别,所属村代码,姓名,身份证号,与户主关系,金额"
    func filled(_ number: String) -> [String] {
      zip(rows, [number, "", "", ""]).map { row, number in
        "\(number),\(row.hasSuffix(",") ? "," : "农村低保,611022106200"),\(row)"
      }
    }
    let byNumber = Self.roll("户编号,\(header)", filled("K1"))
    #expect(byNumber.problems == ["4:1 case.missing"] && Self.cases(byNumber) == ["张三 2 300.00 200"])
    let byHead = Self.roll("户主身份证号,\(header)", filled(Self.id(1)))
    #expect(byHead.problems.isEmpty && Self.cases(byHead) == ["张三 2 300.00 200", "刘五 2 200.00 200"])
  }

  /// A column that is there is read as it is; one that is not is counted.
  @Test func personsAreCountedWhereNobodySays() {
    let reading = Self.roll(
      "户编号,救助类别,所属村代码,姓名,身份证号,与户主关系,金额,保障人数",
      [
        "K1,农村低保,611022106200,张三,\(Self.id(1)),户主,300,1", ",,,张妻,\(Self.id(2)),妻,,",
        "K2,农村低保,611022106200,刘五,\(Self.id(3)),户主,300,",
      ])
    #expect(Self.cases(reading) == ["张三 1 300.00 200"] && reading.problems == ["4:8 case.missing"])
  }

  /// A household of a mixed roll is its county's, members and all.
  @Test func aMixedRoll() {
    let text = """
      户编号,救助类别,所属村代码,姓名,身份证号,与户主关系,金额
      K1,农村低保,611022106200,张三,\(Self.id(1)),户主,300
      ,,,张妻,\(Self.id(2)),妻,
      L1,农村低保,611002100200,刘五,\(Self.id(3)),户主,300
      ,,,刘妻,\(Self.id(4)),妻,
      合计,,,,,,600
      """
    let here = Reading([], mixed: [sheet("r.csv", text)])
    let there = Reading([], mixed: [sheet("r.csv", text)], of: Places.otherCounty)
    #expect(here.ids == ["K1"] && there.ids == ["L1"])
    #expect(here.rows.others == 1 && there.rows.others == 1)
    #expect(here.rows.skipped + there.rows.skipped == 1)
  }

  @Test func aMinorMemberIsNoHead() {
    let reading = Self.roll(
      "救助类别,所属村代码,户主身份证号,姓名,身份证号,与户主关系,金额",
      [
        "农村低保,611022106200,\(Self.id(1)),张小四,\(residentID(2, born: "20100101")),子,300",
        ",,,张三,\(Self.id(1)),父,",
      ])
    #expect(Self.cases(reading) == ["张三 2 300.00 200"] && reading.problems.isEmpty, "\(reading.problems)")
  }

  /// Members are asked what members of a sheet of their own are, with every case known.
  @Test func membersAreCheckedLikeMembers() {
    let reading = Self.roll(
      "救助类别,所属村代码,姓名,身份证号,与户主关系,金额,家庭人口,保障人数,享受起始,批准日期",
      [
        "农村低保,611022106200,张三,\(Self.id(1)),户主,300,1,1,2015-08,2015-07-22",
        ",,刘五,\(Self.id(2)),友,,,,,",
        "农村低保,611022106200,刘五,\(Self.id(2)),户主,200,1,1,2015-08,2015-07-22",
      ])
    #expect(reading.ids.count == 2 && reading.rows.others == 1)
    #expect(
      Set(reading.report.diagnostics.filter { $0.location.line < 4 }.map(\.id)).isSuperset(of: [
        "member.too-many", "member.paid-twice",
      ]), "\(reading.problems)")
  }
}
