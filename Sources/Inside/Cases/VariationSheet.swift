import Diagnostics
import Tables
import Vocabulary

/// Reads one row of a variation sheet, but for whose it is; nil when it is in error.
func variation(from cells: inout CellReader, in context: ReadingContext) -> Variation? {
  let from = cells.required(
    .from, Message("请写成 2015-10 或 2015-10-31", "write 2015-10 or 2015-10-31"), CellForms.monthOrDay)
  let amount = cells.value(.amount, Message("请填元，最多两位小数", "yuan with at most two decimals")) {
    CellForms.money($0).flatMap { $0 > .zero ? $0 : nil }
  }
  let covered = cells.value(.coveredPersons, Message("请填 1 至 30", "write 1 to 30")) { cell in
    CellForms.count(cell).flatMap { (1...30).contains($0) ? $0 : nil }
  }
  let division = cells.bytes(.division).isEmpty ? nil : checkedDivision(&cells, context)
  let category = cells.text(.category)
  guard cells.isSound, let from else { return nil }
  return Variation(
    from: from, amount: amount, coveredPersons: covered, category: category.isEmpty ? nil : category,
    division: division)
}
