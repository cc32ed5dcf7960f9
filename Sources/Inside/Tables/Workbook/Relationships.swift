/// What the parts of a package are to each other: nothing in a workbook is found by guessing its name.
struct Relationships {
  struct Target {
    var id = ""
    /// The last word of its type, which is the same in transitional and in strict files.
    var kind = ""
    var part = ""
    var isExternal = false
  }

  let targets: [Target]

  /// Those of a part; of the whole package for an empty name. None where the archive has none.
  init(of part: String, in archive: ZipArchive) throws(WorkbookError) {
    let (folder, name) = split(part)
    let handler = RelationshipHandler(folder: folder)
    do throws(WorkbookError) {
      try archive.parse("\(folder)_rels/\(name).rels", with: handler)
    } catch {
      guard case .missingPart = error.reason else { throw error }
    }
    targets = handler.targets.filter { !$0.isExternal }
  }

  func part(ofKind kind: String) -> String? { targets.first { $0.kind == kind }?.part }
}

private final class RelationshipHandler: XMLHandler {
  private(set) var targets: [Relationships.Target] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  override func start(_ element: XMLName, depth: Int) {
    if element == .relationship { targets.append(Relationships.Target()) }
  }

  override func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    guard let last = targets.indices.last else { return }
    switch name {
    case .relationshipID: targets[last].id = String(value)
    case .relationshipType: targets[last].kind = split(String(value)).name
    case .target: targets[last].part = resolved(String(value), in: folder)
    case .targetMode: targets[last].isExternal = String(value) == "External"
    default: break
    }
  }
}

/// A path and what stands behind its last slash; the folder keeps the slash.
private func split(_ path: String) -> (folder: String, name: String) {
  let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  return (String(path.dropLast(name.count)), name)
}

/// A target's path from the root of the archive.
private func resolved(_ target: String, in folder: String) -> String {
  var path: [Substring] = []
  for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
    if step == ".." { _ = path.popLast() } else { path.append(step) }
  }
  return path.joined(separator: "/")
}

extension String {
  /// From UTF-8.
  init(_ bytes: Span<UInt8>) {
    self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}
