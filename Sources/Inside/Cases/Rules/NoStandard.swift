import Diagnostics
import Vocabulary

extension RowRule {
  /// Only where the profile says `standards: required`: an amount that nothing can be held against is not published.
  static let noStandard = RowRule(
    "case.no-standard", .error,
    Message("standards.csv 中没有这一类别在这一天的标准", "standards.csv has no standard of this category for this day"),
    remedy: Message(
      "请核对施保类别和享受起始；没有错的，请在 standards.csv 补上这一类别的标准",
      "check `category` and `effective_from`; if they are right, add the standard to standards.csv"),
    passing: [[.program: "五保", .category: "集中", .amount: "500", .coveredPersons: "1"]],
    failing: [
      [.program: "五保", .category: "集中", .amount: "500", .coveredPersons: "1", .effectiveFrom: "1999-12"]
    ])
}

extension ReadingContext {
  /// The terms find no standard on a day: the doubt is the category or the day, seldom the amount.
  func withoutStandard(_ terms: Terms, _ rule: ProgramRule, on day: CalendarDay, _ dayField: CaseField)
    -> TermsFinding
  {
    let name = rule.shortName + (terms.category.isEmpty ? "" : "（\(terms.category)）")
    let known = standards.categories(rule.program, on: day)
    let (words, keys) = (known.joined(separator: "、"), known.joined(separator: ", "))
    let dayName = dayField.headers[0]
    return TermsFinding(
      rule: .noStandard, fields: [.category, dayField],
      what: Message(
        "standards.csv 中没有\(name)在 \(day) 的标准", "standards.csv has no standard of \(name) for \(day)"),
      remedy: Message(
        (known.isEmpty ? "这一天没有这一类救助的任何标准；" : "这一天有标准的类别：\(words)；")
          + "请核对施保类别和\(dayName)，没有错的，请在 standards.csv 补上",
        (known.isEmpty
          ? "none of the programme is in force on that day; " : "on that day there is one of \(keys); ")
          + "check `category` and `\(dayField.key)`; if they are right, add the standard to standards.csv"))
  }
}
