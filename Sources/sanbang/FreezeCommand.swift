import ArgumentParser
import Site

struct FreezeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze", abstract: "冻结一期季度公示的数字。Keep the figures of a release as they are.",
    discussion: """
      写入 content/releases/2015Q3.figures.csv；以后每次生成都用它，台账再改也不变，不同之处只告诉本单位。要改数字，先在\
      季度公示的 changes: 里写明，再运行一次。
      Writes content/releases/2015Q3.figures.csv, from which every later build makes the release, whatever becomes of the \
      register; where they differ, the office is told. To change a figure, say so under `changes:` and freeze again.

        sanbang freeze 2015Q3           the site in this folder 本文件夹的站点
        sanbang freeze 2015Q3 商洛      another folder 另一个文件夹

      退出状态 Exit status: 0；生成会停、或改了数字却没有写明为 1 (1 when a build would stop, or other figures are not \
      explained)；用法有误或不能运行为 2 (2 if it was used wrongly or could not run)
      """)

  @Argument(help: "季度。The quarter, as in 2015Q3.")
  var quarter: String

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runFreeze(quarter, arguments.request).finish() }
}
