public import Diagnostics
import Foundation
import Vocabulary

/// `sanbang init`: a new site, ready to fill in.
public func runInit(folder: String, language: Language) -> CommandResult {
  do {
    guard let today = CalendarDay(todayIn: "Asia/Shanghai") else { throw CocoaError(.featureUnsupported) }
    let site = try NewSite(
      in: SiteFolder(URL(filePath: folder, directoryHint: .isDirectory)), today: today)
    return CommandResult(output: site.text(for: folder, in: language), messages: "", exitStatus: 0)
  } catch {
    let what = Message(
      "无法写入“\(folder)”：\(error.localizedDescription)",
      "cannot write to \(folder): \(error.localizedDescription)")
    return CommandResult(output: "", messages: "sanbang: \(what.text(in: language))\n", exitStatus: 2)
  }
}

extension NewSite {
  /// What is there now, and the next steps.
  func text(for folder: String, in language: Language) -> String {
    let kept =
      kept.isEmpty
      ? [] : [Message("已有的 \(kept.count) 个文件没有改动", "\(kept.count) files were there and are kept")]
    let lines =
      [Message("写好 \(written.count) 个文件：\(folder)", "\(written.count) files written to \(folder)")] + kept
      + Self.steps(folder)
    return lines.map { "\($0.text(in: language))\n" }.joined()
  }

  private static func steps(_ folder: String) -> [Message] {
    [
      Message("接下来：", "Next:"),
      Message(
        "  1. 打开 \(folder)/content/cases/台账模板.xlsx，一行填一案，保存（示例行不用删）",
        "  1. open \(folder)/content/cases/台账模板.xlsx, fill in one case a row, save (the example row may stay)"
      ),
      Message(
        "  2. sanbang build \(folder)", "  2. sanbang build \(folder)"),
      Message(
        "  3. 用浏览器打开 \(folder)/public/index.html", "  3. open \(folder)/public/index.html in a browser"),
      Message(
        "正式使用前，把 content/site.yml、divisions.csv、offices.csv、standards.csv 换成本单位的；使用说明.md 说明每个文件",
        "Before real use, put your own into content/site.yml, divisions.csv, offices.csv and standards.csv; "
          + "使用说明.md says what each file is"),
    ]
  }
}
