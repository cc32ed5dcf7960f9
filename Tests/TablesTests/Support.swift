import Diagnostics
import Tables

/// The rows of a sheet as they read, without the blanks around cells; throws what the reader throws.
func rows(_ bytes: [UInt8]) throws -> [[String]] {
  let span = bytes.span
  var reader = CSVReader(span)
  var row = TableRow()
  var all: [[String]] = []
  while try reader.next(in: span, into: &row) {
    all.append((0..<row.count).map { String(decoding: row[$0], as: UTF8.self) })
  }
  return all
}

func rows(_ text: String) throws -> [[String]] { try rows(Array(text.utf8)) }

/// What a sheet hands out: the numbers of its rows, the header's first.
func read(_ bytes: [UInt8], titles: Int = 0) -> (numbers: [Int], isRead: Bool, report: Report) {
  var (report, numbers, above) = (Report(), [Int](), titles)
  let isRead = Sheet(file: "a.csv", bytes: bytes).read(into: &report) { row, _ in
    above -= 1
    if above >= 0 { return .notYet }
    numbers.append(row.number)
    return .found
  } row: { row, _ in
    numbers.append(row.number)
  }
  return (numbers, isRead, report)
}

/// Fixed-seed numbers (SplitMix64): a failure can be had again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
