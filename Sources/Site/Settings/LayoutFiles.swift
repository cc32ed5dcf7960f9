import Diagnostics
import Foundation
import Pages
import Templates

extension PageTemplates {
  /// `templates/*.html`
  init?(_ folder: SiteFolder, into report: inout Report) {
    let files = folder.files(below: "templates").filter { $0.hasSuffix(".html") }
    let texts = files.compactMap { file -> (String, [UInt8])? in
      guard let bytes = folder.bytes(file) else { return nil }
      return (String(file.dropFirst("templates/".count).dropLast(".html".count)), bytes)
    }
    self.init(TemplateSet(Dictionary(texts) { first, _ in first }, into: &report), into: &report)
  }
}

/// `templates/assets/**`, published as they are.
func assets(_ folder: SiteFolder) -> [SiteFile] {
  folder.files(below: "templates/assets").compactMap { file in
    folder.bytes(file).map { SiteFile(path: String(file.dropFirst("templates/".count)), bytes: $0) }
  }
}
