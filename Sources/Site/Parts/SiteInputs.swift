import Foundation
import Privacy
import Vocabulary

/// What a site is made from, as digests: as long as they are the same, so is what was made, but for the day.
struct SiteInputs: Sendable {
  /// Of everything that a county's pages can depend on beside its own sheets.
  let common: String
  /// Of everything that the city's can: all but the sheets, and approvals, which are no part of a plan.
  let whole: String
  private let folder: SiteFolder
  private let cases: CaseFiles
  private let withdrawals: [Withdrawal]

  init(_ folder: SiteFolder, _ content: SiteContent, _ key: MasterKey) {
    (self.folder, cases, withdrawals) = (folder, content.cases, content.withdrawals)
    var (common, whole) = ([UInt8](), [UInt8]())
    let files = folder.files(below: "content").filter {
      !$0.hasPrefix("content/cases/") && $0 != Approval.file
    }
    for file in files + folder.files(below: "templates") {
      let digest = Array(file.utf8) + [0] + sha256(folder.bytes(file) ?? [])
      whole += digest
      if !isOfNoCounty(file) { common += digest }
    }
    let start = programDigest + Array(key.fingerprint.utf8)
    self.common = hexDigest(start + common)
    self.whole = hexDigest(start + whole)
  }

  /// Of what one county is made from: its sheets, those that mix counties, and what was taken down in it by hand.
  func digest(of county: DivisionCode) -> String {
    var all = Array(common.utf8)
    for file in cases.files(of: county) { all += Array(file.utf8) + [0] + sha256(folder.bytes(file) ?? []) }
    for down in withdrawals where down.division.lies(in: county) || county.lies(in: down.division) {
      all += Array("\(down.division),\(down.board ?? ""),\(down.tag ?? ""),\(down.day)\n".utf8)
    }
    return hexDigest(all)
  }

  /// Of what the city is made from, by the digests of its counties.
  func digest(ofCounties digests: [String]) -> String { hexDigest(Array((whole + digests.joined()).utf8)) }
}

/// Of the program itself; it makes sites for as long as it serves one.
private let programDigest = (try? readFile("/proc/self/exe")).map(sha256) ?? []

/// Guides and what counties report themselves stand on the city's pages alone.
private func isOfNoCounty(_ file: String) -> Bool {
  file.hasPrefix("content/pages/") || file.hasPrefix("content/oversight/")
    || file == "content/withdrawn.csv"
}
