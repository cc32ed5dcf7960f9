/// A kind of file whose text the scan knows how to read.
package enum FileKind: Sendable, CaseIterable {
  case html, markdown, text, csv, json, css, javascript, xml, svg

  /// By the ending of its name; nil for a kind that cannot be scanned.
  package init?(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? []
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch String(decoding: name[name.index(after: point)...], as: UTF8.self).lowercased() {
    case "html", "htm": self = .html
    case "md": self = .markdown
    case "txt": self = .text
    case "csv", "tsv": self = .csv
    case "json", "webmanifest": self = .json
    case "css": self = .css
    case "js": self = .javascript
    case "xml": self = .xml
    case "svg": self = .svg
    default: return nil
    }
  }
}
