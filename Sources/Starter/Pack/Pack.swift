import Foundation

/// `starter-pack ROOT OWN OUTPUT FILE…` writes a Swift file that holds the texts of the files, by the path that each
/// has in a new site: below OWN without it, else as in the package. Only the build uses it.
@main
struct Pack {
  static func main() throws {
    let arguments = CommandLine.arguments
    let (root, own, output) = (URL(filePath: arguments[1]), arguments[2] + "/", arguments[3])
    let entries = try arguments.dropFirst(4).map { file in
      let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
      let path = file.hasPrefix(own) ? String(file.dropFirst(own.count)) : file
      return "    (\(String(reflecting: path)), \(String(reflecting: text))),\n"
    }
    let source =
      "enum StarterFiles {\n  static let all: [(path: String, text: String)] = [\n\(entries.joined())  ]\n}\n"
    try Data(source.utf8).write(to: URL(filePath: output))
  }
}
