import Diagnostics
import Foundation

/// Writes what the office keeps for itself into `reports/`: what is held, the clerks' own rows with what is wrong in
/// them, and the sums.
func writeReports(
  _ report: Report, _ register: RegisterSummary, _ content: SiteContent, in folder: SiteFolder
)
  throws
{
  try folder.createPrivateFolder(folder.reportsFolder)
  try writeHeldReport(register.held, in: folder)
  try writeProblemBook(report, register, content.cases, in: folder)
  try writeSummaryReport(report, register, content.rules, in: folder)
  try writePrivacyReport(report, register, content, in: folder)
}

extension SiteFolder {
  /// Writes a report that only its owner can read, in one step.
  func writeReport(_ name: String, _ bytes: [UInt8]) throws {
    let part = try emptyReport(name)
    try writeFile(bytes, to: part)
    try renameFile(part, to: reportsFolder.appending(path: name))
  }

  /// An empty file of the owner's beside the report that it will become.
  func emptyReport(_ name: String) throws -> URL {
    let part = reportsFolder.appending(path: "\(name).part")
    let isMade = FileManager.default.createFile(
      atPath: part.path(percentEncoded: false), contents: nil, attributes: [.posixPermissions: 0o600])
    guard isMade else { throw DiskError("reports/\(name)", CocoaError(.fileWriteUnknown)) }
    return part
  }

  func removeReport(_ name: String) {
    try? FileManager.default.removeItem(at: reportsFolder.appending(path: name))
  }
}
