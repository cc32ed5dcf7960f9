import Audit
import Privacy
import Vocabulary

/// The figures of one table, as a release writes them.
struct Release {
  static let city = "611000000000"
  static let rules = AuditRules(raisedKeys: ["cause/病"])

  var lines: [(division: String, measure: String, value: Int?)] = []

  /// A table as it stands, nil for hidden; rows and columns are summed from `truth`.
  init(_ cells: [[Int?]], truth: [[Int]], categories: [String], moves: [(Int, Int)] = []) {
    let width = categories.count
    add(Self.city, truth.joined().reduce(0, +), moves.map(\.0).reduce(0, +), moves.map(\.1).reduce(0, +))
    for column in 0..<width {
      add(Self.city, "/cause/" + categories[column], truth.reduce(0) { $0 + $1[column] })
    }
    for row in truth.indices {
      let move = moves.isEmpty ? (0, 0) : moves[row]
      add(Self.county(row), truth[row].reduce(0, +), move.0, move.1)
      guard !cells.isEmpty else { continue }
      for column in 0..<width { add(Self.county(row), "/cause/" + categories[column], cells[row][column]) }
    }
  }

  /// What the gate lets out.
  init(_ table: ProtectedTable, of counts: CountTable) {
    let merged = counts.rows.map { row in
      table.columns.map { $0.categories.reduce(0) { $0 + row.counts[$1] } }
    }
    let rows = table.columns.isEmpty ? counts.rows.map(\.counts) : merged
    self.init(
      table.rows.map(\.cells), truth: rows, categories: table.columns.map(\.key),
      moves: counts.rows.map { ($0.joined, $0.left) })
  }

  static func county(_ row: Int) -> String { "61\(1001 + row)000000" }

  private mutating func add(_ division: String, _ part: String, _ value: Int?) {
    lines.append((division, "households_in_force" + part, value))
  }

  private mutating func add(_ division: String, _ total: Int, _ joined: Int, _ left: Int) {
    lines += [
      (division, "households_in_force", total), (division, "households_joined", joined),
      (division, "households_left", left),
    ]
  }

  /// The same counts, as grants from the year's first day.
  var ofGrants: Release {
    var grants = self
    grants.lines = lines.filter { $0.measure.hasPrefix("households_in_force") }
      .map { ($0.division, "year_grants" + $0.measure.dropFirst("households_in_force".count), $0.value) }
    return grants
  }

  var csv: [UInt8] {
    let rows = lines.map { line in
      "\(line.division),urban_dibao,\(line.measure),household,\(line.value.map(String.init) ?? ""),\(line.value == nil ? "c" : "")"
    }
    return Array((["division,program,measure,unit,value,status"] + rows).joined(separator: "\n").utf8) + [10]
  }
}

func published(_ releases: [Release], from first: Quarter = Quarter("2015Q1")!) -> [PublishedQuarter] {
  var quarter = first
  return releases.map { release in
    defer { quarter = quarter.next }
    return PublishedQuarter(quarter: quarter, figures: release.csv)
  }
}

/// Dice that fall the same way every time (SplitMix64).
struct SeededDice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
