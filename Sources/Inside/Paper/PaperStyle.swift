/// The type that a paper is set in. Everything is in tenths of a millimetre: the templates take their sizes from here,
/// so that what is reckoned is what is printed.
package struct PaperStyle: Sendable {
  /// The size of a type and the height of its lines.
  struct Face {
    let size: Int
    let line: Int
  }

  let title: Face
  /// 三号 and its lines: what stands above the table.
  let text: Face
  /// What stands below it.
  let after: Face
  let row: Face
  let small: Face
  /// Above and below the text of a row, with its line.
  let rowSpace: Int
  /// Between paragraphs.
  let gap: Int
  /// For the issuer, its seal, and the date.
  let seal: Int
  /// Of the table's head.
  var headLines = 2

  /// 版心 of GB/T 9704: 156 by 225 mm.
  package static let (width, height) = (1560, 2250)

  /// 二号, 三号, 小四 and 五号 type.
  static let usual = PaperStyle(
    title: Face(size: 78, line: 115), text: Face(size: 56, line: 96), after: Face(size: 42, line: 72),
    row: Face(size: 42, line: 60), small: Face(size: 37, line: 56), rowSpace: 28, gap: 14, seal: 420)
  /// Lines closer to each other, for a paper that then fits on one sheet: a seal must not stand on a sheet of its own.
  static let close = PaperStyle(
    title: Face(size: 64, line: 88), text: Face(size: 49, line: 72), after: Face(size: 37, line: 54),
    row: Face(size: 37, line: 50), small: Face(size: 32, line: 42), rowSpace: 20, gap: 6, seal: 340)
  /// The least that can be read on a wall: the wording in 小四.
  static let closest = PaperStyle(
    title: Face(size: 60, line: 80), text: Face(size: 42, line: 60), after: Face(size: 37, line: 50),
    row: Face(size: 37, line: 48), small: Face(size: 30, line: 38), rowSpace: 18, gap: 4, seal: 320)

  /// For screens, whose widths are a paper's: eight or nine rows on one. There a unit is a part of the screen.
  static let screen = PaperStyle(
    title: Face(size: 54, line: 68), text: Face(size: 30, line: 42), after: Face(size: 30, line: 42),
    row: Face(size: 42, line: 54), small: Face(size: 30, line: 40), rowSpace: 12, gap: 6, seal: 0,
    headLines: 1)

  /// As CSS takes them.
  var measures: String {
    let all = [
      ("title", title.size), ("title-line", title.line), ("text", text.size), ("text-line", text.line),
      ("after", after.size), ("after-line", after.line), ("row", row.size), ("row-line", row.line),
      ("small", small.size), ("small-line", small.line), ("row-space", rowSpace), ("gap", gap),
      ("seal", seal),
    ]
    return all.map { "--\($0):\($1)" }.joined(separator: ";")
  }
}
