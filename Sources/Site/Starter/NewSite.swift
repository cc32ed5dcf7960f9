import Foundation
import Vocabulary

/// What `sanbang init` did.
struct NewSite {
  /// By their paths in the site.
  var written: [String] = []
  /// Files that were there already: they stay as they are.
  var kept: [String] = []

  /// Writes the files of a new site that builds at once, and the workbook to fill in; never over a file.
  init(in folder: SiteFolder, today: CalendarDay) throws {
    for file in StarterFiles.all {
      let (path, text) = dated(file.path, file.text, today)
      try add(path, to: folder) { try Data(text.utf8).write(to: $0) }
    }
    try add("content/cases/台账模板.xlsx", to: folder) { try writeTemplateWorkbook(to: $0, of: folder) }
  }

  private mutating func add(_ path: String, to folder: SiteFolder, _ write: (URL) throws -> Void) throws {
    let file = folder.root.appending(path: path)
    guard !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      kept.append(path)
      return
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try write(file)
    written.append(path)
  }
}

/// The first release of a new site is that of the quarter which it begins in.
private func dated(_ path: String, _ text: String, _ today: CalendarDay) -> (path: String, text: String) {
  guard path.hasSuffix("/QUARTER.md") else { return (path, text) }
  let quarter = Quarter(containing: today)
  let dated = text.replacing("QUARTER_WORDS", with: quarter.chinese)
    .replacing("PUBLISHED", with: "\(quarter.lastDay + 11)")
    .replacing("NEXT", with: "\(quarter.next.lastDay + 11)")
  return (path.replacing("QUARTER", with: "\(quarter)"), dated)
}
