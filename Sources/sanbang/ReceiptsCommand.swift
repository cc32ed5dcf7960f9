import ArgumentParser
import Site

struct ReceiptsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipts", abstract: "打印在决定书上的回执码。The receipts to print on decision letters.",
    discussion: """
      每县区一张表，写入 reports/receipts-县区码.csv，只供本单位用：本人在公示页输入回执码，就能找到自己的一行。\
      只交给本人；知道它的人，就知道哪一行是谁。不予公示的案件没有回执码。
      A sheet for each county, for the office alone: the holder of a receipt types it in on a board's page and sees the own \
      row. Give it to the holder only, for whoever has it knows whose row it is. Exempt cases have none.

        sanbang receipts              the site in this folder 本文件夹的站点

      退出状态 Exit status:
        0  已写好 written
        1  台账或设置不能用 sheets or settings cannot be used
        2  用法有误或不能运行 used wrongly or could not run
        3  有的案件还没有编号，先发布一次 some cases have no case_id yet: build first
      """)

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runReceipts(arguments.request).finish() }
}
