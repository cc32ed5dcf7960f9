import Diagnostics
import Notices
import Privacy
import Site
import Testing
import Vocabulary

/// A release that tells what it hides does not go out.
@Suite struct ReleaseAuditTests {
  private let city = Self.division("611000000000", "商洛市", .city)
  private let counties = [
    Self.division("611002000000", "商州区", .county), Self.division("611021000000", "洛南县", .county),
  ]

  private static func division(_ code: String, _ name: String, _ level: Division.Level) -> Division {
    Division(code: DivisionCode(code)!, name: name, level: level, parent: nil, isModel: false)
  }

  /// Two counties of 60 and 50, by cause; the cells of 因学 and 因灾, nil where hidden.
  private func figures(_ cells: [[Int?]]) throws -> Figures {
    var lines = ["division,program,measure,unit,value,status"]
    let rows =
      [(city, 110, [40, 70] as [Int?])] + zip(counties, zip([60, 50], cells)).map { ($0, $1.0, $1.1) }
    for (division, total, counts) in rows {
      lines.append("\(division.code),rural_dibao,households_in_force,household,\(total),")
      for (key, count) in zip(["因学", "因灾"], counts) {
        let value = count.map { "\($0)," } ?? ",c"
        lines.append("\(division.code),rural_dibao,households_in_force/cause/\(key),household,\(value)")
      }
    }
    var report = Report()
    return try #require(
      Figures(
        frozen: Array(lines.joined(separator: "\n").utf8), file: "f.csv", quarter: Quarter("2015Q3")!,
        city: city,
        counties: counties,
        profile: RuleProfile(
          key: "t", document: "", from: nil, until: nil, boards: [], sequence: [], programs: [], bodies: [:]),
        into: &report))
  }

  private func ids(_ cells: [[Int?]], _ threshold: CellThreshold = CellThreshold()) throws -> [String] {
    var report = Report()
    _ = audit([try figures(cells)], against: threshold, into: &report)
    return report.sorted.map { "\($0.severity) \($0.id) \($0.location.file)" }
  }

  @Test func whatTellsNothingPasses() throws {
    #expect(try ids([[nil, nil], [nil, nil]]).isEmpty && ids([[20, 40], [20, 30]]).isEmpty)
  }

  @Test(arguments: [[[4, 56], [36, 14]], [[nil, 56], [36, 14]]] as [[[Int?]]])
  func whatTellsASmallCountStops(_ cells: [[Int?]]) throws {
    #expect(try ids(cells) == ["stop release.audit content/releases/2015Q3.md"])
  }

  @Test func theSignedThresholdIsItsMeasure() throws {
    var high = CellThreshold()
    high.default = 25
    #expect(try ids([[20, 40], [20, 30]], high).count == 1)
  }
}
