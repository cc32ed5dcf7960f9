import Diagnostics

private let shownAsWritten = Message("读者会看到写坏的文字", "people would read a text that is broken")

extension Explanation {
  /// Of the wording in Markdown.
  static let ofProse = [
    Explanation(
      "prose.characters", Message("文字里有不能用的字符，或不是 UTF-8", "a character that cannot be used, or no UTF-8"),
      why: Message("别的电脑上会显示成空白或乱码", "other machines show a blank or nonsense"),
      mend: Message("删去或换成通用字符，存为 UTF-8", "remove or replace it, and save the file as UTF-8")),
    Explanation(
      "prose.emphasis", Message("“**”没有起作用", "a ** marks nothing"), why: shownAsWritten,
      mend: Message("“**”紧贴文字，里面不要以空格开头或结尾", "put ** right at the words, without blanks inside"),
      example: "**共 {{persons}} 人**"),
    Explanation(
      "prose.misplaced-field", Message("字段写在代码、网址或标题属性里", "a field stands in code, an address or a title"),
      why: Message("那里放不进值", "no value can be put there"),
      mend: Message("把字段移到正文里", "move it into the text")),
    Explanation(
      "prose.raw-html", Message("文字里有 HTML 标记", "there is raw HTML in a wording"),
      why: Message("文字与版式分开；标记会绕过转义", "wording is not layout, and markup is not escaped"),
      mend: Message("改用 Markdown；要显示“<”本身，写 \\<", "use Markdown; for a “<” as such, write \\<"),
      example: "**重要**"),
    Explanation(
      "prose.table-not-alone", Message("表格或图没有独占一段", "a table or chart shares its paragraph"),
      why: shownAsWritten,
      mend: Message("前后各空一行", "put a blank line before and after it"), example: "{{table: entries}}"),
    Explanation(
      "prose.unclosed-field", Message("“{{”没有“}}”", "“{{” without “}}”"), why: shownAsWritten,
      mend: Message("写成 {{名称}}；要显示花括号，写 \\{\\{", "write {{name}}; for braces as such, \\{\\{"),
      example: "{{issuer}}"),
    Explanation(
      "prose.unclosed-front-matter", Message("文件头没有结束", "the front matter does not end"),
      why: Message("正文会被当作设置", "the text would be taken for settings"),
      mend: Message("在设置之后单独写一行 ---", "put a line --- after the settings"), example: "---\ntitle: 办事指南\n---"),
    Explanation(
      "prose.unknown-chart", Message("这份文字没有这张图", "this wording has no chart of the name"),
      why: Message("图会整个缺失", "the whole chart would be missing"),
      mend: Message("改成提示的名字；只有季度公示有图", "use the name that is suggested; releases alone have charts"),
      example: "{{chart: households}}"),
    Explanation(
      "prose.unknown-field", Message("这份文字没有这个字段", "this wording has no field of the name"),
      why: Message("写错的字段会留下空白", "a misspelt field would leave a blank"),
      mend: Message(
        "改成提示的名字；sanbang explain fields 列出全部", "use the name that is suggested; see explain fields")),
    Explanation(
      "prose.unknown-table", Message("这份文字没有这张表", "this wording has no table of the name"),
      why: Message("表格会整个缺失", "the whole table would be missing"),
      mend: Message("改成提示的名字", "use the name that is suggested"), example: "{{table: entries}}"),
  ]
}
