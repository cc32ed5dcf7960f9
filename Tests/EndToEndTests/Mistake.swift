import Foundation
import TestSupport
import Testing

/// One mistake on the site that has everything: a folder of `Invalid` with a `patch`, files that are laid over the
/// site's, or both.
///
/// A patch has a line for each change: `@ FILE` names the file, `- OLD` and `+ NEW` replace a text that is in it,
/// `^ LINE` puts a line before its first, `$ LINE` one after its last, `! NAME` gives it another name.
struct Mistake: Sendable, CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }
  var folder: URL { TestSite.tests.appending(path: "Invalid/\(name)") }

  static let all = Set(TestSite.tests.appending(path: "Invalid").filesBelow().map { $0.prefix { $0 != "/" } })
    .sorted().map { Mistake(name: String($0)) }

  func make(in site: TestSite) throws {
    for part in ["content", "templates"] {
      let files = folder.appending(path: part)
      for file in files.filesBelow() {
        try site.write([UInt8](Data(contentsOf: files.appending(path: file))), to: "\(part)/\(file)")
      }
    }
    var (file, old) = ("", "")
    for line in (try? folder.appending(path: "patch").text().lines) ?? [] {
      let text = String(line.dropFirst(2))
      switch line.prefix(2) {
      case "@ ": file = text
      case "- ": old = text
      case "+ ": try site.replace(old, with: text, in: file)
      case "^ ": try site.write("\(text)\n" + site.url.appending(path: file).text(), to: file)
      case "$ ": try site.write(site.url.appending(path: file).text() + "\(text)\n", to: file)
      case "! ":
        try FileManager.default.moveItem(
          at: site.url.appending(path: file), to: site.url.appending(path: text))
      default: throw WrongPatch(line: line)
      }
    }
  }
}

struct WrongPatch: Error { let line: String }
