internal import Markup

/// What a template does for each row of a table, after all that is the same for each has been done once.
struct RowCode {
  private enum Operation {
    /// Of the code's text.
    case copy(Range<Int>)
    /// The field in that slot.
    case show(Int)
    /// What follows up to `end` is done only when.
    case when(Int, negated: Bool, end: Int)
  }

  private var text: [UInt8] = []
  private var operations: [Operation] = []
  /// Where the last section ends: a copy behind it is no part of it.
  private var end = 0

  /// Neighbouring copies become one.
  mutating func copy(_ bytes: Span<UInt8>) {
    var start = text.count
    for place in bytes.indices { text.append(bytes[place]) }
    if operations.count > end, case .copy(let before)? = operations.last {
      start = before.lowerBound
      operations.removeLast()
    }
    operations.append(.copy(start..<text.count))
  }

  mutating func show(_ slot: Int) { operations.append(.show(slot)) }

  mutating func when(_ slot: Int, negated: Bool, _ body: (inout RowCode) -> Void) {
    let start = operations.count
    operations.append(.show(slot))
    body(&self)
    end = operations.count
    operations[start] = .when(slot, negated: negated, end: end)
  }

  func write(_ row: Int, of rows: any TableRows, to page: inout HTMLWriter) {
    var next = 0
    while next < operations.count {
      let operation = operations[next]
      next += 1
      switch operation {
      case .copy(let range): page.template(text.span.extracting(range))
      case .show(let slot): rows.write(slot, of: row, to: &page)
      case .when(let slot, let negated, let end): if rows.cell(slot, row).isEmpty != negated { next = end }
      }
    }
  }
}

extension TableRows {
  fileprivate func cell(_ slot: Int, _ row: Int) -> HTML {
    var cell = HTMLWriter()
    write(slot, of: row, to: &cell)
    return cell.finish()
  }

  /// A row as another list's record.
  func values(_ row: Int) -> [Value] { schema.fields.indices.map { .html(cell($0, row)) } }
}
