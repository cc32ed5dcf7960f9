import Cases
import Diagnostics
import Tables
import Vocabulary

/// The sheets below `content/cases`, by county where their path names one.
struct CaseFiles {
  private var own: [DivisionCode: [String]] = [:]
  private var mixed: [String] = []
  private let folder: SiteFolder

  init(_ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report) {
    self.folder = folder
    for file in folder.files(below: "content/cases") {
      guard file.hasSuffix(".csv") else {
        report.add(unreadable(file))
        continue
      }
      guard let county = Self.county(of: file) else {
        mixed.append(file)
        continue
      }
      if tree[county] != nil {
        own[county, default: []].append(file)
      } else {
        report.add(unknownCounty(file))
      }
    }
  }

  /// The county whose six digits begin a part of the path.
  static func county(of file: String) -> DivisionCode? {
    file.split(separator: "/").lazy.compactMap { part in
      let digits = part.utf8.prefix(6)
      let next = part.utf8.dropFirst(6).first
      let goesOn = next.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      return goesOn ? nil : DivisionCode("\(String(digits) ?? "")000000")
    }.first
  }

  /// A sheet by the name that stands in the places of diagnostics, for the office's report.
  func sheet(_ file: String) -> Sheet? { folder.sheet(file) }

  func sheets(of county: DivisionCode) -> CountySheets {
    CountySheets(own: (own[county] ?? []).compactMap(folder.sheet), mixed: mixed.compactMap(folder.sheet))
  }
}

private func unreadable(_ file: String) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.unreadable", at: SourceLocation(file),
    Message("只能读取 .csv 文件", "only .csv files can be read"),
    remedy: Message(
      "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，并把这个文件移出 content/cases",
      "save it anew as “CSV UTF-8 (comma delimited)” and take this file out of content/cases"))
}

private func unknownCounty(_ file: String) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.county", at: SourceLocation(file),
    Message("路径中的六位代码不是本站的县区", "the six digits of its path name no county of the site"),
    remedy: Message("请核对文件夹或文件名", "check the name of the folder or file"))
}
