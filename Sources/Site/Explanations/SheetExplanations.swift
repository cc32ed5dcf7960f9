import Diagnostics

extension Explanation {
  /// Of files and their headers.
  static let ofSheets = [
    Explanation(
      "sheet.county", Message("名称中的六位代码不是本站的县区", "the six digits of the name are no county of the site"),
      why: Message("以六位代码开头的文件夹、文件或工作表，全部行都算那个县区的", "all rows below such a name belong to that county"),
      mend: Message("核对文件夹、文件或工作表的名称", "check the name of the folder, file or worksheet"),
      example: "content/cases/611022-丹凤县/低保.csv"),
    Explanation(
      "sheet.double-column", Message("同一项有两列", "two columns have the same meaning"),
      why: Message("不知道该读哪一列，不能猜", "nobody can know which one counts"),
      mend: Message("只留一列，或把另一列的表头改掉", "keep one of them, or rename the other")),
    Explanation(
      "sheet.encoding", Message("文件的文字读不出来", "the bytes of the file are no text"),
      why: Message("读错编码，姓名就成了乱码", "names would become nonsense"),
      mend: Message("在 Excel 或 WPS 中打开，另存为“CSV UTF-8（逗号分隔）”", "save it anew as “CSV UTF-8”")),
    Explanation(
      "sheet.form", Message("设置用的表里有一格写法不对", "a cell of a settings table is not of its form"),
      why: Message("区划、节假日、标准用于每一张公示", "divisions, holidays and standards are used by every notice"),
      mend: Message("按提示的写法改那一格", "write the cell as the message says"), example: "2015-10-31"),
    Explanation(
      "sheet.kind", Message("没有一行像哪一种表的表头", "no row is the header of a known kind of sheet"),
      why: Message("不知道各列是什么", "nobody knows what the columns are"),
      mend: Message(
        "案件表要有“救助类别”（表里没有的，在 content/columns.yml 写明），变更表要有“变更日期”，成员表要有“与户主关系”，张贴表要有“张贴日期”，异议表要有“收到日期”",
        "a case sheet has `program` (or content/columns.yml says it), a variation sheet `from`, a member sheet "
          + "`relation`, postings `posted_on`, objections `received_on`"),
      example: "sheets:\n  - match: 农村低保\n    constants: {program: rural_dibao}"),
    Explanation(
      "sheet.missing-column", Message("缺少必需的列", "a required column is missing"),
      why: Message("没有这一列，每一行都会有误", "every row would be in error"),
      mend: Message("补上这一列；sanbang explain columns 列出必需的列", "add it; see sanbang explain columns")),
    Explanation(
      "sheet.quote", Message("CSV 中的引号不成对", "the quotes of a CSV file do not match"),
      why: Message("后面的行会错位", "the rows behind it would be shifted"),
      mend: Message("单元格内的引号写两次，或用 Excel 重新另存", "double a quote inside a cell, or save the file anew"),
      example: "\"他说\"\"同意\"\"\""),
    Explanation(
      "sheet.unknown-column", Message("有一列的表头不认识，已略去", "a column of unknown name is left out"),
      why: Message("如果它有用，这些内容就没有读进来", "if it matters, what stands in it was not read"),
      mend: Message("改成已知的表头；不需要就不管", "give it a known header, or ignore this")),
    Explanation(
      "sheet.unreadable",
      Message("content/cases 里有不能读的文件", "a file below content/cases is no sheet that can be read"),
      why: Message("它里面可能有案件，不能当作没有", "there may be cases in it"),
      mend: Message("另存为能读的格式，或把它移出 content/cases", "save it in another form, or take it out")),
  ]
}
