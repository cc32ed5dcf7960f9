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
        sanbang build --format json         for programs 供程序读取

      \(exitStatuses)
      """)

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runBuild(arguments.request).finish() }
}

/// Of `build` and `check` (design §11).
let exitStatuses = """
  退出状态 Exit status:
    0  全部公示 all published
    1  已停止，没有任何改动 stopped, nothing changed
    2  用法有误或不能运行 used wrongly or could not run
    3  已公示，另有暂缓或有误的行，见 reports/ published, with rows held or in error
    4  泄漏扫描有发现或没有完成，没有任何改动 stopped by the leak scan, nothing changed
  """
