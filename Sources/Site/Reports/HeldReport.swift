import Cases
import Diagnostics
import Privacy

/// Writes `reports/held.csv`, the office's own: which row is kept off which board, and why. By place, never by name.
func writeHeldReport(_ held: [HeldCase], in folder: SiteFolder) throws {
  let lines = held.sorted { ($0.location, $0.board) < ($1.location, $1.board) }.map { held in
    let reasons = held.gates.map { "\($0.id) \($0.reason.chinese)" }.joined(separator: "；")
    return [held.location.file, "\(held.location.line)", held.board, reasons].map(quoted).joined(
      separator: ",")
  }
  // With a mark, for Excel.
  let text = "\u{FEFF}file,row,board,reasons\n" + lines.map { "\($0)\n" }.joined()
  try folder.writeReport("held.csv", Array(text.utf8))
}

private func quoted(_ cell: String) -> String {
  let needsQuotes = cell.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
  return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
}
