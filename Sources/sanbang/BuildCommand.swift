import ArgumentParser
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "发布站点。Publish a site: content/ and templates/ to public/.",
    discussion: """
      读取、核对、去标识化，然后更新 public/；办公用的报告写入 reports/，不公开。
      Reads, gates, anonymizes and publishes; the office's own report goes to reports/.

        sanbang build                       the site in this folder 本文件夹的站点
        sanbang build --as-of 2015-11-20    as it will be on that day 那一天的样子
        sanbang build --dry-run             the plan alone: what would appear and go 只看计划：会发布、撤下什么
        sanbang build --only 611022         one county apart, for merge 只做一个县区，留待合并
        sanbang build --format json         for programs 供程序读取

      \(exitStatuses)
      """)

  @OptionGroup var arguments: SiteArguments

  @Flag(help: "只写计划，除 reports/ 外什么都不动。Make the plan alone; nothing but reports/ is touched.")
  var dryRun = false

  @Option(
    help: "核对过：照这份计划撤下这么多行。The digest of the plan that may take down as many rows as it does.")
  var acceptWithdrawals: String?

  @Option(help: "只做一个县区（六位代码），留待 merge 合并，不发布。Build one county apart, for `merge`; nothing is published.")
  var only: String?

  func validate() throws {
    guard only != nil, dryRun || acceptWithdrawals != nil else { return }
    throw ValidationError(
      "--only 不发布，不能和 --dry-run、--accept-withdrawals 同用。--only publishes nothing: leave these out.")
  }

  func run() async throws {
    if let only { try await runBuildPart(of: only, arguments.request).finish() }
    try await runBuild(arguments.request, isDryRun: dryRun, acceptedWithdrawals: acceptWithdrawals).finish()
  }
}

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "合并并发布。Publish a site whose counties have been built apart.",
    discussion: """
      用 build --only 做好的各县区，做出全市的网页、季度公示和清单，与整个生成的结果一字不差。
      From what `build --only` has made of each county: the city's pages, releases and manifest; the same bytes as a
      whole build.

        sanbang build --only 611022 && sanbang build --only 611023 && …    in any order, anywhere 顺序、机器不限
        sanbang merge

      \(exitStatuses)
      """)

  @OptionGroup var arguments: SiteArguments

  @Flag(help: "只写计划，除 reports/ 外什么都不动。Make the plan alone; nothing but reports/ is touched.")
  var dryRun = false

  @Option(
    help: "核对过：照这份计划撤下这么多行。The digest of the plan that may take down as many rows as it does.")
  var acceptWithdrawals: String?

  func run() async throws {
    try await runBuild(
      arguments.request, isDryRun: dryRun, isMerge: true, acceptedWithdrawals: acceptWithdrawals
    ).finish()
  }
}

/// Of `build` and `check` (design §11).
let exitStatuses = """
  退出状态 Exit status:
    0  全部公示 all published
    1  已停止，没有任何改动（文件、设置不能用，撤下太多，计划未批准）
       stopped, nothing changed (a file or setting, too many rows going, a plan that waits for approval)
    2  用法有误或不能运行 used wrongly or could not run
    3  已公示，另有暂缓或有误的行，见 reports/ published, with rows held or in error
    4  泄漏扫描有发现或没有完成，没有任何改动 stopped by the leak scan, nothing changed
  """
