import Diagnostics
import Foundation
import Pages
import Paper
import Templates

extension PageTemplates {
  /// `templates/*.html`
  init?(_ folder: SiteFolder, into report: inout Report) {
    self.init(TemplateSet(folder, into: &report), into: &report)
  }
}

extension PaperTemplates {
  /// Those of `templates/` that are printed.
  init?(_ folder: SiteFolder, into report: inout Report) {
    var known = Report()
    self.init(TemplateSet(folder, into: &known), into: &report)
  }
}

extension TemplateSet {
  fileprivate init(_ folder: SiteFolder, into report: inout Report) {
    let files = folder.files(below: "templates").filter { $0.hasSuffix(".html") }
    let texts = files.compactMap { file -> (String, [UInt8])? in
      guard let bytes = folder.bytes(file) else { return nil }
      return (String(file.dropFirst("templates/".count).dropLast(".html".count)), bytes)
    }
    self.init(Dictionary(texts) { first, _ in first }, into: &report)
  }
}

/// `templates/assets/**`, published as they are.
func assets(_ folder: SiteFolder) -> [SiteFile] {
  folder.files(below: "templates/assets").compactMap { file in
    folder.bytes(file).map { SiteFile(path: String(file.dropFirst("templates/".count)), bytes: $0) }
  }
}
