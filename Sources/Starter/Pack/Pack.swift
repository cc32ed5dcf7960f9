import Foundation

/// `starter-pack ROOT OWN OUTPUT FILE… --words FILE…` writes a Swift file that holds the texts of the files, by the path
/// that each has in a new site: below OWN without it, else as in the package; and the words of two Han characters in those
/// that are published, and in the files behind `--words`. Only the build uses it.
@main
struct Pack {
  static func main() throws {
    let arguments = CommandLine.arguments
    let (root, own, output) = (URL(filePath: arguments[1]), arguments[2] + "/", arguments[3])
    var (entries, words) = ([String](), Set<String>())
    var isPacked = true
    for file in arguments.dropFirst(4) {
      if file == "--words" {
        isPacked = false
        continue
      }
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      if !file.hasPrefix(own) { words.formUnion(shortWords(in: text)) }
      let path = file.hasPrefix(own) ? String(file.dropFirst(own.count)) : file
      if isPacked { entries.append("    (\(String(reflecting: path)), \(String(reflecting: text))),\n") }
    }
    let source = """
      enum StarterFiles {
        static let all: [(path: String, text: String)] = [
      \(entries.joined())  ]
        static let words = \(words.sorted())
      }

      """
    try Data(source.utf8).write(to: URL(filePath: output))
  }
}

/// Two Han characters with none before and none behind: as a heading, a cell or a unit stands on a page.
private func shortWords(in text: String) -> [String] {
  let runs = text.unicodeScalars.split { !$0.properties.isUnifiedIdeograph }
  return runs.filter { $0.count == 2 }.map { String($0) }
}
