import Foundation
import Scan
import Tables

/// The leak scan over any folder: what stands in its files, and what could not be looked through. One file at a time is
/// held.
final class FolderScan {
  private let scanner: Scan.Scanner
  private(set) var log = LeakLog(by: .file)
  private(set) var unread: [(path: String, why: UnreadContent)] = []
  private(set) var files = 0
  private(set) var bytes = 0
  /// Times that a private value was passed over because it is a public word too.
  private(set) var exempted = 0
  /// Of what the file at hand shows plainly; other readings of it show it again.
  private var shown: Set<UInt64> = []
  private var known = KnownParts()

  init(_ scanner: Scan.Scanner) { self.scanner = scanner }

  func scan(_ item: FolderWalk.Item, at path: String) {
    files += 1
    shown = []
    let name = scannedName(path, in: "")
    guard case .file(let url) = item, let size = try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize
    else {
      return unread.append((name, .closed))
    }
    guard size <= SheetFile.largest else { return unread.append((name, .tooLarge)) }
    guard let data = try? Data(contentsOf: url) else { return unread.append((name, .closed)) }
    bytes += size
    scan([UInt8](data), path, name)
  }

  private func scan(_ content: [UInt8], _ path: String, _ name: String) {
    var names = ["": name]
    func display(_ part: String) -> String {
      if let known = names[part] { return known }
      let shown = scannedName(part, in: name)
      names[part] = shown
      return shown
    }
    FileContents { piece in
      self.scan(piece, as: piece.kind(path), display(piece.part))
    } unread: { part, why in
      self.unread.append((display(part), why))
    }.read(path, content)
  }

  private func scan(_ piece: ContentPiece, as kind: FileKind, _ name: String) {
    for finding in findings("", piece.bytes, as: kind) {
      let isRepeated = piece.form == .otherReading || piece.form == .paragraphs
      if isRepeated, shown.contains(finding.digest) { continue }
      if !isRepeated { shown.insert(finding.digest) }
      let place = piece.place(of: finding.offset)
      log.add(Leak(finding, at: (name, place.row, place.column)))
    }
  }

  /// A path or the name of a part as it may be printed; what stands in it has been found.
  private func scannedName(_ name: String, in file: String) -> String {
    let found = findings(name, [], as: .text)
    let blotted = blotted(name, found.map(\.range))
    let whole = file.isEmpty ? blotted : "\(file)!\(blotted)"
    for finding in found where shown.insert(finding.digest).inserted {
      log.add(Leak(finding, at: (whole, 0, 0)))
    }
    return whole
  }

  private func findings(_ path: String, _ bytes: [UInt8], as kind: FileKind) -> [Finding] {
    var result = ScanResult()
    scanner.scan(path, bytes, as: kind, &known, into: &result)
    exempted += result.exempted.values.reduce(0, +)
    return result.findings
  }
}

extension ContentPiece {
  /// What it is to be read as: by the name of the file that it is of, else by its first character.
  fileprivate func kind(_ path: String) -> FileKind {
    guard form == .text || form == .otherReading else { return .csv }
    if let kind = FileKind(path: part.isEmpty ? path : part) { return kind }
    return bytes.first { $0 > 0x20 && $0 < 0x7F } == UInt8(ascii: "<") ? .html : .text
  }
}
