import Diagnostics

extension RowRule {
  /// 17 digits and a digit or X; the old form has 15 digits.
  static let idForm = RowRule(
    "case.id-form", .error,
    Message("身份证号不是十八位", "the ID number does not have 18 digits"),
    remedy: Message(
      "请与身份证逐位核对；这一列要设为“文本”格式",
      "compare it with the card; format the column as text"),
    passing: [[.residentID: "61109919500101018x"]],
    failing: [[.residentID: "61109919500101001"], [.residentID: "61109919500101001Y"]])
}
