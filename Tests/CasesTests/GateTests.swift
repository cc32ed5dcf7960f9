import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

@Suite struct GateTests {
  /// Design §5, with the calendar of §4.
  static let boards: KeyValuePairs<String, Set<Board.Kind>> = [
    "gate.investigators": [.review, .approval], "gate.appraisal": [.review, .approval],
    "gate.sign-off": [.review, .approval], "gate.same-hand": [.review, .approval],
    "gate.verification": [.review, .approval], "gate.must-visit": [.approval], "gate.not-posted": [.approval],
    "gate.review-period": [.approval], "gate.objection": [.review, .approval], "gate.spot-check": [.approval],
    "gate.endorsement": [.review, .approval], "gate.calendar": [.review, .approval, .ending],
  ]

  @Test func theGatesOfTheDesign() {
    #expect(Gate.all.map(\.id) == Self.boards.map(\.key))
    #expect(Gate.all.map(\.boards) == Self.boards.map(\.value))
    #expect(Set(Gate.all.map(\.reason.chinese)).count == Gate.all.count)
    #expect(Gate.all.allSatisfy { !$0.passing.isEmpty && !$0.failing.isEmpty && !$0.reason.english.isEmpty })
  }

  /// The example on the board that a gate's own examples start from.
  static func example(for gate: Gate) throws -> GateCase {
    var candidate = GateCase.example
    guard !gate.boards.contains(.review) else { return candidate }
    candidate.record.approvalPosted = day("2015-10-20")
    let posting = candidate.record.postings(on: .approval, under: Rules.county, calendar: Calendars.of2015)
      .first
    candidate.at.posting = try #require(posting)
    return candidate
  }

  @Test(arguments: Gate.all) func passing(gate: Gate) throws {
    for (number, change) in gate.passing.enumerated() {
      var candidate = try Self.example(for: gate)
      change(&candidate)
      #expect(!gate.holds(candidate), "\(gate.id), example \(number)")
    }
  }

  @Test(arguments: Gate.all) func failing(gate: Gate) throws {
    for (number, change) in gate.failing.enumerated() {
      var candidate = try Self.example(for: gate)
      change(&candidate)
      #expect(gate.holds(candidate), "\(gate.id), example \(number)")
      #expect(candidate.holdingGates.contains { $0.id == gate.id })
      candidate.record.isStock = true
      #expect(!gate.holds(candidate) && candidate.holdingGates.isEmpty, "stock before \(gate.id)")
    }
  }

  @Test(arguments: Gate.all) func theExamplePasses(gate: Gate) throws {
    #expect(try Self.example(for: gate).holdingGates.isEmpty)
  }

  /// From the sheet to the gates: which ones hold on which board.
  @Test(
    arguments: [
      ([:], [], []),
      (["investigators": ""], ["investigators"], ["investigators"]),
      (["investigators": "刘一,刘一(01)"], ["investigators"], ["investigators"]),
      (["investigators": "刘一（01）；刘一（02）"], [], []),
      (["appraisal": ""], ["appraisal"], ["appraisal"]),
      (["appraisal": "争议较大"], ["appraisal"], ["appraisal"]),
      (["appraisal": "未通过"], ["appraisal"], ["appraisal"]),
      (["reviewer": ""], ["sign-off"], ["sign-off"]),
      (["approver": ""], [], ["sign-off"]),
      (["payer": ""], [], []),
      (["payer": "赵 四"], ["same-hand"], ["same-hand"]),
      (["payer": "赵四(03)", "reviewer": "赵四(04)"], [], []),
      (["approver": "赵四(03)"], ["same-hand"], ["same-hand"]),
      (["verification": ""], ["verification"], ["verification"]),
      (["verification": "待核"], ["verification"], ["verification"]),
      (["verification": "未通过"], ["verification"], ["verification"]),
      (["spot_checked": "否"], [], ["spot-check"]),
      (["spot_checked": "", "complaint": "是"], [], ["must-visit", "spot-check"]),
      (["spot_checked": "", "relative_of_official": "是"], [], ["must-visit", "spot-check"]),
      (["complaint": "是", "relative_of_official": "是"], [], []),
      (["approval_posted": "2015-07-13"], [], ["review-period"]),
      (["objection": "不成立"], [], []),
      (["objection": "待处理"], [], ["objection"]),
      (["objection": "成立"], ["objection"], ["objection"]),
      (
        ["investigators": "刘一", "reviewer": "", "payer": "钱五", "objection": "成立"],
        ["investigators", "sign-off", "same-hand", "objection"],
        ["investigators", "sign-off", "same-hand", "objection"]
      ),
      // Seven days from 8 February 2016 end on the 15th, of which the table says nothing.
      (
        [
          "review_posted": "2016-02-08", "approval_posted": "2016-02-20", "approved_on": "",
          "effective_from": "",
        ],
        ["calendar"], ["calendar"]
      ),
      // 1 to 7 October are off: the review of 24 September hangs until the 8th.
      (
        [
          "review_posted": "2015-09-24", "approval_posted": "2015-10-08", "approved_on": "",
          "effective_from": "",
        ],
        [], ["review-period"]
      ),
      // Of wubao nobody asks for an appraisal or a share of visits.
      (["program": "五保", "category": "分散", "appraisal": "", "spot_checked": ""], [], []),
    ] as [(Row, [String], [String])])
  func fromTheSheet(changes: Row, review: [String], approval: [String]) throws {
    let reading = Reading([row("K1", changes)])
    let record = try #require(reading.records.first, "\(reading.problems)")
    let procedure = reading.procedure()
    func held(_ kind: Board.Kind) throws -> [String] {
      let posting = try #require(procedure.posting(of: record, on: kind, by: day("2015-10-31")))
      return procedure.holdingGates(record, posting, on: day("2015-10-31")).map { String($0.id.dropFirst(5)) }
    }
    #expect(try held(.review) == review)
    #expect(try held(.approval) == approval)
    #expect(procedure.hasPapersOutstanding(record, on: day("2015-10-31")) == !(review + approval).isEmpty)
  }
}
