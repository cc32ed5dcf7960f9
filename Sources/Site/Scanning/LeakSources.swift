import Diagnostics
import Scan

/// Where in `content/` and `templates/` the values stand that pages must not show. Only looked for when a page does.
struct LeakSources {
  private var places: [UInt64: [SourceLocation]] = [:]

  /// No places.
  init() {}

  init(_ folder: SiteFolder, _ scanner: Scanner) {
    let files = ["templates", "content"].flatMap(folder.files)
    // What one county knows as somebody's, another's pages show by its form alone.
    let scanners = [scanner, scanner.withoutRegister]
    for file in files where !file.hasPrefix("content/cases/") {
      guard let bytes = folder.bytes(file) else { continue }
      for scanner in scanners { add(file, bytes, scanner) }
    }
  }

  private mutating func add(_ file: String, _ bytes: [UInt8], _ scanner: Scanner) {
    var result = ScanResult()
    scanner.scan(file, bytes, as: FileKind(path: file) ?? .text, into: &result)
    let path = blotted(file, result.findings.filter { $0.view == .path }.map(\.range))
    for finding in result.findings {
      let leak = Leak(finding, in: path, bytes)
      let place = SourceLocation(path, line: leak.line, column: leak.column)
      if places[finding.digest]?.contains(place) != true { places[finding.digest, default: []].append(place) }
    }
  }

  /// By path.
  subscript(digest: UInt64) -> [SourceLocation] { (places[digest] ?? []).sorted() }
}
