import Foundation

/// Every file below a folder, hidden ones too, in the order of their names. Links are not followed, and no more than the
/// names of one folder at a time are held.
struct FolderWalk {
  enum Item {
    case file(URL)
    /// A link to elsewhere, a device, or a folder or file that may not be opened.
    case closed
  }

  let root: URL

  func forEach(_ body: (_ path: String, Item) throws -> Void) rethrows { try walk(root, "", body) }

  private func walk(_ folder: URL, _ path: String, _ body: (String, Item) throws -> Void) rethrows {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    else { return try body(path, .closed) }
    for name in names.sorted() {
      let (item, place) = (folder.appending(path: name), path.isEmpty ? name : "\(path)/\(name)")
      switch kind(of: item) {
      case .typeDirectory: try walk(item, place, body)
      case .typeRegular: try body(place, .file(item))
      case .typeSymbolicLink where leadsInside(item): break
      default: try body(place, .closed)
      }
    }
  }

  /// Of the thing itself, not of what a link leads to.
  private func kind(of item: URL) -> FileAttributeType? {
    try? FileManager.default.attributesOfItem(atPath: item.path(percentEncoded: false))[.type]
      as? FileAttributeType
  }

  /// What it leads to comes up under its own name.
  private func leadsInside(_ link: URL) -> Bool {
    let base = root.resolvingSymlinksInPath().path(percentEncoded: false)
    let target = link.resolvingSymlinksInPath().path(percentEncoded: false)
    return target.hasPrefix(base.hasSuffix("/") ? base : "\(base)/")
      && FileManager.default.fileExists(atPath: target)
  }
}
