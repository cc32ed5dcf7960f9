package import Cases
import Diagnostics
package import Notices
import Vocabulary

/// The finished rows held against the register once more, by another way than the one on which they were made. Each of
/// these counts has to be 0.
package struct RowCheck: Equatable, Codable, Sendable {
  /// Rows that show an initial which fewer applicants share than the policy asks for.
  package var rareInitials = 0
  /// Rows of applicants who are under 18 on the day of the build.
  package var minors = 0
  package var exempt = 0
  /// Names that show more than the policy allows.
  package var unmasked = 0
  /// Columns of pages that no row may have. Of pages: `publish` knows none.
  package var foreignColumns = 0

  package init() {}

  package var isClean: Bool { self == RowCheck() }

  static func += (a: inout RowCheck, b: RowCheck) {
    a.rareInitials += b.rareInitials
    a.minors += b.minors
    a.exempt += b.exempt
    a.unmasked += b.unmasked
    a.foreignColumns += b.foreignColumns
  }

  /// Stops the build: the program is wrong, not the office.
  func finding(_ county: DivisionCode) -> Diagnostic {
    Diagnostic(
      .stop, "privacy.row", at: SourceLocation("boards/\(county.countyDigits)"),
      Message(
        "有不该公示的：不予公示的案件 \(exempt) 行，未成年人 \(minors) 行，少见的姓 \(rareInitials) 行，姓名没有遮盖 \(unmasked) 行",
        "rows that must not be: \(exempt) exempt, \(minors) of minors, \(rareInitials) with a rare initial, "
          + "\(unmasked) with a name unmasked"),
      remedy: Message(
        "这是程序的错误，没有发布；请告知开发者", "this is an error of the program; nothing was published: tell its makers"))
  }

  package init(
    _ published: CountyPublication, _ records: [CaseRecord], _ mask: NameMask, _ order: PublicationOrder
  ) {
    var initials: [Unicode.Scalar: Int] = [:]
    for notice in published.villages.values.joined() {
      for entry in notice.sections.lazy.flatMap(\.entries) {
        initials[entry.applicant.initial, default: 0] += 1
        if !entry.applicant.isMasked(order.policy.nameOnWeb) { unmasked += 1 }
      }
    }
    initials["某"] = nil
    rareInitials = countRare(initials, records, mask, order)
    countHidden(published, records, order)
  }

  /// Counts the holders of the initials that are shown until each has enough.
  private func countRare(
    _ shown: [Unicode.Scalar: Int], _ records: [CaseRecord], _ mask: NameMask, _ order: PublicationOrder
  ) -> Int {
    var holders = shown.mapValues { _ in Set<ResidentID>() }
    for place in records.indices where !holders.isEmpty {
      // What begins with another common character cannot hold: most of a county need not be masked again.
      if let first = records[place].applicant.reveal.unicodeScalars.first, isCommonHan(first),
        holders[first] == nil
      {
        continue
      }
      let initial = mask(records[place].applicant).initial
      guard holders[initial] != nil, !records[place].isExempt(on: order.day) else { continue }
      holders[initial]?.insert(records[place].residentID.reveal)
      if holders[initial]?.count ?? 0 >= order.policy.rarityThreshold { holders[initial] = nil }
    }
    return holders.keys.reduce(0) { $0 + (shown[$1] ?? 0) }
  }

  /// Looks for the tags that cases which must not hang would have.
  private mutating func countHidden(
    _ published: CountyPublication, _ records: [CaseRecord], _ order: PublicationOrder
  ) {
    let tagger = RowTagger(order.key)
    for place in records.indices {
      let isMinor = records[place].residentID.reveal.isMinor(on: order.day)
      let isExempt = records[place].isExempt(on: order.day)
      guard isMinor || isExempt, records[place].hangs(in: published, tagger, on: order.day) else { continue }
      if isMinor { minors += 1 }
      if isExempt { exempt += 1 }
    }
  }
}

extension CaseRecord {
  /// Whether a row of it is on any board of a village that it has lived in.
  fileprivate func hangs(
    in published: CountyPublication, _ tagger: borrowing RowTagger, on day: CalendarDay
  ) -> Bool {
    var receipt: Secret<[UInt8]>?
    let villages = Set([firstTerms.division] + variations.compactMap(\.division))
    for notice in villages.lazy.compactMap({ published.villages[$0] }).joined() where !notice.isEmpty {
      let known = receipt ?? tagger.receipt(of: caseID)
      receipt = known
      for quarter in quarters(of: notice.board, on: day) {
        let tag = tagger.tag(for: known, in: RowTag.notice(notice.board.key, notice.division, quarter))
        if notice.sections.contains(where: { $0.entries.contains { $0.tag == tag } }) { return true }
      }
    }
    return false
  }

  private func quarters(of board: Board, on day: CalendarDay) -> Set<Quarter> {
    let first =
      switch board.kind {
      case .review: reviewPosted
      case .approval: approvalPosted
      case .ending: endingPosted
      case .longTerm: day
      }
    return Set((rounds.map(\.posted) + [first].compactMap { $0 }).map { Quarter(containing: $0) })
  }
}

extension MaskedName {
  /// Of Han characters, and no more of them than the policy shows.
  fileprivate func isMasked(_ style: PrivacyPolicy.NameStyle) -> Bool {
    let isHan = initial.properties.isUnifiedIdeograph
    switch rest {
    case .hidden: return isHan
    case .one: return isHan && style == .initialLast
    case .last(let last): return isHan && style == .initialLast && last.properties.isUnifiedIdeograph
    }
  }
}
