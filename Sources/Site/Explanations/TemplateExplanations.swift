import Diagnostics

private let nothingShown = Message("网页不会带着错误生成", "no page is made from a template that is wrong")

extension Explanation {
  /// Of the layout in `templates/`.
  static let ofTemplates = [
    Explanation(
      "template.encoding", Message("模板不是 UTF-8 编码", "a template is not UTF-8"),
      why: Message("网页声明自己是 UTF-8，别的编码会成为乱码", "pages say that they are UTF-8, and would show garbage"),
      mend: Message("用编辑器另存为 UTF-8", "save the file as UTF-8 in the editor")),
    Explanation(
      "template.mismatched-section", Message("一段的结束标记与开始的不同", "a section is closed by another name"),
      why: nothingShown, mend: Message("内层先结束", "close the inner one first"),
      example: "{{#rows}}{{#model}}…{{/model}}{{/rows}}"),
    Explanation(
      "template.missing", Message("缺少一个模板文件", "a template is missing"),
      why: Message("这一种网页没有版式", "pages of this kind have no layout"),
      mend: Message(
        "从 sanbang init 新建的文件夹的 templates/ 里复制这个文件",
        "copy it from the templates/ of a new folder that sanbang init makes")),
    Explanation(
      "template.misused-field",
      Message("字段的用法与种类不符", "a field is used in a way that its kind does not allow"),
      why: nothingShown,
      mend: Message("列表和是否用 {{#名称}}，文字用 {{名称}}", "lists and flags as {{#name}}, texts as {{name}}"),
      example: "{{#rows}}{{applicant}}{{/rows}}"),
    Explanation(
      "template.recursion", Message("一个模板片段包含了自己", "a partial includes itself"),
      why: Message("网页永远写不完", "the page would never end"),
      mend: Message("去掉绕回来的那个 {{> }}", "remove the {{> }} that leads back")),
    Explanation(
      "template.refused-tag", Message("用了不支持的标记", "a tag of a kind that is not supported"),
      why: Message("不转义的标记会让内容变成网页代码", "an unescaped tag would let text become markup"),
      mend: Message(
        "只用 {{名称}} {{#}} {{^}} {{/}} {{>}} {{!}}", "use {{name}} {{#}} {{^}} {{/}} {{>}} {{!}} alone")),
    Explanation(
      "template.unclosed-section", Message("一段没有结束", "a section is not closed"), why: nothingShown,
      mend: Message("补上 {{/名称}}", "close it with {{/name}}"), example: "{{#rows}}…{{/rows}}"),
    Explanation(
      "template.unclosed-tag", Message("“{{”没有“}}”", "“{{” without “}}”"), why: nothingShown,
      mend: Message("补上 }}", "close it with }}"), example: "{{applicant}}"),
    Explanation(
      "template.unknown-field", Message("这种网页没有这个字段", "this page has no field of the name"),
      why: Message("写错的字段会留下空白", "a misspelt field would leave a blank"),
      mend: Message(
        "改成提示的名字；sanbang explain fields 列出全部", "use the name that is suggested; see explain fields")),
    Explanation(
      "template.unknown-partial", Message("没有这个模板片段", "there is no such partial"), why: nothingShown,
      mend: Message("核对 {{> 名称}} 与 templates/ 下的文件名", "compare {{> name}} with the files in templates/"),
      example: "{{> head}}"),
    Explanation(
      "template.unopened-section", Message("结束了一个没有开始的段", "a section is closed that was not opened"),
      why: nothingShown, mend: Message("删去它，或补上 {{#名称}}", "remove it, or open it with {{#name}}")),
  ]
}
