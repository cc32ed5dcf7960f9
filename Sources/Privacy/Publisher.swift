import Cases
import Diagnostics
import Notices
import Vocabulary

/// Puts the cases of one county on the boards of its villages.
struct Publisher: ~Copyable {
  let order: PublicationOrder
  let procedure: Procedure
  let rows: RowMaker
  let profile: RuleProfile
  let quarter: Quarter
  var drafts: [DivisionCode: [String: NoticeDraft]] = [:]
  var held: [HeldCase] = []
  var standings: [Standing: Int] = [:]
  var findings = Report()
  private var exposing: ExposureDraft

  init(order: PublicationOrder, procedure: Procedure, mask: NameMask) {
    self.order = order
    self.procedure = procedure
    rows = RowMaker(order, mask)
    profile = rows.profile
    quarter = rows.quarter
    exposing = ExposureDraft(order, mask)
  }

  /// Adds a case with its postings on the review and approval boards; exempt ones have none.
  mutating func add(_ record: CaseRecord, _ postings: [Posting], isExempt: Bool) {
    let standing = isExempt ? .exempt : post(record, postings)
    if !isExempt { rememberQuarterBefore(record) }
    standings[standing, default: 0] += 1
    for finding in procedure.overdueObjections(of: record, on: order.day) { findings.add(finding) }
  }

  /// Puts a case on every board that it is due on; says where it stands.
  private mutating func post(_ record: CaseRecord, _ postings: [Posting]) -> Standing {
    if order.isWithdrawn(record, rows.tagger) { return .withdrawn }
    let endings = record.endings(on: order.day, under: order.rules, calendar: order.calendar)
    var (isUp, isHeld, isWithdrawn) = (false, false, false)
    for posting in postings + endings
    where posting.posted <= order.day && order.shows(posting.step) {
      guard posting.hangs(on: order.day) else {
        comeDown(record, posting)
        continue
      }
      if withdrawn(record, posting.step.board) {
        isWithdrawn = true
        continue
      }
      let gates = procedure.holdingGates(record, posting, on: order.day)
      if gates.isEmpty {
        isUp = true
        hang(record, posting)
      } else {
        isHeld = true
        held.append(HeldCase(location: record.location, board: posting.step.board.key, gates: gates))
      }
    }
    guard let rule = profile[record.program], rule.isListed else {
      return isUp ? .published : isHeld ? .held : isWithdrawn ? .withdrawn : .unlisted
    }
    if let step = rule.step(.longTerm), order.shows(step) {
      if record.isLongTerm(on: order.day, kind: rule.kind) {
        if withdrawn(record, step.board) {
          isWithdrawn = true
        } else {
          isUp = true
          hangForLong(record, rule, step)
        }
      } else {
        leave(record, rule, step)
      }
    }
    return isUp
      ? .published
      : isHeld ? .held : isWithdrawn ? .withdrawn : record.standingOffBoards(on: order.day, kind: rule.kind)
  }

  /// Whether its whole board was taken down by hand, which then has been empty from that day on; that of a village that
  /// has ended does not come back with the rows that still name it.
  private mutating func withdrawn(_ record: CaseRecord, _ board: Board) -> Bool {
    if order.withdrawals.isEmpty { return false }
    let village = record.terms(on: order.day).division
    let ended = village == record.firstTerms.division ? record.endedDivision : nil
    let days = [village, ended].compactMap(\.self).compactMap { order.withdrawn(board, of: $0) }
    guard let day = days.max() else { return false }
    withDraft(village, board.key) { $0.cameDown(on: day) }
    return true
  }

  private mutating func hang(_ record: CaseRecord, _ posting: Posting) {
    let village = record.terms(on: order.day).division
    let facts = facts(posting.rule, posting.step, village, under: profile(of: record, posting), posting)
    let row = rows.row(record, posting.rule, posting.step, of: Quarter(containing: posting.posted))
    let corrected = record.correctedOn.flatMap { $0 <= order.day ? $0 : nil }
    let view = isOnWeb(facts) ? RowView(row.entry, in: facts) : nil
    withDraft(village, posting.step.board.key) { $0.add(row, view, to: facts, correctedOn: corrected) }
  }

  private mutating func hangForLong(_ record: CaseRecord, _ rule: ProgramRule, _ step: Step) {
    let village = record.terms(on: order.day).division
    let facts = facts(rule, step, village, under: profile)
    let row = rows.row(record, rule, step, of: quarter)
    let isOutstanding = procedure.hasPapersOutstanding(record, on: order.day)
    let view = isOnWeb(facts) ? exposing.view(of: row.entry, in: facts, record, rule) : nil
    withDraft(village, step.board.key) { $0.add(row, view, to: facts, isOutstanding: isOutstanding) }
  }

  /// What hangs on paper alone gives nothing away to whoever reads the web.
  private func isOnWeb(_ facts: SectionFacts) -> Bool { order.channel == .web && !facts.isOnPaperAlone }

  /// What its row looked like on the last day of the quarter before, whose list somebody may have kept.
  private mutating func rememberQuarterBefore(_ record: CaseRecord) {
    let day = exposing.dayBefore
    guard let rule = exposing.profileBefore[record.program], rule.isListed,
      let step = rule.step(.longTerm), step.channel.includes(order.channel),
      record.isLongTerm(on: day, kind: rule.kind)
    else { return }
    let village = record.terms(on: day).division
    let columns = order.policy.columns(of: step.board, on: order.channel)
    let row = rows.entry(record, rule, step.board, on: day, tag: RowTag(bits: 0), columns)
    exposing.addBefore(row, in: facts(rule, step, village, under: profile))
  }

  /// What hung and no longer does says on which day it came down, unless a gate kept it off to the end.
  private mutating func comeDown(_ record: CaseRecord, _ posting: Posting) {
    guard posting.lastDay != nil, posting.lastDayUp < order.day else { return }
    let lastDay = posting.lastDayUp
    let village = record.terms(on: lastDay).division
    let known = drafts[village]?[posting.step.board.key]?.cameDown
    guard lastDay + 1 > known ?? .init(number: .min) else { return }
    guard procedure.holdingGates(record, posting, on: lastDay).isEmpty else { return }
    withDraft(village, posting.step.board.key) { $0.cameDown(on: lastDay + 1) }
  }

  /// A case that has left the long-term board: counted in its quarter, named by nobody.
  private mutating func leave(_ record: CaseRecord, _ rule: ProgramRule, _ step: Step) {
    guard record.isApproved(by: order.day) else { return }
    switch rule.kind {
    case .continuing:
      guard let ended = record.endedOn, ended <= order.day else { return }
      let village = record.terms(on: ended).division
      let facts = facts(rule, step, village, under: profile)
      let isThisQuarter = ended >= quarter.firstDay
      withDraft(village, step.board.key) {
        $0.cameDown(on: ended)
        if isThisQuarter { $0.leave(facts) }
      }
    case .oneOff:
      guard let approved = record.approvedOn else { return }
      let down = Quarter(containing: approved).next.next.firstDay
      withDraft(record.terms(on: down).division, step.board.key) { $0.cameDown(on: down) }
    }
  }

  private mutating func withDraft(
    _ village: DivisionCode, _ board: String, _ change: (inout NoticeDraft) -> Void
  ) {
    change(&drafts[village, default: [:]][board, default: NoticeDraft()])
  }

  private func facts(
    _ rule: ProgramRule, _ step: Step, _ village: DivisionCode, under profile: RuleProfile,
    _ posting: Posting? = nil
  ) -> SectionFacts {
    let issuer =
      switch step.level {
      case .village: village
      case .town: village.town
      case .county: village.county
      case .city: order.tree.root.code
      }
    return SectionFacts(
      profile: profile.key, group: rule.group, kind: rule.kind, issuer: issuer, article: step.article,
      counting: step.period?.words ?? "", posted: posting?.posted, lastDay: posting?.lastDay,
      place: self.profile.place(ofGroup: rule.group), isOnPaperAlone: step.channel == .print)
  }

  /// Review and approval stand under the profile of the first notice, the ending under that of the day.
  private func profile(of record: CaseRecord, _ posting: Posting) -> RuleProfile {
    posting.step.board.kind == .ending ? profile : order.rules[record.firstNotice ?? order.day]
  }

  consuming func finish(
    county: DivisionCode, quarters: [Quarter: QuarterTally], traces: CountyTraces, turningDays: TurningDays
  ) -> Publication {
    var report = findings
    var villages: [DivisionCode: [Notice]] = [:]
    var names = PaperNames()
    let boards = order.rules.boards(on: order.day)
    for village in order.tree.all(.village) where village.code.county == county {
      villages[village.code] = boards.map { board in
        let draft = drafts[village.code]?[board.key] ?? NoticeDraft()
        if !draft.names.isEmpty { names.add(draft.names, of: NoticeID(village.code, board)) }
        return draft.notice(village.code, board, showsPaperRows: order.channel == .print, into: &report)
      }
    }
    return Publication(
      published: CountyPublication(county: county, villages: villages, quarters: quarters),
      paperNames: names, held: held,
      standings: standings, turningDays: turningDays, traces: traces,
      exposure: exposing.measure(drafts, boards, in: county),
      report: report)
  }
}
