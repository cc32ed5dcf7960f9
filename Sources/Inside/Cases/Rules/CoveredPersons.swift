import Diagnostics

extension RowRule {
  /// Nobody outside the household can be covered with it.
  static let coveredPersons = RowRule(
    "case.covered-persons", .error,
    Message("保障人数多于家庭人口", "more persons covered than the household has"),
    remedy: Message("请核对两个人数", "check both numbers"),
    passing: [[.householdSize: "3", .coveredPersons: "3"], [.householdSize: "", .coveredPersons: "9"]],
    failing: [[.householdSize: "3", .coveredPersons: "4"]])
}

func checkCoveredPersons(of record: CaseRecord, _ cells: inout CellReader) {
  guard let size = record.householdSize.reveal, record.firstTerms.coveredPersons > size else { return }
  cells.find(.coveredPersons, .coveredPersons)
}
