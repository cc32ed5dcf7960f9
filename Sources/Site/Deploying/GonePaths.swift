import Foundation

/// `.sanbang/gone`: paths below `public/` that were published once and are not any more, one a line. A web server has to
/// answer 410 for them, not 404: archives and search engines drop what is said to be gone.
struct GonePaths {
  private(set) var paths: Set<String>

  init(_ places: Places) {
    let text = (try? readFile(places.gone)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    paths = Set(text.split(separator: "\n").map(String.init).filter(isPlain))
  }

  /// Takes in what a commit removes and puts back.
  mutating func take(_ journal: Journal) {
    paths.formUnion(journal.removed)
    paths.subtract(journal.moved)
  }

  var bytes: [UInt8] { Array(sorted.map { "\($0)\n" }.joined().utf8) }

  var sorted: [String] { paths.sorted() }
}

/// Letters, digits, hyphens, points and slashes: nothing that a server's configuration could take for its own. Another path
/// answers 404.
private func isPlain(_ path: String) -> Bool {
  path.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("-"..."9").contains($0) || $0 == "_" }
}

extension Commit {
  /// Keeps what has gone; the same when it is done twice.
  func keepGone(_ journal: Journal) throws(SystemError) {
    let before = GonePaths(places)
    var after = before
    after.take(journal)
    if after.paths != before.paths { try disk.write(after.bytes, to: places.gone, mode: 0o600) }
  }
}
