import ArgumentParser
import Foundation
import Site

struct ExpireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire", abstract: "撤下到期的名单。Take down what is past its last day.",
    discussion: """
      只看 public/ 和它的清单，不读台账、设置和密钥；只撤下，不发布。
      By public/ and its manifest alone: sheets, settings and key may be broken. It only removes.

      退出状态 Exit status: 0；不能运行为 2 (2 if it could not run)
      """)

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runExpire(arguments.request).finish() }
}

struct WithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "立即撤下，以后也不再公示。Take down now, and keep it down.",
    discussion: """
      不读台账、设置和密钥；记入 content/withdrawn.csv，以后每次发布都不再出现。撤下一行，就是这一户在各榜都不再公示。
      Reads no sheet, setting or key. It is written to content/withdrawn.csv, which every later build heeds; a row that \
      is taken down takes its household off every board, now on this one and with the next build on all.

        sanbang withdraw 611022106200/review/YDRPKZGTFC --reason 更正    one row 一行
        sanbang withdraw 611022106200/review --reason 更正               one notice 一榜
        sanbang withdraw 611022106000 --reason 更正                      a town with its villages 一个镇和所辖各村

      退出状态 Exit status: 0；网上没有这一行为 1 (1 if no such row is public)；不能运行为 2 (2 if it could not run)
      """)

  @Argument(help: "区划代码[/榜[/公示编号]]。DIVISION[/BOARD[/TAG]].")
  var target: String

  @Option(help: "原因，只留在本单位。Why; it stays in the office.")
  var reason: String

  @Option(help: "站点文件夹。The site's folder.", completion: .directory)
  var site = "."

  @Option(help: "按这一天办理。The day to work for, as in 2015-10-31.")
  var asOf: String?

  @OptionGroup var words: LanguageArguments

  func run() async throws {
    let request = SiteRequest(
      site: site, asOf: asOf, keyFile: nil, language: words.language, format: .plain, isColoured: false,
      showsProgress: false)
    try await runWithdraw(target, reason: reason, request).finish()
  }
}
