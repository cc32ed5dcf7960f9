import Diagnostics
import Tables
package import Vocabulary

/// One time that a case was posted on a board (轮次): after an objection it is posted again.
package struct PostingRound: Sendable {
  package let kind: Board.Kind
  package let posted: CalendarDay
  package let takenDownOn: CalendarDay?

  package init(kind: Board.Kind, posted: CalendarDay, takenDownOn: CalendarDay? = nil) {
    self.kind = kind
    self.posted = posted
    self.takenDownOn = takenDownOn
  }
}

/// A row of `postings.csv`, until all of its case are there.
struct PostingRow {
  struct Key: Hashable {
    let place: Int
    let kind: Board.Kind
  }

  let round: PostingRound
  /// As the sheet numbers it; nil where it has no such column.
  let number: Int?
  let location: SourceLocation
  /// The place of its case in the book.
  var place = 0

  func of(_ place: Int) -> PostingRow {
    var row = self
    row.place = place
    return row
  }
}

/// Reads one row of a posting sheet, but for whose it is; nil when it is in error.
func postingRow(from cells: inout CellReader, in context: ReadingContext) -> PostingRow? {
  let hasNumbers = cells.header[.round] != nil
  let number =
    hasNumbers ? cells.required(.round, nil, CellForms.count) : nil
  cells.require(.postedOn)
  let posted = cells.day(.postedOn)
  let kind = checkedBoard(&cells, context, on: posted)
  let takenDown = cells.day(.takenDownOn)
  if let posted, let takenDown, takenDown < posted {
    cells.find(.postingTakenDown, .takenDownOn, before(.takenDownOn, takenDown, .postedOn, posted))
  }
  guard cells.isSound, let kind, let posted else { return nil }
  return PostingRow(
    round: PostingRound(kind: kind, posted: posted, takenDownOn: takenDown), number: number,
    location: cells.place(hasNumbers ? .round : .postedOn))
}

/// The kind of board that a key or a title of the rules names; the long-term board has no postings.
func checkedBoard(_ cells: inout CellReader, _ context: ReadingContext, on day: CalendarDay?) -> Board.Kind? {
  let name = cells.text(.board)
  if name.isEmpty { cells.missing(.board) }
  guard !name.isEmpty else { return nil }
  if let kind = context.boards[name] { return kind }
  let boards = context.postingBoards(on: day)
  let (titles, keys) = (boards.map(\.title).joined(separator: "、"), boards.map(\.key).joined(separator: ", "))
  cells.find(.postingBoard, .board, remedy: Message("可填：\(titles)", "one of: \(keys)"))
  return nil
}

/// The rounds of a case on one board: 1, 2, … with the days; without numbers the days alone make the order.
func inOrder(_ rows: [PostingRow]) -> (kept: [PostingRound], wrong: [PostingRow]) {
  let sorted = rows.sorted {
    ($0.number ?? 0, $0.round.posted, $0.location) < ($1.number ?? 0, $1.round.posted, $1.location)
  }
  return sorted.reduce(into: (kept: [], wrong: [])) { result, row in
    let isNext = row.number.map { $0 == result.kept.count + 1 } ?? true
    if isNext, result.kept.last.map({ $0.posted < row.round.posted }) ?? true {
      result.kept.append(row.round)
    } else {
      result.wrong.append(row)
    }
  }
}
