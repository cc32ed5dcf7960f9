import Diagnostics
import Tables
import Vocabulary

/// Reads one row of a variation sheet, but for whose it is; nil when it is in error.
func variation(from cells: inout CellReader, in context: ReadingContext) -> Variation? {
  cells.require(.from)
  let from = cells.monthOrDay(.from)
  let amount = cells.amount()
  let covered = cells.persons(.coveredPersons)
  let division = cells.bytes(.division).isEmpty ? nil : checkedDivision(&cells, context)?.current
  let category = cells.text(.category)
  guard cells.isSound, let from else { return nil }
  return Variation(
    from: from, amount: amount, coveredPersons: covered, category: category.isEmpty ? nil : category,
    division: division)
}
