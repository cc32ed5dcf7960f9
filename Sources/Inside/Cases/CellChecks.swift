import Diagnostics
import Tables
import Vocabulary

/// Empty where the sheet has no such column: the case is given one when all cases are read.
func checkedCaseID(_ cells: inout CellReader) -> String? {
  if cells.header[.caseID] == nil { return "" }
  let id = cells.required(.caseID) { cell -> String? in
    let text = String(decoding: cell, as: UTF8.self)
    return cell.count <= 40 || text.unicodeScalars.count <= 40 ? text : nil
  }
  guard let id else { return nil }
  if isIDNumber(cells.bytes(.caseID)) {
    cells.find(.idAsCaseID, .caseID)
    return nil
  }
  return id
}

/// A number with hyphens is one of the office's own: county, day and serial number look much like an ID number.
private func isIDNumber(_ cell: ArraySlice<UInt8>) -> Bool {
  guard cell.count >= 15 else { return false }
  let number = cell.contains(UInt8(ascii: "-")) ? cell : plainNumber(cell)
  return (try? ResidentID(number)) != nil
}

func checkedProgram(_ cells: inout CellReader, _ context: ReadingContext) -> Program? {
  let name = cells.text(.program)
  cells.require(.program)
  guard !name.isEmpty else { return nil }
  if let program = context.programs[name] { return program }
  cells.find(
    .program, .program,
    remedy: suggestion(for: name, in: context.programNames.all, listing: context.programNames.usual))
  return nil
}

func checkedCategory(_ cells: inout CellReader, _ context: ReadingContext, _ program: Program) -> String {
  let known = context.categories[program] ?? []
  return cells.value(.category, categoryForm(known)) { cell in
    let code = String(decoding: cell, as: UTF8.self)
    return known.contains(code) ? code : nil
  } ?? ""
}

private func categoryForm(_ known: Set<String>) -> Message {
  let words = known.sorted().joined(separator: "、")
  return known.isEmpty
    ? Message("这一类救助不分类别，请留空", "this programme has no categories: leave it empty")
    : Message("可填：\(words)", "one of: \(words)")
}

func checkedName(_ cells: inout CellReader, _ field: CaseField) -> String? {
  let cell = cells.bytes(field)
  cells.require(field)
  guard !cell.isEmpty else { return nil }
  do throws(NameProblem) {
    let name = try NameForm(cell)
    if name.hadTwin { cells.find(.privateUseTwin, field) }
    return name.text
  } catch {
    switch error {
    case .form: cells.malformed(field)
    case .hidden: cells.find(.hiddenCharacter, field)
    case .privateUse: cells.find(.privateUse, field)
    }
    return nil
  }
}

func checkedResidentID(_ cells: inout CellReader) -> ResidentID? {
  let cell = cells.bytes(.residentID)
  cells.require(.residentID)
  guard !cell.isEmpty else { return nil }
  let number = plainNumber(cell)
  do throws(ResidentID.Problem) {
    let id = try ResidentID(number)
    if number.count < cell.count { cells.find(.idWidth, .residentID) }
    if id.isOldForm { cells.find(.oldID, .residentID) }
    return id
  } catch {
    cells.find(rule(for: error, number), .residentID)
    return nil
  }
}

private func rule(for problem: ResidentID.Problem, _ number: ArraySlice<UInt8>) -> RowRule {
  switch problem {
  case .birthDate: .idBirthDate
  case _ where hasLostDigits(number): .idLostDigits
  case .checkDigit: .idChecksum
  case .form: .idForm
  }
}

/// Columns that no notice is decided by.
func checkUnreadColumns(_ cells: inout CellReader) {
  checkAccount(&cells)
  if !cells.bytes(.phone).isEmpty, !CellForms.isPhone(cells.bytes(.phone)) {
    cells.malformed(.phone, as: .unreadForm, remedy: unread(.phone))
  }
  for field in [CaseField.cause, .disability, .endReason] {
    let cell = cells.bytes(field)
    if !cell.isEmpty, cells.knownWord(field).isEmpty {
      cells.find(.unreadForm, field, notAWord(field), remedy: unread(field))
    }
  }
}

/// What its column holds, and that it can wait.
private func unread(_ field: CaseField) -> Message {
  Message("不影响公示；\(field.form.chinese)", "nothing is held up; \(field.form.english)")
}

private func checkAccount(_ cells: inout CellReader) {
  let cell = cells.bytes(.bankAccount)
  guard !cell.isEmpty else { return }
  let number = plainNumber(cell)
  if hasLostDigits(number) {
    cells.find(.accountLostDigits, .bankAccount)
  } else if !number.allSatisfy(isDigit) {
    cells.malformed(.bankAccount, as: .unreadForm, remedy: unread(.bankAccount))
  }
}
