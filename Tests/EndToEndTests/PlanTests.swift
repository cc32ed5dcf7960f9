import Foundation
import TestSupport
import Testing

/// The plan of a dry run, and the same plan in the build after it.
struct PlanTests {
  /// Publishes, updates, withdraws, removes and leaves alone.
  private func changedSite() throws -> TestSite {
    let site = try TestSite()
    _ = try site.build("--as-of", "2015-10-28")
    try site.remove("content/releases/2015Q2.md")
    return site
  }

  @Test func aDryRunPlansWhatTheBuildDoes() throws {
    let site = try changedSite()
    let before = try site.bytes()
    let dry = try site.build("--dry-run", "--as-of", "2015-11-04")
    let planned = try site.reports.appending(path: "plan.json").text()
    let plan = try site.plan()
    #expect(dry.status == 3 && dry.output.hasPrefix("Only a plan: nothing is published"), "\(dry.messages)")
    #expect(dry.output.contains("Digest: \(plan.digest)\n") && !plan.provisional)

    let build = try site.build("--as-of", "2015-11-04")
    #expect(build.status == dry.status && build.messages == dry.messages)
    #expect(try site.reports.appending(path: "plan.json").text() == planned)
    let after = try site.bytes()
    let files = plan.files
    #expect(
      build.output.contains(
        "\(files.new) new, \(files.changed) changed, \(files.removed) removed, \(files.unchanged) unchanged"))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.subtracting([
      "manifest.json"
    ])
    #expect(Set(plan.changes.map(\.path)) == changed && changed.count > 10)
    for change in plan.changes {
      #expect((change.rowsOld, change.rowsNew) == (rows(before[change.path]), rows(after[change.path])))
    }
    let counts = plan.notices
    #expect(min(counts.publish, counts.update, counts.withdraw, counts.unchanged) > 0, "\(counts)")
  }

  private func rows(_ page: Data?) -> Int {
    String(decoding: page ?? Data(), as: UTF8.self).matches(of: #/<tr id="/#).count
  }

  /// As `sanbang explain plan` says.
  @Test func anybodyCanReckonTheDigest() throws {
    let site = try changedSite()
    _ = try site.build("--dry-run", "--as-of", "2015-11-04")
    let plan = try site.plan()
    let lines = plan.changes.map {
      "\($0.path)\t\($0.old ?? "-")\t\($0.new ?? "-")\t\($0.rowsOld)\t\($0.rowsNew)\n"
    }
    try site.write(lines.joined(), to: "lines")
    let sum = try runTool("sha256sum", ["lines"], in: site.url)
    #expect(sum.output == "\(plan.digest)  lines\n")
    let manifest = try PublishedManifest(site).files.map { ($0.path, $0.sha256) }
    let known = Dictionary(manifest) { first, _ in first }
    #expect(plan.changes.allSatisfy { $0.old == known[$0.path] })
  }

  @Test func aDryRunTouchesNothingButReports() throws {
    let site = try changedSite()
    func states() throws -> [String: FileState] {
      var states: [String: FileState] = [:]
      for path in site.url.filesBelow() where !path.hasPrefix("reports/") {
        states[path] = try FileState(site.url.appending(path: path))
      }
      return states
    }
    try site.write("left by another build", to: ".sanbang/staging/index.html")
    let before = try states()
    _ = try site.build("--dry-run", "--as-of", "2015-11-04")
    #expect(try states() == before)
    // Nor is anything made: another site, from nothing.
    let new = try TestSite()
    try new.replace("demo: true", with: "demo: false", in: "content/site.yml")
    #expect(try new.build("--dry-run").status == 3)
    #expect(!new.published.isFolder && !new.url.appending(path: ".sanbang").isFolder)
  }

  /// Without its key, and with cases that have no case_id yet, the tags of the build are others, and the plan says so.
  @Test func aPlanThatWillChangeSaysSo() throws {
    let site = try TestSite()
    try site.replace("demo: true", with: "demo: false", in: "content/site.yml")
    let dry = try site.build("--dry-run")
    #expect(try site.plan().provisional && dry.output.contains("it will change"))
    #expect(try site.plan().files.new > 30)
    #expect(try site.build().status == 3)
    #expect(try !site.plan().provisional)
    #expect(try site.build("--dry-run").status == 3)
    #expect(try !site.plan().provisional && site.plan().changes.isEmpty)
  }

  @Test func aDryRunWithoutTheKeyOfThePagesCannotRun() throws {
    let site = try TestSite()
    try site.replace("demo: true", with: "demo: false", in: "content/site.yml")
    _ = try site.build()
    try site.remove(".sanbang/key")
    #expect(try site.build("--dry-run").status == 2)
    try site.write([UInt8](repeating: 7, count: 32), to: ".sanbang/key")
    #expect(try site.build("--dry-run").status == 2)
  }

  /// In words: counties, and the villages whose numbers change.
  @Test(arguments: [
    (
      "zh", "计划：公示发布 0 张，更新 2 张，撤下 0 张，不变 1 张；行 70 → 72",
      "    611022106200 竹林关|**镇**竹林关村：长期公示 36 → 35"
    ),
    (
      "en", "The plan: notices: 0 to publish, 2 to update, 0 to withdraw, 1 unchanged; rows 70 → 72",
      "    611022106200 竹林关|**镇**竹林关村: long-term 36 → 35"
    ),
  ])
  func thePlanIsReadable(_ language: String, _ total: String, _ village: String) throws {
    let list = try ListSite.published()
    let more = (400..<403).map { ListSite.Row($0, in: ListSite.smallVillage) }
    try list.write(Array(ListSite.households.dropFirst()) + more)
    let dry = try list.site.build(["--dry-run"], language: language)
    #expect(dry.output.lines.contains(total) && dry.output.lines.contains(village), "\(dry.output)")
    // The big village, the small one; the far one's numbers stay.
    #expect(dry.output.lines.count { $0.hasPrefix("    ") } == 2)
  }

  /// A build that comes to no plan leaves none of another day.
  @Test(arguments: [["build"], ["build", "--dry-run"]])
  func aStopLeavesNoPlan(_ command: [String]) throws {
    let site = try TestSite()
    _ = try site.build()
    let before = try site.states()
    try site.replace("{{applicant}}", with: "{{applicnat}}", in: "templates/entries.html")
    let stopped = try site.build(Array(command.dropFirst()))
    #expect(stopped.status == 1 && stopped.messages.contains("nothing in public/ has changed"))
    #expect(try site.states() == before && !site.reports.filesBelow().contains("plan.json"))
  }

  @Test func aProgramReadsTheDigestOfWhatWasNotCarriedOut() throws {
    let site = try TestSite()
    let dry = try site.build("--dry-run", "--format", "json")
    #expect(try dry.output.contains("\"plan\" : \"\(site.plan().digest)\""))
    #expect(try !site.build("--format", "json").output.contains("\"plan\""))
  }
}
