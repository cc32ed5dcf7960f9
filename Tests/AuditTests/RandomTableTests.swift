import Audit
import Foundation
import Privacy
import TestSupport
import Testing
import Vocabulary

/// What the gate hides, the audit cannot find; and another solver agrees with both.
struct RandomTableTests {
  /// `make tables` asks for all thousand.
  private static let count = ProcessInfo.processInfo.environment["TABLES"].flatMap(Int.init) ?? 24

  @Test func noHiddenCellCanBeNarrowed() throws {
    let folder = try TemporaryFolder()
    var hidden = 0
    var rungs: [ProtectedTable.Rung: Int] = [:]
    for seed in 0..<Self.count {
      var random = RandomTables(seed: UInt64(seed))
      let counts = random.table()
      let table = protect(counts)
      rungs[table.rung, default: 0] += 1
      let release = Release(table, of: counts)
      let report = audit(published([release]), rules: Release.rules)
      #expect(report.findings == [], "table \(seed)")
      #expect(report.hiddenCells == table.hiddenCells)
      hidden += report.hiddenCells
      try folder.write(release.csv, to: "\(seed).figures.csv")
      try folder.write(Array(intervals(report).utf8), to: "\(seed).intervals.csv")
    }
    #expect(hidden > Self.count && rungs.count >= 3, "the tables try what they are for: \(hidden), \(rungs)")
    let script = PackageFolder.root.appending(path: "Tests/Independent/intervals.py")
    let solver = try runTool("python3", [script.filePath, folder.url.filePath])
    #expect(solver.status == 0, "\(solver.output)\(solver.messages)")
    print("tables: \(Self.count), hidden cells: \(hidden), rungs: \(rungs); \(solver.output)")
  }

  private func intervals(_ report: AuditReport) -> String {
    report.tables.flatMap(\.hidden).map {
      "\($0.division),\($0.category),\($0.alone.lowerBound),\($0.alone.upperBound)\n"
    }.joined()
  }

  @Test func norInOneQuarterByAnother() throws {
    let folder = try TemporaryFolder()
    let isWhole = Self.count >= 1000
    let count = isWhole ? 250 : 10
    // A linear program for each cell takes its time.
    let tried = isWhole ? count : 2
    var (hidden, changed) = (0, 0)
    for seed in 0..<count {
      let series = Series(seed: UInt64(10_000 + seed))
      let report = audit(published(series.releases), rules: Release.rules)
      #expect(report.findings == [], "series \(seed)")
      hidden += report.hiddenCells
      changed += zip(series.tables, series.tables.dropFirst()).count { $0.hiddenCells != $1.hiddenCells }
      guard seed < tried else { continue }
      for (number, release) in series.releases.enumerated() {
        try folder.write(release.csv, to: "\(seed)/\(number).figures.csv")
      }
      try folder.write(Array(series.hidden.utf8), to: "\(seed)/hidden.csv")
    }
    #expect(hidden > count && changed > count / 2, "\(hidden) hidden, \(changed) changes")
    let script = PackageFolder.root.appending(path: "Tests/Independent/linked.py")
    let solver = try runTool("python3", [script.filePath, folder.url.filePath])
    #expect(solver.status == 0, "\(solver.output)\(solver.messages)")
    print("series: \(count), hidden cells: \(hidden), changes of the mask: \(changed); \(solver.output)")
  }

  /// The solver does find what is told: both scripts can fail.
  @Test func theSolverFindsWhatIsTold() throws {
    let (before, after) = ([[3, 30, 40], [50, 60, 70]], [[6, 30, 40], [50, 60, 70]])
    let hidden: [[Int?]] = [[nil, nil, 40], [nil, nil, 70]]
    let releases = [
      Release(hidden, truth: before, categories: ["a", "b", "其他"]),
      Release(after, truth: after, categories: ["a", "b", "其他"], moves: [(3, 0), (0, 0)]),
    ]
    let folder = try TemporaryFolder()
    for (number, release) in releases.enumerated() {
      try folder.write(release.csv, to: "told/\(number).figures.csv")
      try folder.write(Array("\(Release.county(0)),a,1,31\n".utf8), to: "told/\(number).intervals.csv")
    }
    try folder.write(Array("0,\(Release.county(0)),a,5\n".utf8), to: "told/hidden.csv")
    let scripts = PackageFolder.root.appending(path: "Tests/Independent")
    let linked = try runTool("python3", [scripts.appending(path: "linked.py").filePath, folder.url.filePath])
    #expect(linked.status == 1 && linked.output.hasPrefix("1 hidden cells tried from all quarters, 1 told"))
    let alone = try runTool(
      "python3",
      [scripts.appending(path: "intervals.py").filePath, folder.url.appending(path: "told").filePath])
    #expect(alone.status == 1 && alone.messages.contains("(1, 32)"), "\(alone.output)\(alone.messages)")
  }
}
