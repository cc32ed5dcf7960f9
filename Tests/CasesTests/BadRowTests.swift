import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// A bad row between two good ones: exactly what is wrong with it is said, at its place, and nothing else is lost.
@Suite struct BadRowTests {
  typealias Problem = (column: String, rule: String)

  static let forms: [(Row, [Problem])] = [
    (["case_id": ""], [("case_id", "case.missing")]),
    (["case_id": String(repeating: "编", count: 41)], [("case_id", "case.form")]),
    (["case_id": residentID(77)], [("case_id", "case.id-as-case-id")]),
    (["case_id": "110101491001001"], [("case_id", "case.id-as-case-id")]),
    (["program": ""], [("program", "case.missing")]),
    (["program": "农村底保", "category": ""], [("program", "case.program")]),
    (["division": ""], [("division", "case.missing")]),
    (["division": "611022106999"], [("division", "case.division")]),
    (["division": "611022106000"], [("division", "case.division")]),
    (["division": "611002100200"], [("division", "case.division")]),
    (["division": "61102210620"], [("division", "case.division")]),
    (["applicant": ""], [("applicant", "case.missing")]),
    (["applicant": "张*三"], [("applicant", "case.form")]),
    (["applicant": "张三13812345678"], [("applicant", "case.form")]),
    (["applicant": "张三２"], [("applicant", "case.form")]),
    (["applicant": "王\u{E863}\u{E000}"], [("applicant", "case.private-use")]),
    (["applicant": "王\u{FFFD}"], [("applicant", "case.private-use")]),
    (["applicant": "\u{200B}王五"], [("applicant", "case.hidden-character")]),
    (["applicant": "王\u{202E}五"], [("applicant", "case.hidden-character")]),
    (["applicant": "<b>王</b>"], [("applicant", "case.form")]),
    (["applicant": String(repeating: "王", count: 51)], [("applicant", "case.form")]),
    (["resident_id": ""], [("resident_id", "case.missing")]),
    (["resident_id": "6.11022E+17"], [("resident_id", "case.id-lost-digits")]),
    (["resident_id": "61109919500101001"], [("resident_id", "case.id-form")]),
    (["resident_id": "61109919801301005X"], [("resident_id", "case.id-birth-date")]),
    (["resident_id": "61109919800229006X"], [("resident_id", "case.id-checksum")]),
    (["covered_persons": ""], [("covered_persons", "case.missing")]),
    (["covered_persons": "0"], [("covered_persons", "case.form")]),
    (["covered_persons": "31"], [("covered_persons", "case.form")]),
    (["covered_persons": "1.0"], [("covered_persons", "case.form")]),
    (["covered_persons": "2人"], [("covered_persons", "case.form")]),
    (["covered_persons": "4"], [("covered_persons", "case.covered-persons")]),
    (["household_size": "31"], [("household_size", "case.form")]),
    (["amount": ""], [("amount", "case.missing")]),
    (["category": "D"], [("category", "case.form")]),
    (["program": "temporary"], [("category", "case.form")]),
    (["effective_from": ""], [("effective_from", "case.no-effective-from")]),
    (["effective_from": "2015-13"], [("effective_from", "case.impossible-date")]),
    (["effective_from": "201508"], [("effective_from", "case.form")]),
    (["ended_on": "2015-07-31"], [("ended_on", "case.ends-before-start")]),
    (["review_posted": "2015-07-15"], [("approval_posted", "case.date-order")]),
    (["approved_on": "2015-07-13"], [("approved_on", "case.date-order")]),
  ]

  static let words: [(Row, [Problem])] =
    ["urgent", "relative_of_official", "complaint", "spot_checked"].map { ([$0: "Y"], [($0, "case.word")]) }
    + ["group", "origin", "verification", "appraisal", "objection", "exempt"].map {
      ([$0: "也许"], [($0, "case.word")])
    }
    + [
      "review_posted", "approval_posted", "ending_posted", "approved_on", "ended_on", "corrected_on",
      "appraised_on",
    ]
    .map { ([$0: "2015-02-29"], [($0, "case.impossible-date")]) }
    + [
      "-5", "+5", "200.555", "1e3", "二百", "200元", ".5", "5.", "￥200", "1.2.3", "1234567890123",
      "NaN",
    ]
    .map { (["amount": $0], [("amount", "case.form")]) }
    + ["0", "0.00", "０"].map { (["amount": $0], [("amount", "case.amount")]) }

  /// All that is wrong with a row is said at once.
  static let several: [(Row, [Problem])] = [
    (
      [
        "amount": "x", "resident_id": "61109919800229006X", "division": "", "approved_on": "2015-02-30",
        "urgent": "?",
      ],
      [
        ("division", "case.missing"), ("resident_id", "case.id-checksum"), ("amount", "case.form"),
        ("urgent", "case.word"), ("approved_on", "case.impossible-date"),
      ]
    ),
    (
      ["covered_persons": "9", "approval_posted": "2015-07-01"],
      [("covered_persons", "case.covered-persons"), ("approval_posted", "case.date-order")]
    ),
  ]

  @Test(arguments: forms + words + several)
  func isHeldAlone(changes: Row, problems: [Problem]) {
    let reading = Reading([row("K1"), row("K2", changes), row("K3")])
    #expect(reading.problems == expected(3, problems))
    #expect(reading.ids == ["K1", "K3"])
    #expect(reading.rows.cases == 3 && reading.rows.casesInError == 1 && !reading.report.stops)
  }

  /// No message repeats what stands in a private cell.
  @Test(arguments: forms + words + several)
  func noMessageTellsAnything(changes: Row, problems: [Problem]) {
    let told = Reading([row("K2", changes)]).report.diagnostics.flatMap {
      [$0.what.chinese, $0.what.english, $0.remedy.chinese, $0.remedy.english]
    }
    let secrets = row("K2", changes).filter { key, value in
      value.utf8.count > 3 && CaseField.allCases.contains { $0.key == key && $0.isPrivate }
    }
    for (key, value) in secrets where !["通过", "刘一、陈二"].contains(value) {
      #expect(!told.contains { $0.contains(value) }, "\(key)")
    }
    #expect(told.count == problems.count * 4 && !told.contains(""))
  }

  /// In an order of their own, the days of 2021: review, decision, approval.
  @Test func theOrderOfThe2021Days() {
    let days: Row = ["review_posted": "2021-07-05", "approved_on": "2021-07-20", "effective_from": "2021-08"]
    let rows = ["2021-07-21", "2021-07-20", "2021-07-19"].map {
      row("K" + $0, days + ["approval_posted": $0])
    }
    #expect(Reading(rows).problems == expected(4, [("approval_posted", "case.date-order")]))
  }

  @Test func theSameNumberTwice() {
    let reading = Reading([row("K1", ["amount": "100"]), row("K2"), row("K1", ["amount": "300"]), row("K1")])
    #expect(reading.ids == ["K1", "K2"] && reading.records.first?.firstTerms.amount == Fen(100_00))
    #expect(
      reading.problems == expected(4, [("case_id", "case.duplicate-id")])
        + expected(5, [("case_id", "case.duplicate-id")]))
    #expect(reading.rows.cases == 4 && reading.rows.casesInError == 2)
  }

  @Test func anOldNumberIsAWarning() {
    let reading = Reading([row("K1", ["resident_id": "110101491001001"])])
    #expect(reading.problems == expected(2, [("resident_id", "case.id-15")]))
    #expect(reading.ids == ["K1"] && reading.report.count(.warning) == 1 && reading.rows.casesInError == 0)
  }
}
