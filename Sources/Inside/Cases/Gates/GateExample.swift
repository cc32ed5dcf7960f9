import Diagnostics
import Vocabulary

/// A case that every gate lets pass, and the changes that the gates' examples make to it.
extension GateCase {
  /// A rural dibao case on the review board, with all its papers.
  package static let example: GateCase = {
    // Constants: a typing error in them fails every test of the gates.
    let village = DivisionCode("611022106200")!
    var record = CaseRecord(
      location: .init("content/cases/example.csv", line: 2), caseID: "K1", program: Program("rural_dibao"),
      applicant: "张三", residentID: try! ResidentID("611099195001010016".utf8),
      terms: Terms(amount: Fen(20_000), coveredPersons: 1, category: "A", division: village))
    record.investigators = .names("刘一", "陈二")
    record.appraisal = Secret(.passed)
    record.verification = Secret(.passed)
    record.reviewer = .name("赵四")
    record.approver = .name("钱五")
    record.payer = .name("孙六")
    record.reviewPosted = reviewDay
    let review = Posting(rule: rule(.required), step: reviewStep, posted: reviewDay, calendar: calendar)
    return GateCase(
      record: record,
      at: Circumstances(
        posting: review, review: review, batch: (10, 3),
        endorsed: .init(village: true, town: true, county: true)))
  }()

  /// The same on the approval board, the day after its review period.
  var onApproval: GateCase { approvalPosted(daysAfterReview: 1) }

  func approvalPosted(daysAfterReview days: Int) -> GateCase {
    var changed = self
    let day = (at.review?.lastDay ?? Self.reviewDay) + days
    changed.record.approvalPosted = day
    changed.at.posting = Posting(
      rule: at.posting.rule, step: Self.approvalStep, posted: day, calendar: Self.calendar)
    return changed
  }

  func asking(_ appraisal: ProgramRule.Appraisal) -> GateCase {
    var changed = self
    changed.at.posting = Posting(
      rule: Self.rule(appraisal), step: at.posting.step, posted: at.posting.posted, calendar: Self.calendar)
    return changed
  }

  func posted(on day: CalendarDay) -> GateCase {
    var changed = self
    changed.at.posting = Posting(
      rule: at.posting.rule, step: at.posting.step, posted: day, calendar: Self.calendar)
    return changed
  }

  func reviewed(on day: CalendarDay) -> GateCase {
    var changed = self
    changed.at.review = Posting(
      rule: at.posting.rule, step: Self.reviewStep, posted: day, calendar: Self.calendar)
    return changed
  }

  func reviewDown(daysAfterPosting days: Int) -> GateCase {
    var changed = self
    let posted = at.review?.posted ?? Self.reviewDay
    changed.at.review = Posting(
      rule: at.posting.rule, step: Self.reviewStep, posted: posted, cameDownOn: posted + days,
      calendar: Self.calendar)
    return changed
  }

  private static let reviewDay = CalendarDay(2015, 10, 12)!
  private static let calendar = WorkCalendar([
    CalendarDay(2015, 1, 1)!: .off, CalendarDay(2015, 12, 31)!: .work,
  ])
  private static let week = PeriodRule(days: 7, counting: .calendar, words: "")

  private static let reviewStep = Step(
    board: Board(key: "review", kind: .review, title: ""), level: .town, article: "", period: week,
    shownDays: nil, channel: .web)
  private static let approvalStep = Step(
    board: Board(key: "approval", kind: .approval, title: ""), level: .county, article: "", period: week,
    shownDays: nil, channel: .web)

  private static func rule(_ appraisal: ProgramRule.Appraisal) -> ProgramRule {
    ProgramRule(
      program: Program("rural_dibao"), name: "", shortName: "", aliases: [], source: "", group: "dibao",
      kind: .continuing, isListed: true, categories: [:], appraisal: appraisal, spotCheckPercent: 30,
      direct: DirectCases(), steps: [reviewStep, approvalStep])
  }
}

extension Secret where Value == [Person] {
  static func names(_ names: String...) -> Self { Secret(names.compactMap { Person($0.utf8) }) }
}

extension Secret where Value == Person? {
  static func name(_ name: String) -> Self { Secret(Person(name.utf8)) }
}
