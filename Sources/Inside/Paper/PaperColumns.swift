import Notices
import Templates

/// The columns of a section's table on paper, each as wide as what stands in it; the names have what is left.
struct PaperColumns {
  static let flags = [
    "has_program", "has_covered_persons", "has_category", "has_amount", "has_since", "has_change",
  ]
  private let shown: [Bool]
  let widths: [Int]
  let isExact: Bool

  init(_ section: Section) {
    func has(_ isThere: (PublicEntry) -> Bool) -> Bool { section.entries.contains(where: isThere) }
    shown = [
      has { $0.program != nil }, has { $0.coveredPersons != nil }, has { $0.category != nil },
      has { $0.amount != nil }, has { $0.since != nil }, has { $0.change != nil },
    ]
    isExact = section.amount != nil
    let others = zip(shown, [210, 130, 160, 230, 200, 130]).filter(\.0).map(\.1)
    let name = PaperStyle.width - number - tag - others.reduce(0, +)
    widths = [number, name] + others + [tag]
  }

  var values: [Value] { shown.map(Value.flag) }

  /// The height of a row by the cells that can be longer than their column: name, programme, category, sum.
  func height(_ name: String, _ entry: PublicEntry, _ style: PaperStyle) -> Int {
    let cells = [
      (name, widths[1]), (entry.program?.name ?? "", 210), (entry.category ?? "", 160),
      (entry.amount?.text ?? "", 230),
    ]
    let lines = cells.map { text, width in
      style.row.lines(text, in: width - padding)
    }
    return style.rowHeight(lines: lines.max() ?? 1)
  }
}

private let (number, tag) = (110, 280)
/// Left and right of a cell's text, with its lines.
private let padding = 34

extension PaperStyle {
  func rowHeight(lines: Int) -> Int { lines * row.line + rowSpace }
  /// Of the table's head.
  var head: Int { rowHeight(lines: headLines) }
}
