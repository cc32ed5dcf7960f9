import Diagnostics

private let saveAnew = Message(
  "在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”，移走原来的文件",
  "open it in Excel or WPS, save it as an Excel workbook (*.xlsx), take the old file away")
private let nothingRead = Message(
  "整个文件都读不出来，里面的案件不能当作没有", "nothing of it can be read, and there may be cases in it")

extension Explanation {
  /// Of files that are no sheets, or cannot be read as they are.
  static let ofFiles = [
    Explanation(
      "sheet.damaged", Message("工作簿已损坏", "the workbook is damaged"), why: nothingRead,
      mend: Message(
        "在 Excel 或 WPS 中打开修复，另存一份；打不开就找原件", "repair it in Excel or WPS and save it anew, or find the original"
      )),
    Explanation(
      "sheet.encrypted", Message("文件加了密码", "the file is encrypted"), why: nothingRead,
      mend: Message("打开后去掉打开密码，再保存", "open it, take off the password, save it")),
    Explanation(
      "sheet.hidden", Message("有一张工作表是隐藏的，没有读取", "a hidden worksheet is left out"),
      why: Message("隐藏的多半是旧表，读进来会重复", "hidden ones are mostly old, and would count twice"),
      mend: Message("需要就取消隐藏，不需要就删除", "unhide it if it is needed, delete it if not")),
    Explanation(
      "sheet.hidden-columns", Message("表里有隐藏的列，照样读取了", "hidden columns are read like the others"),
      why: Message("看不见的内容也会用到", "what nobody sees is used all the same"),
      mend: Message("取消隐藏看一看，不要的列删除", "unhide them to see, delete what is not wanted")),
    Explanation(
      "sheet.hidden-rows", Message("表里有隐藏的行，照样读取了", "hidden rows are read like the others"),
      why: Message("筛选后没有清除，也会这样", "a filter that was left on does that"),
      mend: Message("清除筛选看一看，不要的行删除", "take off the filter, delete the rows that are not wanted")),
    Explanation(
      "sheet.old-format", Message("这是旧格式的表格（.xls 或 .et）", "a spreadsheet of the old form (.xls or .et)"),
      why: nothingRead, mend: saveAnew, example: "低保.xls → 低保.xlsx"),
    Explanation(
      "sheet.other-format", Message("这是别的软件的表格", "a spreadsheet of another program"), why: nothingRead,
      mend: saveAnew,
      example: "低保.ods → 低保.xlsx"),
    Explanation(
      "sheet.too-large", Message("文件大得不像一张台账", "the file is larger than any register"),
      why: Message("多半放错了文件，读它会占满内存", "most likely it is the wrong file, and would fill the memory"),
      mend: Message("核对是不是台账；真有这么多就按县区拆分", "check whether it is the register; if so, split it by county")),
    Explanation(
      "sheet.too-long", Message("有一格或一行长得不正常", "a cell or a row is longer than any can be"),
      why: Message("多半是少了一个引号，后面的行都并到了一格里", "most likely a quote is missing, and the rest ran into one cell"),
      mend: Message("看看提示的那一行，补上引号或删去多余的内容", "look at that row: close the quote, or remove what is too much")),
    Explanation(
      "sheet.web-page", Message("内容是网页或 XML，名字却是表格", "a web page or XML under the name of a spreadsheet"),
      why: Message("有的系统导出的“.xls”其实是网页", "some systems export web pages under the name .xls"),
      mend: saveAnew),
  ]
}
