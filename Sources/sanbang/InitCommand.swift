import ArgumentParser
import Site

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建站点，可以马上填写和发布。A new site, ready to fill in and to build.",
    discussion: """
      写好设置、规则、文字、模板、办事指南、使用说明.md 和 content/cases/台账模板.xlsx；已有的文件不动。
      Writes settings with comments, both rule profiles, wording, templates, guides and the workbook to fill in; \
      a file that is there already is never overwritten.

        sanbang init 公示         a new site in the folder 公示
        sanbang build 公示        publishes it to 公示/public

      退出状态 Exit status: 0；不能写入为 2 (2 if it cannot be written)
      """)

  @Argument(help: "新站点的文件夹。The folder of the new site.", completion: .directory)
  var folder: String

  @OptionGroup var words: LanguageArguments

  func run() throws { try runInit(folder: folder, language: words.language).finish() }
}
