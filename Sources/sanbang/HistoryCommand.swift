import ArgumentParser
import Site

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "一张公示何时张贴、更新、撤下。When a notice went up, changed and came down.",
    discussion: """
      照 .sanbang/ledger.ndjson 说明；只读它，不读台账，不需要密钥。一个村列出每一步，一个镇、县区每次挂出一行。
      By the ledger alone; it reads no sheet and needs no key. Of a village every step, of a town or county a line for each \
      time that a notice hung.

        sanbang history 611022106200                   a village 一个村
        sanbang history 611022106200 --board review    one notice 一榜
        sanbang history 611022106000                   a town with its villages 一个镇和所辖各村

      退出状态 Exit status:
        0  有记录 told
        1  没有记录，或记录已损坏 nothing to tell, or the ledger is damaged
        2  用法有误或不能运行 used wrongly or could not run
      """)

  @Argument(help: "区划代码，十二位。The 12 digits of a division.")
  var division: String

  @Option(help: "只看这一榜，如 review。One board alone, such as review.")
  var board: String?

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runHistory(division, board: board, arguments.request).finish() }
}
