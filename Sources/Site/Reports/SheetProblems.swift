import Cases
import Diagnostics
import Privacy
import Tables

/// What is wrong in one sheet, row by row, in the words of the office's report.
struct SheetProblems {
  let file: String
  private var findings: [Int: [Diagnostic]] = [:]
  private var gates: [Int: [Gate]] = [:]

  init(_ file: String, _ diagnostics: [Diagnostic], _ held: [HeldCase]) {
    self.file = file
    // What is wrong with a sheet as a whole stands in its first row.
    findings = Dictionary(grouping: diagnostics) { max($0.location.line, 1) }
    for held in held {
      for gate in held.gates where !(gates[held.location.line] ?? []).contains(where: { $0.id == gate.id }) {
        gates[held.location.line, default: []].append(gate)
      }
    }
  }

  /// How many rows have each result; those in which there is nothing to say are not counted.
  func count(_ result: RowResult) -> Int {
    Set(findings.keys).union(gates.keys).count { self.result(of: $0) == result }
  }

  func result(of row: Int) -> RowResult {
    let worst = findings[row]?.map(\.severity).min()
    if let worst, worst < .warning { return .failed }
    if gates[row] != nil { return .held }
    return worst == nil ? .passed : .warned
  }

  /// The worst that was found in each column of a row.
  func marks(in row: Int) -> [Int: Diagnostic.Severity] {
    Dictionary((findings[row] ?? []).map { ($0.location.column, $0.severity) }, uniquingKeysWith: min)
  }

  /// What is wrong, a line each, with the columns by letter and by name.
  func problems(in row: Int, columns: [String]) -> String {
    let found = (findings[row] ?? []).map { problem in
      prefix(problem.location.column, columns, problem.what.chinese) + problem.what.chinese
    }
    return (found + (gates[row] ?? []).map { "暂缓：\($0.reason.chinese)" }).joined(separator: "\n")
  }

  func remedies(in row: Int) -> String {
    let found = (findings[row] ?? []).map(\.remedy.chinese)
    let held = gates[row] == nil ? [] : ["补齐手续后即可公示"]
    return (found + held).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: "\n")
  }

  private func prefix(_ column: Int, _ columns: [String], _ what: String) -> String {
    guard column > 0 else { return "" }
    let name = columns.indices.contains(column - 1) ? columns[column - 1] : ""
    return "\(columnLetters(column))列\(name.isEmpty || what.contains(name) ? "" : "“\(name)”")："
  }
}

/// What 是否通过 says of a row.
enum RowResult: String {
  case passed = "通过"
  case failed = "未通过"
  case warned = "有提醒"
  case held = "暂缓"

  /// Colour comes on top of the word.
  var style: CellStyle {
    switch self {
    case .passed: CellStyle()
    case .failed: CellStyle(fill: 0xFFC7CE, isBold: true)
    case .warned: CellStyle(fill: 0xFFEB9C)
    case .held: CellStyle(fill: 0xDDEBF7)
    }
  }
}
