import ArgumentParser
import Foundation
import Site

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "在本机预览，不发布。Look at a site on this machine; nothing is published.",
    discussion: """
      与 build 一样核对、去标识化和查泄漏，只放在内存里，什么都不写；改了 content/ 或 templates/，网页自己更新。
      Gated, masked and scanned as by build, in memory alone: nothing is written. Pages follow every change of content/ \
      and templates/ by themselves; what is wrong stands on top of them, with file, row and column.

        sanbang serve                       the site in this folder 本文件夹的站点
        sanbang serve --as-of 2015-11-20    as it will be on that day 那一天的样子
        sanbang serve --port 0              on any free port 自动选一个端口

      退出状态 Exit status: 0；用法有误或不能运行为 2 (2 if it was used wrongly or could not run)
      """)

  @Argument(help: "站点文件夹。The site's folder.", completion: .directory)
  var site = "."

  @Option(help: "端口，只在 127.0.0.1 上；0 为自动选择。The port, on 127.0.0.1 alone; 0 for any that is free.")
  var port: UInt16 = 8610

  @Option(help: "按这一天办理。The day to work for, as in 2015-10-31; else that of site.yml, else today.")
  var asOf: String?

  @OptionGroup var words: LanguageArguments

  func run() async throws {
    let request = SiteRequest(
      site: site, asOf: asOf, keyFile: ProcessInfo.processInfo.environment["SANBANG_KEY_FILE"],
      language: words.language, format: .plain, isColoured: false, showsProgress: false)
    try await runServe(request, port: port) { FileHandle.standardOutput.write(Data("\($0)\n".utf8)) }
      .finish()
  }
}
