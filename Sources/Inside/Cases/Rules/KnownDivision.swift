import Diagnostics

extension RowRule {
  /// A village that has been merged into another: the row is the other's.
  static let endedDivision = RowRule(
    "division.ended", .warning,
    Message(
      "这个区划已撤销，并入了别的区划，这一行算作后者的", "this division has ended; the row counts as of the one it is part of"),
    remedy: Message("请改填现在的区划代码", "use the code of today"),
    passing: [[.division: "611022106200"], [.division: "", .townName: "竹林关镇", .villageName: "东岭村"]],
    failing: [
      [.division: "611022106209"], [.division: "", .townName: "竹林关镇", .villageName: "南丈沟村委会"],
    ])

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
