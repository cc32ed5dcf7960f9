import ArgumentParser
import Site

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "只核对，不发布。Check a site: read and gate as build does, publish nothing.",
    discussion: """
      与 build 一样读取和核对，只写 reports/：problems.xlsx（您自己的表，加上问题和改法）、held.csv、summary.html。
      Writes only reports/: problems.xlsx, the clerks' own rows with what is wrong in them; held.csv; summary.html.

        sanbang check                 the site in this folder 本文件夹的站点
        sanbang check --lang zh       in Chinese 用中文
        sanbang explain case.form     what a message means 某条信息的意思

      \(exitStatuses)
      """)

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runCheck(arguments.request).finish() }
}
