import ArgumentParser
import Site

struct PrintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "做出要张贴的纸质公示。Make the papers that are to be hung.",
    discussion: """
      写入 print/（仅本人可读，不入库，不上网）：每镇一份，村榜、镇榜、暂无公示的各一个文件，A4 和 A3 都有；打开 \
      print/index.html，选镇，按 Ctrl+P。只打印已经发布的：先运行 sanbang build。
      Writes print/, which is the office's alone: a file a town for its villages' boards, its own, and the empty ones, \
      for A4 and A3. It prints what is published and nothing else.

        sanbang print                       every town 全部镇办
        sanbang print --town 611022106      one town alone 只做一个镇

      退出状态 Exit status: 0；已停止、没有任何改动为 1 (1 stopped, nothing changed)；用法有误或不能运行为 2 (2 used \
      wrongly or could not run)；泄漏扫描有发现为 4 (4 stopped by the leak scan)
      """)

  @Option(help: "只做一个镇（九位或十二位代码）。One town alone.")
  var town: String?

  @OptionGroup var arguments: SiteArguments

  func run() async throws { try await runPrint(town, arguments.request).finish() }
}
