import Diagnostics

extension RowRule {
  /// A village of the county that the sheet belongs to.
  static let division = RowRule(
    "case.division", .error,
    Message("不认识的行政区划代码", "an unknown division"),
    remedy: Message(
      "请填 divisions.csv 中的十二位村（社区）代码",
      "use a 12-digit village code of divisions.csv"),
    passing: [[.division: "611022106201"], [.division: "", .townName: "土门镇", .villageName: "七星村民委员会"]],
    failing: [
      [.division: "611022106999"], [.division: "611022106000"], [.division: "611002100200"],
      [.division: "", .townName: "土门镇", .villageName: "八星村"],
    ])
}
