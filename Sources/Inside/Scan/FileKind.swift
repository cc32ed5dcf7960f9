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

  /// How the text of such a file is read.
  var syntax: Syntax {
    switch self {
    case .html, .xml, .svg: .hypertext
    case .csv: .cells
    case .markdown, .text: .lines
    case .json, .css, .javascript: .code
    }
  }
}

/// What the characters of ASCII mean in a text.
enum Syntax: Int, CaseIterable {
  /// A line's end is a blank.
  case hypertext
  /// Commas, tabs and semicolons separate cells.
  case cells
  case lines
  /// Percent-encoding can occur.
  case code
  /// What stands between `<` and `>`, a path, or a text that has been decoded: no tags in it.
  case markup
  /// Slashes separate its parts.
  case path

  var hasTags: Bool { self != .markup && self != .path }

  /// The symbols of ASCII, by their codes.
  var table: [Symbol] {
    (0..<128).map { byte in
      let scalar = Unicode.Scalar(UInt8(byte))
      switch scalar {
      case "<" where hasTags: return Symbol(.angle, scalar.value)
      case "&": return Symbol(.ampersand, scalar.value)
      case "\\": return Symbol(.backslash, scalar.value)
      case "%" where self != .hypertext && self != .cells: return Symbol(.percent, scalar.value)
      case "\n", "\r": return Symbol(self == .hypertext || self == .markup ? .joiner : .edge, scalar.value)
      case "\t": return Symbol(self == .hypertext || self == .markup ? .joiner : .edge, scalar.value)
      case ",", ";": return Symbol(self == .cells ? .edge : .other, scalar.value)
      case "/": return Symbol(self == .path ? .edge : .other, scalar.value)
      case "=", ">": return Symbol(self == .markup ? .edge : .other, scalar.value)
      default: return Symbol(canonical: scalar)
      }
    }
  }
}
