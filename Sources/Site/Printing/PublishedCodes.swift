import Diagnostics
import Foundation
import Notices
import Pages

/// The codes on the pages that hang: what is printed is what has been published, approved and looked through there.
struct PublishedCodes: Sendable {
  private let places: Places

  init(_ folder: SiteFolder) { places = Places(folder) }

  /// Says of the first of a town's notices that is not published as it would be printed.
  func missing(in texts: TownTexts) -> Report {
    var report = Report()
    if let text = (texts.villages + texts.own).first(where: { !isPublished($0) }) {
      report.stop(
        "print.not-published", at: SourceLocation("public/\(text.file)"),
        Message("网上的与现在要打印的不同", "what hangs on the web is not what would be printed now"),
        remedy: Message(
          "先运行 sanbang build 发布，再打印；纸上和网上必须一致",
          "run `sanbang build` first, then print: paper and web have to agree"))
    }
    return report
  }

  private func isPublished(_ text: NoticeText) -> Bool {
    guard let page = try? readFile(places.published(text.file)) else { return false }
    let shown = String(decoding: page, as: UTF8.self)
    let isEmpty = text.sections.isEmpty && rowTags(in: page).isEmpty
    return text.sections.isEmpty
      ? isEmpty : text.sections.allSatisfy { shown.contains($0.section.check.text) }
  }
}
