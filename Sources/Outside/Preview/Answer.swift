import Foundation

/// What a browser gets for an address.
struct Answer: Equatable {
  var status = 200
  var type = "text/plain; charset=utf-8"
  var body: [UInt8] = []
  /// Where to ask instead.
  var location: String?
}

extension PreviewState {
  /// - Parameter path: as it was asked for, with its escapes.
  func answer(to path: String) -> Answer {
    guard let pages else { return page(emptyPage, status: 503) }
    guard let file = sitePath(path) else { return missing }
    if file.isEmpty || file.hasSuffix("/") { return pages["\(file)index.html"].map { page($0) } ?? missing }
    if let bytes = pages[file] {
      let type = contentType(of: file)
      return type == htmlType ? page(bytes) : Answer(type: type, body: bytes)
    }
    // Links on a page of a folder are relative to the folder.
    return pages["\(file)/index.html"] == nil ? missing : Answer(status: 307, location: "\(path)/")
  }

  private var missing: Answer {
    pages?["404.html"].map { page($0, status: 404) } ?? Answer(status: 404, body: Array("404\n".utf8))
  }

  private func page(_ bytes: [UInt8], status: Int = 200) -> Answer {
    Answer(status: status, type: htmlType, body: marked(bytes))
  }
}

/// The path of a file below the site's root; nil for an address that can be none.
///
/// It is looked up among the files that were made, never on a disk: `..` is the name of none of them.
func sitePath(_ address: String) -> String? {
  guard address.utf8.first == UInt8(ascii: "/") else { return nil }
  var parts: [String] = []
  for part in address.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
    guard let name = part.removingPercentEncoding, !name.utf8.contains(UInt8(ascii: "/")) else { return nil }
    parts.append(name)
  }
  return parts.joined(separator: "/")
}

private let htmlType = "text/html; charset=utf-8"

private func contentType(of path: String) -> String {
  let types = [
    "html": htmlType, "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "xml": "application/xml; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp",
    "ico": "image/x-icon", "pdf": "application/pdf", "woff2": "font/woff2",
  ]
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return types[ending] ?? "application/octet-stream"
}
