import TestSupport
import Testing

/// How the commands answer, without a site.
struct CommandTests {
  @Test(arguments: [
    ("sanbang", ["--help"], "build"), ("sanbang", ["build", "--help"], "--as-of"),
    ("sanbang", ["help", "build"], "--accept-withdrawals"), ("sanbang", ["explain", "plan"], "rows_old"),
    ("sanbang", ["check", "--help"], "problems.xlsx"),
    ("sanbang", ["explain", "--help"], "columns"),
    ("sanbang", ["verify", "--help"], "manifest"), ("sanbang", ["serve", "--help"], "127.0.0.1"),
    ("sanbang", ["scan", "--help"], "sanbang scan 附件 --site ."), ("sanbang", ["--version"], "0."),
    ("sanbang", ["--generate-completion-script", "bash"], "complete"),
    ("sanbang", ["--generate-completion-script", "zsh"], "'plain' 'human' 'json'"),
    ("sanbang", ["--generate-completion-script", "fish"], "plain human json"),
    ("sanbang-sample", ["--help"], "--seed"),
  ])
  func helpIsHelp(_ command: String, _ arguments: [String], _ word: String) throws {
    let result = try run(PackageFolder.command(command), arguments)
    #expect(result.status == 0 && result.output.contains(word) && result.messages.isEmpty)
  }

  @Test(arguments: [
    ["build", "--as-off", "2015-10-31"], ["biuld"], ["build", ".", "elsewhere"], ["build", "--lang", "fr"],
    ["build", "--as-of"], ["build", "--accept-withdrawals", "5f0c"], ["check", "--format", "xml"],
    ["explain", "case.id-checksm"], ["serve", "--port", "65536"], ["serve", "--as-of", "tomorrow"],
    ["explain", "xxxxxx"],
  ])
  func wrongUseSaysSo(_ arguments: [String]) throws {
    let result = try run(PackageFolder.command("sanbang"), arguments)
    #expect(result.status == 2 && result.output.isEmpty && !result.messages.isEmpty)
  }

  @Test(arguments: ["2015-13-01", "2015-02-29", "31.10.2015", "tomorrow", ""])
  func aWrongDayIsRefusedBeforeAnythingIsDone(_ day: String) throws {
    let site = try TestSite()
    _ = try site.build()
    let before = try site.states()
    let result = try site.build("--as-of", day)
    #expect(result.status == 2 && result.messages.contains("--as-of"), "\(result.messages)")
    #expect(try site.states() == before)
  }

  /// A check that needs a tool is never passed over in silence.
  @Test func aMissingToolFailsWithItsName() {
    let error = #expect(throws: MissingTool.self) { try runTool("python3-that-is-not-there", []) }
    #expect(error?.description.contains("python3-that-is-not-there is not installed") == true)
  }

  @Test func aFolderThatIsNoSiteStops() throws {
    let empty = try TemporaryFolder()
    let result = try run(PackageFolder.command("sanbang"), ["build", "--lang", "en"], in: empty.url)
    #expect(result.status == 1 && result.messages.contains("[site.missing-file]"))
    #expect(empty.url.filesBelow().isEmpty)
  }

  @Test(arguments: ["zh", "en"])
  func everyIDThatIsListedHasItsPage(_ language: String) throws {
    func explain(_ topic: String...) throws -> Run {
      try run(PackageFolder.command("sanbang"), ["explain", "--lang", language] + topic)
    }
    let ids = try explain().output.lines.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(ids.count > 60 && ids == ids.sorted())
    for id in ["case.id-checksum", "gate.same-hand", "sheet.quote"] {
      #expect(try ids.contains(id) && explain(id).output.hasPrefix("[\(id)] "))
    }
    #expect(try explain("case.id-checksum").output.contains("    611099195001010017\n"))
    #expect(try explain("case.id-chekcsum").messages.contains("case.id-checksum"))
    #expect(try explain("columns").output.contains("resident_id"))
    #expect(try explain("fields").output.contains("{{applicant}}"))
  }
}
