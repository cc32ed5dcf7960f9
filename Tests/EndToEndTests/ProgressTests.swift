import TestSupport
import Testing

/// Work that lasts shows on a terminal how far it is, and only there.
struct ProgressTests {
  @Test func aTerminalShowsItAndNothingElseDoes() throws {
    // Large enough to take more than a second without optimization.
    let site = try TestSite(demoOfSeed: 7, scale: "0.8")
    let check = [PackageFolder.command("sanbang", isShipped: false).filePath, "check", ".", "--lang", "zh"]
    let shown = try onTerminal(check, in: site).output
    #expect(shown.contains("读取、核对") && shown.contains("个县区"))
    #expect(shown.contains("…\u{1B}[K\r\u{1B}[K"), "nothing of it is left")

    let quiet = try [
      runTool(check[0], Array(check.dropFirst()), in: site.url),
      onTerminal(check + ["--format", "json"], in: site),
    ]
    for run in quiet {
      #expect(run.status == 3 && !(run.output + run.messages).contains("个县区"))
      #expect(!(run.output + run.messages).contains("\u{1B}"))
    }
  }

  /// Both outputs of a command at a terminal.
  private func onTerminal(_ command: [String], in site: TestSite) throws -> Run {
    let line = (["env", "TERM=xterm"] + command).map { "'\($0)'" }.joined(separator: " ")
    return try runTool("script", ["-qec", line, "/dev/null"], in: site.url)
  }
}
