import Pages
import Paper
import Privacy
import Scan
import Tables

/// A finished file whose path and bytes have been scanned, and nothing was found: no other can be staged or published.
struct ScannedFile {
  let file: SiteFile

  fileprivate init(_ file: SiteFile) { self.file = file }

  /// A file that another run has scanned and put aside; nil unless it is still the same.
  init?(_ file: SiteFile, scannedAs page: Manifest.File) {
    guard file.path == page.path, hexDigest(file.bytes) == page.sha256 else { return nil }
    self.file = file
  }
}

/// The same of a file for the printer, which may name people in full: another type, so that it never gets to `public/`.
struct ScannedPaper {
  let file: PaperFile

  fileprivate init(_ file: PaperFile) { self.file = file }
}

/// Looks through finished files for what is private, before they go anywhere.
struct LeakScan {
  private let scanner: Scanner
  private let attachments: [String: String]
  private(set) var findings = LeakFindings()
  private var known = KnownParts()

  /// - Parameter attachments: SHA-256 of files of unknown kinds, by path, that the office answers for.
  init(_ scanner: Scanner, attachments: [String: String]) {
    self.scanner = scanner
    self.attachments = attachments
  }

  /// Nil when something was found, which `findings` say.
  mutating func pass(_ file: SiteFile) -> ScannedFile? {
    let kind = FileKind(path: file.path)
    var result = ScanResult()
    scanner.scan(file.path, kind == nil ? [] : file.bytes, as: kind ?? .text, &known, into: &result)
    findings.add(result, of: file.path, in: "public", file.bytes)
    guard kind != nil || isPinned(file) else { return nil }
    return result.findings.isEmpty ? ScannedFile(file) : nil
  }

  /// Nil when something was found that paper may not show either.
  mutating func pass(_ paper: PaperFile) -> ScannedPaper? {
    var result = ScanResult()
    scanner.scan(paper.path, paper.bytes, as: .html, &known, into: &result)
    findings.add(result, of: paper.path, in: "print", paper.bytes)
    return result.findings.isEmpty ? ScannedPaper(paper) : nil
  }

  /// A file that cannot be looked into needs a person who has, and has signed for these very bytes.
  private mutating func isPinned(_ file: SiteFile) -> Bool {
    let (pin, hash) = (attachments[file.path], sha256(file.bytes).map(hex).joined())
    if pin == hash { return true }
    findings.unread.append(UnreadFile(path: file.path, sha256: hash, hasOtherPin: pin != nil))
    return false
  }
}

/// What scans of finished files have found, and how much they have looked at.
struct LeakFindings: Sendable {
  private(set) var log = LeakLog(by: .value)
  fileprivate(set) var unread: [UnreadFile] = []
  private(set) var files = 0
  private(set) var bytes = 0
  /// Times that a private value was passed over because it is a public word too.
  private(set) var exempted = 0

  /// Of files in which nothing was found.
  init(files: Int = 0, bytes: Int = 0, exempted: Int = 0) {
    (self.files, self.bytes, self.exempted) = (files, bytes, exempted)
  }

  fileprivate mutating func add(
    _ result: ScanResult, of file: String, in folder: String, _ text: [UInt8]
  ) {
    files += result.files
    bytes += result.bytes
    exempted += result.exempted.values.reduce(0, +)
    guard !result.findings.isEmpty else { return }
    let path = "\(folder)/" + blotted(file, result.findings.filter { $0.view == .path }.map(\.range))
    for finding in result.findings { log.add(Leak(finding, in: path, text)) }
  }

  static func += (a: inout LeakFindings, b: LeakFindings) {
    a.log += b.log
    a.unread += b.unread
    a.files += b.files
    a.bytes += b.bytes
    a.exempted += b.exempted
  }
}

/// A file of a kind that cannot be scanned.
struct UnreadFile: Sendable {
  /// Below `public/`.
  let path: String
  let sha256: String
  /// Whether the office has signed for other bytes of that path.
  let hasOtherPin: Bool
}

extension Leak {
  init(_ finding: Finding, in path: String, _ bytes: [UInt8]) {
    let isPath = finding.view == .path
    let place = isPath ? (row: 0, column: 0) : textPlace(of: finding.offset, in: bytes)
    self.init(finding, at: (path, place.row, place.column))
  }

  init(_ finding: Finding, at place: (path: String, line: Int, column: Int)) {
    self.init(
      rule: finding.rule, path: place.path, line: place.line, column: place.column, view: finding.view,
      offset: finding.offset, length: finding.length, digest: finding.digest)
  }
}

extension Finding {
  var range: Range<Int> { offset..<(offset + length) }
}
