package import Cases
package import Notices
package import Vocabulary

/// A notice of a village, whatever the quarter.
package struct NoticeKey: Hashable, Sendable {
  package let village: DivisionCode
  /// The board's key.
  package let board: String

  package init(village: DivisionCode, board: String) {
    self.village = village
    self.board = board
  }
}

/// How many of the rows that notices of a county lose go by the dates of its register: a period that is over, a grant
/// that has ended or is of the quarter before last, a household that has moved, a case of rules that have changed, or
/// the same case under the tag of another quarter. What no case accounts for, or a case that ought to hang, is in none.
package func departures(
  of lost: [NoticeKey: Set<RowTag>], _ book: consuming CaseBook, as order: PublicationOrder
) -> [NoticeKey: Int] {
  var search = DepartureSearch(lost, order)
  for record in book.records where !record.isExempt(on: order.day) { search.look(at: record) }
  return search.departed
}

/// Finds the cases of rows by the tags that their notices have given them.
private struct DepartureSearch: ~Copyable {
  private let lost: [NoticeKey: Set<RowTag>]
  private let villages: Set<DivisionCode>
  private let order: PublicationOrder
  private let procedure: Procedure
  private let tagger: RowTagger
  private let profile: RuleProfile
  private let quarter: Quarter
  private var gone: [NoticeKey: Set<RowTag>] = [:]
  /// What ought to hang, by another posting in the same notice.
  private var due: [NoticeKey: Set<RowTag>] = [:]

  init(_ lost: [NoticeKey: Set<RowTag>], _ order: PublicationOrder) {
    self.lost = lost
    self.order = order
    villages = Set(lost.keys.map(\.village))
    procedure = Procedure(
      rules: order.rules, calendar: order.calendar, endorsements: order.endorsements,
      waitsForEndorsement: order.waitsForEndorsement, records: [])
    tagger = RowTagger(order.key)
    profile = order.rules[order.day]
    quarter = Quarter(containing: order.day)
  }

  var departed: [NoticeKey: Int] {
    Dictionary(
      uniqueKeysWithValues: gone.map { notice, tags in (notice, tags.subtracting(due[notice] ?? []).count) })
  }

  mutating func look(at record: CaseRecord) {
    let homes = order.homes(of: record).intersection(villages)
    guard !homes.isEmpty else { return }
    let receipt = tagger.receipt(of: record.caseID)
    let now = record.terms(on: order.day).division
    let endings = record.endings(on: order.day, under: order.rules, calendar: order.calendar)
    for home in homes {
      for posting in procedure.postings(of: record) + endings {
        let notice = NoticeKey(village: home, board: posting.step.board.key)
        let hasGone = home != now || !posting.hangs(on: order.day)
        note(receipt, notice, Quarter(containing: posting.posted), hasGone: hasGone)
      }
      for (board, quarter) in longTermNotices(of: record.program) {
        let hasGone = home != now || quarter != self.quarter || hasLeft(record)
        note(receipt, NoticeKey(village: home, board: board), quarter, hasGone: hasGone)
      }
    }
  }

  private mutating func note(
    _ receipt: Secret<[UInt8]>, _ notice: NoticeKey, _ quarter: Quarter, hasGone: Bool
  ) {
    guard let tags = lost[notice] else { return }
    let tag = tagger.tag(for: receipt, in: RowTag.notice(notice.board, notice.village, quarter))
    guard tags.contains(tag) else { return }
    if hasGone { gone[notice, default: []].insert(tag) } else { due[notice, default: []].insert(tag) }
  }

  /// The long-term boards that have listed a programme in the quarters of a year to either side: nobody but the
  /// office's diary knows the day of the build before.
  private func longTermNotices(of program: Program) -> [(board: String, quarter: Quarter)] {
    let start = quarter.yearAgo
    let quarters = sequence(first: start) { $0.next }.prefix(9)
    return quarters.flatMap { quarter in
      let boards = [quarter.firstDay, quarter.lastDay].compactMap { board(of: program, on: $0) }
      return Set(boards).map { ($0, quarter) }
    }
  }

  private func board(of program: Program, on day: CalendarDay) -> String? {
    guard let rule = order.rules[day][program], rule.isListed, let step = rule.step(.longTerm),
      step.channel.includes(order.channel)
    else { return nil }
    return step.board.key
  }

  /// Whether a case is off the long-term board by its own dates, or by those of the rules. One that has no day of
  /// approval is not: somebody has emptied the cell.
  private func hasLeft(_ record: CaseRecord) -> Bool {
    guard board(of: record.program, on: order.day) != nil, let rule = profile[record.program] else {
      return true
    }
    func isPast(_ day: CalendarDay?) -> Bool { day.map { $0 <= order.day } ?? false }
    func isToCome(_ day: CalendarDay?) -> Bool { day.map { $0 > order.day } ?? false }
    switch rule.kind {
    case .continuing:
      return isPast(record.endedOn) || isToCome(record.approvedOn) || isToCome(record.effectiveFrom)
    case .oneOff:
      return record.approvedOn != nil && !record.isLongTerm(on: order.day, kind: .oneOff)
    }
  }
}

extension PublicationOrder {
  /// Every village that a case is or was of, with what is part of it now.
  fileprivate func homes(of record: CaseRecord) -> Set<DivisionCode> {
    let own = [record.firstTerms.division] + record.variations.compactMap(\.division)
    return Set(own + own.flatMap(tree.predecessors))
  }
}
