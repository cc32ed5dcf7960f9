import Diagnostics

extension RowRule {
  /// Found on the last member. The applicant is one of the household, whether the sheet lists him or leaves him out.
  static let tooManyMembers = RowRule(
    "member.too-many", .warning,
    Message("成员多于家庭人口", "the household has more members than its size"),
    remedy: Message(
      "请核对案件表的家庭人口（申请人也算）和成员", "check `household_size`, the applicant included, and the members"),
    passing: [
      RowExample(
        .members,
        [[.name: "张一", .relation: "户主"], [.name: "张二", .relation: "配偶"], [.name: "张三", .relation: "子"]]
          .map { $0.merging([.caseID: "K1"]) { $1 } })
    ],
    failing: [
      RowExample(
        .members,
        ["张一", "张二", "张三"].map { [.caseID: "K1", .name: $0, .relation: "子"] })
    ])
}

/// The members of a case, as their rows come.
struct Household {
  private(set) var persons = 0
  private(set) var hasApplicant = false
  private(set) var lastRow: SourceLocation?

  mutating func add(at row: SourceLocation, isApplicant: Bool) {
    persons += 1
    hasApplicant = hasApplicant || isApplicant
    lastRow = row
  }
}

extension CountyReader {
  /// How many there are in the household by its rows; its size on the case sheet is private, and is not said.
  mutating func checkMembers() {
    for (place, household) in members {
      let persons = household.persons + (household.hasApplicant ? 0 : 1)
      guard let size = book.records[place].householdSize.reveal, persons > size, let row = household.lastRow
      else { continue }
      report.add(
        RowRule.tooManyMembers.finding(
          at: row,
          Message(
            "成员连同申请人 \(persons) 人，多于案件表的家庭人口",
            "members and applicant are \(persons) persons, more than `household_size`")))
    }
  }
}
