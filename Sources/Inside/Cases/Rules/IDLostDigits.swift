import Diagnostics

extension RowRule {
  /// A spreadsheet keeps fifteen digits of a number; what stood behind them is nowhere in the file.
  static let idLostDigits = RowRule(
    "case.id-lost-digits", .error,
    Message(
      "身份证号被 Excel 变成了数字，后几位已经丢失，在这个文件里找不回来",
      "Excel has made a number of the ID number: its last digits are lost for good in this file"),
    remedy: Message(
      "请从原系统重新导出为 xlsx，或先把这一列设为“文本”格式再粘贴",
      "export it from the system again, as .xlsx, or format the column as text before you paste"),
    passing: [[.residentID: "611099195001010016"]],
    failing: [
      [.residentID: "6.11099E+17"], [.residentID: "6.11099195001011E+17"],
      [.residentID: "611099195001010000"],
      [.residentID: "611099195001010048.0"],
    ])
}
