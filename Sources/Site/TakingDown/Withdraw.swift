import Diagnostics
import Foundation
import Vocabulary

/// What is to be taken down: `DIVISION`, `DIVISION/BOARD` or `DIVISION/BOARD/TAG`.
struct WithdrawalTarget: Equatable {
  let division: DivisionCode
  let board: String?
  let tag: String?

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), let code = DivisionCode(parts[0]),
      parts.dropFirst().allSatisfy({ part in
        !part.isEmpty && part.utf8.allSatisfy { $0 == UInt8(ascii: "-") || isLetterOrDigit($0) }
      })
    else { return nil }
    division = code
    board = parts.count > 1 ? parts[1] : nil
    tag = parts.count > 2 ? parts[2].uppercased() : nil
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte | 0x20 {
  case UInt8(ascii: "a")...UInt8(ascii: "z"): true
  default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Takes a row, a notice or all notices of a division down, now, and writes it into `content/withdrawn.csv`, which keeps it
/// down in every later build. It reads no sheet, no setting and no key. What hangs on a town's page too goes there too.
///
/// - Returns: nil when no such row is public: nothing is written then, for the tag must be wrong.
func withdraw(
  _ target: WithdrawalTarget, reason: String, from folder: SiteFolder, asOf: CalendarDay?,
  _ progress: Progress
) async throws -> TakenDown? {
  let lock = try await SiteLock(folder, progress)
  defer { lock.release() }
  let note = try folder.finishInterrupted()
  guard let day = folder.dayWithoutSettings(asOf) else { return nil }
  let notices = (try Manifest(folder)?.files ?? []).filter { target.isNear($0.path) }
  var tags: Set<[UInt8]> = []
  for file in notices where target.covers(file.path) { tags.formUnion(folder.published(file)?.tags ?? []) }
  if let tag = target.tag {
    guard tags.contains(Array(tag.utf8)) else { return nil }
    tags = [Array(tag.utf8)]
  }
  try folder.keepDown(target, on: day, reason: reason)
  let paths = Set(notices.map(\.path))
  var done = try folder.takeDown(on: day) { file in
    guard paths.contains(file.path), var page = folder.published(file) else { return nil }
    page.remove(tags)
    return (page, file.lastDays)
  }
  if let note { done.report.add(note) }
  return done
}

extension WithdrawalTarget {
  /// Whether a page is a notice of the board in the same county, where its rows may stand too.
  fileprivate func isNear(_ path: String) -> Bool {
    guard let (code, key) = notice(path), board ?? key == key else { return false }
    return code.county == division.county || code.lies(in: division)
  }

  /// Whether a page is a notice of the division, or of one under it.
  fileprivate func covers(_ path: String) -> Bool {
    notice(path).map { $0.0.lies(in: division) } ?? false
  }
}

/// The division and the board of a notice's page: `boards/611022/106/200/review/index.html`.
func notice(_ path: String) -> (DivisionCode, String)? {
  let parts = path.split(separator: "/")
  guard parts.first == "boards", parts.last == "index.html", (5...6).contains(parts.count) else { return nil }
  let digits = parts[1..<(parts.count - 2)].joined()
  let code = DivisionCode(digits + String(repeating: "0", count: max(0, 12 - digits.utf8.count)))
  return code.map { ($0, String(parts[parts.count - 2])) }
}
