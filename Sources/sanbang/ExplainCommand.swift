import ArgumentParser
import Site

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一条信息、各列、各字段或计划。Explain a message, the columns, the fields or a plan.",
    discussion: """
      每条信息末尾的方括号里是它的编号。
      The id of a message stands in brackets at its end.

        sanbang explain                     all ids 全部编号
        sanbang explain case.id-checksum    what it means, with examples 意思和例子
        sanbang explain columns             the columns of the sheets 台账的列
        sanbang explain fields              the fields of templates and wording 模板和文字的字段
        sanbang explain plan                what stands in reports/plan.json 计划里有什么

      退出状态 Exit status: 0；没有这个编号为 2 (2 for an unknown id)
      """)

  @Argument(help: "编号，或 columns、fields、plan。An id, or columns, fields or plan.")
  var topic: String?

  @OptionGroup var words: LanguageArguments

  func run() throws { try runExplain(topic, language: words.language).finish() }
}
