import Diagnostics
import Foundation
import Privacy
import Scan
import Site

/// Scans the published files of a site on one thread, pass after pass, each beside SHA-256 of the same bytes.
@main
struct ScanBench {
  static func main() async throws {
    guard (2...3).contains(CommandLine.arguments.count) else { fatalError("usage: scan-bench SITE [PASSES]") }
    let folder = SiteFolder(URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory))
    let passes = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 7
    var report = Report()
    guard let known = try await RegisterKnowledge(folder, keyFile: nil, Progress(), into: &report) else {
      fatalError(report.plainText(in: .english))
    }
    let files = try published(folder)
    let scanner = Scan.Scanner(known.needles, publicWords: known.publicWords)
    let runs = (0..<passes).map { _ in Pass(files, scanner) }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    print("\(files.count) files, \(bytes) bytes, \(known.needles.count) private values")
    for run in runs { print(run.line(bytes)) }
    let middle = runs.sorted { $0.scan < $1.scan }[runs.count / 2]
    print("median: \(middle.line(bytes))")
  }

  private static func published(_ folder: SiteFolder) throws -> [File] {
    let root = folder.publicFolder
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)).sorted()
    return try paths.compactMap { path in
      guard let kind = FileKind(path: path) else { return nil }
      return File(path: path, kind: kind, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
    }
  }
}

private struct File {
  let path: String
  let kind: FileKind
  let bytes: [UInt8]
}

/// How long it took, on the processor.
private struct Pass {
  let scan: Duration
  let digest: Duration
  let findings: Int

  init(_ files: [File], _ scanner: Scan.Scanner) {
    var (known, result) = (KnownParts(), ScanResult())
    scan = time {
      for file in files { scanner.scan(file.path, file.bytes, as: file.kind, &known, into: &result) }
    }
    findings = result.findings.count
    digest = time { for file in files { precondition(sha256(file.bytes).count == 32) } }
  }

  func line(_ bytes: Int) -> String {
    let megabytes = Double(bytes) / 1e6
    return String(
      format: "scan %.0f MB/s, SHA-256 %.0f MB/s, ratio %.2f, %d findings", megabytes / (scan / .seconds(1)),
      megabytes / (digest / .seconds(1)), scan / digest, findings)
  }
}

private func time(_ work: () -> Void) -> Duration {
  let start = clock()
  work()
  return .seconds(Double(clock() - start) / Double(CLOCKS_PER_SEC))
}
