public import Diagnostics
import Foundation
import Privacy
import Scan

/// What a person asks to have scanned.
public struct ScanRequest: Sendable {
  let folder: String
  let site: String?
  let keyFile: String?
  let language: Language
  let format: OutputFormat
  let isColoured: Bool
  let showsProgress: Bool

  /// - Parameters:
  ///   - folder: a file will do.
  ///   - site: whose register's own values are looked for too.
  ///   - keyFile: what `SANBANG_KEY_FILE` names.
  public init(
    folder: String, site: String?, keyFile: String?, language: Language, format: OutputFormat,
    isColoured: Bool, showsProgress: Bool
  ) {
    self.folder = folder
    self.site = site
    self.keyFile = keyFile
    self.language = language
    self.format = format
    self.isColoured = isColoured
    self.showsProgress = showsProgress && format != .json
  }
}

/// `sanbang scan`: looks through any folder for what must not be public.
public func runScan(_ request: ScanRequest) async -> CommandResult {
  let folder = URL(filePath: request.folder)
  guard FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) else {
    return failure(noFolder(request.folder), request.language)
  }
  do {
    let progress = Progress()
    return try await showing(request.showsProgress ? progress : nil, in: request.language) {
      var report = Report()
      guard let known = try await whatIsKnown(request, progress, into: &report) else {
        return CommandResult(
          output: "", messages: report.plainText(in: request.language), exitStatus: 2)
      }
      return scan(folder, for: known, progress).worded(for: request)
    }
  } catch {
    return failure(message(for: error), request.language)
  }
}

private func scan(_ folder: URL, for known: RegisterKnowledge, _ progress: Progress) -> FolderOutcome {
  let scanner = Scan.Scanner(known.needles, publicWords: known.publicWords)
  let scan = FolderScan(scanner)
  progress.update { ($0.step, $0.files) = (.scanning, 0) }
  FolderWalk(root: folder).forEach { path, item in
    scan.scan(item, at: path)
    progress.update { $0.files += 1 }
  }
  return FolderOutcome(scan, needles: known.needles.count, scanner.plantCanaries())
}

/// What the site's register knows, if one is named; nil when its settings cannot be used, which `report` says.
private func whatIsKnown(
  _ request: ScanRequest, _ progress: Progress, into report: inout Report
) async throws -> RegisterKnowledge? {
  guard let site = request.site else { return RegisterKnowledge() }
  let folder = SiteFolder(URL(filePath: site, directoryHint: .isDirectory))
  return try await RegisterKnowledge(folder, keyFile: request.keyFile, progress, into: &report)
}

private func noFolder(_ path: String) -> Message {
  Message("没有“\(path)”这个文件夹", "there is no folder \(path)")
}

extension FolderOutcome {
  fileprivate func worded(for request: ScanRequest) -> CommandResult {
    let output = lines.map { "\($0.text(in: request.language))\n" }.joined()
    switch request.format {
    case .plain:
      return CommandResult(
        output: output, messages: report.plainText(in: request.language), exitStatus: exitStatus)
    case .human:
      let text = HumanText(in: request.language, isColoured: request.isColoured).text(report)
      return CommandResult(
        output: output, messages: text + (text.isEmpty ? "" : "\n"), exitStatus: exitStatus)
    case .json: return CommandResult(output: json(), messages: "", exitStatus: exitStatus)
    }
  }
}
