/// What the fields of a case have to be to each other: everything that one row can be asked without another.
func checkTogether(_ record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  checkCoveredPersons(of: record, &cells)
  checkBirth(of: record, &cells)
  checkEffectiveFrom(of: record, &cells, context)
  checkDateOrder(of: record, &cells, context)
  checkEnding(of: record, &cells)
  checkCorrection(of: record, &cells)
  checkCeiling(of: record, &cells, context)
  checkStandard(of: record, &cells, context)
}
