import Diagnostics
import Vocabulary

/// The values that more than one column holds; nil for an empty cell.
extension CellReader {
  mutating func day(_ field: CaseField) -> CalendarDay? { day(field, CellForms.day) }

  mutating func monthOrDay(_ field: CaseField) -> CalendarDay? { day(field, CellForms.monthOrDay) }

  private mutating func day(
    _ field: CaseField, _ parse: (ArraySlice<UInt8>) throws(DateProblem) -> CalendarDay
  ) -> CalendarDay? {
    let cell = bytes(field)
    guard !cell.isEmpty else { return nil }
    do throws(DateProblem) { return try parse(cell) } catch {
      let (name, key) = (field.headers[0], field.key)
      switch error {
      case .form: malformed(field)
      case .impossible:
        find(.impossibleDate, field, Message("“\(name)”写的这一天，日历上没有", "`\(key)` is no day of the calendar"))
      case .farOff:
        find(.farOffDate, field, Message("“\(name)”早于1990年或晚于2100年", "`\(key)` is before 1990 or after 2100"))
      }
      return nil
    }
  }

  /// What is paid: more than nothing.
  mutating func amount() -> Fen? {
    let cell = bytes(.amount)
    guard !cell.isEmpty else { return nil }
    do throws(AmountProblem) {
      let amount = try CellForms.amount(cell)
      if amount > .zero { return amount }
      find(.zeroAmount, .amount)
    } catch {
      malformed(.amount, remedy: remedy(for: error))
    }
    return nil
  }

  mutating func persons(_ field: CaseField) -> Int? {
    value(field) { cell in CellForms.count(cell).flatMap { (1...30).contains($0) ? $0 : nil } }
  }

  mutating func yes(_ field: CaseField) -> Bool { word(field) == "是" }

  /// One of the words of the column; empty for a cell that holds none of them.
  func knownWord(_ field: CaseField) -> String {
    let cell = bytes(field)
    return cell.isEmpty ? "" : field.words.first { isWord($0, cell) } ?? ""
  }

  /// One of the words of the column.
  mutating func word(_ field: CaseField) -> String? {
    let cell = bytes(field)
    guard !cell.isEmpty else { return nil }
    if let word = field.words.first(where: { isWord($0, cell) }) { return word }
    find(
      .word, field, notAWord(field),
      // The nearest word would give away what stands in the cell.
      remedy: field.isPrivate ? field.form : suggestion(for: text(field), in: field.words))
    return nil
  }
}

/// Whether a cell holds a word, byte for byte.
func isWord(_ word: String, _ cell: ArraySlice<UInt8>) -> Bool {
  word.utf8.count == cell.count && word.utf8.elementsEqual(cell)
}

func notAWord(_ field: CaseField) -> Message {
  Message("“\(field.headers[0])”里的词不在可填之列", "`\(field.key)` is none of the words of its column")
}

private func remedy(for problem: AmountProblem) -> Message? {
  switch problem {
  case .form: nil
  case .unit: Message("只写数字，不写“元”或“¥”，例如 300", "write the number alone, without 元 or ¥, such as 300")
  case .numerals(let yuan): Message("请用阿拉伯数字写成 \(yuan)", "write it as \(yuan)")
  }
}
