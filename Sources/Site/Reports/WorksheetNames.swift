import Diagnostics
import Vocabulary

/// Names for the worksheets of a report: the county's six digits, so that the sheet is the county's again when it is
/// put back, and the sheet's own name; within Excel's limits, and each once.
struct WorksheetNames {
  private var taken: Set<String> = []

  /// - Parameter reserved: names that are given already.
  init(reserved: [String]) { taken = Set(reserved) }

  mutating func name(for file: String) -> String {
    let digits = CaseFiles.county(of: file).map { String($0.description.prefix(6)) }
    var own = Self.ownName(of: file)
    if let digits {
      if own.hasPrefix(digits) { own = String(own.dropFirst(6).drop { "-_ ".contains($0) }) }
      own = own.isEmpty ? digits : "\(digits)-\(own)"
    }
    return unique(own.isEmpty ? "表" : own)
  }

  /// Of a worksheet its name, of a file its name without the ending; without the signs that Excel refuses.
  private static func ownName(of file: String) -> String {
    let place = SourceLocation(file)
    let last = file.split(separator: "/").last.map(String.init) ?? file
    let name = place.worksheet ?? String(last.prefix(upTo: last.lastIndex(of: ".") ?? last.endIndex))
    return String(
      String.UnicodeScalarView(name.unicodeScalars.map { "[]:*?/\\'".unicodeScalars.contains($0) ? "_" : $0 })
    )
  }

  /// Excel takes names that differ in case alone for one.
  private mutating func unique(_ name: String) -> String {
    var candidate = Self.short(name, Workbook.nameLimit)
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let ending = "~\(number)"
      candidate = Self.short(name, Workbook.nameLimit - ending.utf16.count) + ending
      number += 1
    }
    return candidate
  }

  private static func short(_ name: String, _ limit: Int) -> String {
    var short = name
    while short.utf16.count > limit { short.removeLast() }
    return short
  }
}
