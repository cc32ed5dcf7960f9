package import Diagnostics
package import Vocabulary

/// A case (案件): one household's or person's grant under one programme, as the office keeps it.
package struct CaseRecord: Sendable {
  package var location: SourceLocation
  package var caseID: Secret<String>
  package var program: Program
  package var applicant: Secret<String>
  package var residentID: Secret<ResidentID>
  /// The terms of the case sheet; `terms(on:)` adds the variations.
  package var firstTerms: Terms
  /// What the sheet names, where it is part of the village of the first terms now.
  package var endedDivision: DivisionCode?
  /// By day.
  package var variations: [Variation] = []
  package var householdSize = Secret<Int?>(nil)
  /// One of 四类群体.
  package var group = Secret("")
  /// 致困原因; empty where the sheet gives none that is known.
  package var cause = Secret("")
  /// 残疾类别; the same.
  package var disability = Secret("")
  /// 主动发现: the office went to the household, not the household to the office.
  package var isFound = false
  package var isUrgent = false
  package var isRelativeOfOfficial = Secret(false)
  package var hasComplaint = Secret(false)
  /// Of 信息核对, the check against other offices' data.
  package var verification = Secret(Outcome.missing)
  package var investigators = Secret<[Person]>([])
  package var appraisedOn = Secret<CalendarDay?>(nil)
  /// Of 民主评议.
  package var appraisal = Secret(Outcome.missing)
  package var reviewer = Secret<Person?>(nil)
  package var approver = Secret<Person?>(nil)
  package var payer = Secret<Person?>(nil)
  /// Whether the county has visited the household.
  package var isSpotChecked = Secret(false)
  /// By the case sheet; `objection(against:on:)` puts `objections` before it.
  package var objection = Secret(Objection.none)
  package var objections: [ObjectionRecord] = []
  /// Of the posting sheets, each board's in their order; empty where the case sheet's days are all there is.
  package var rounds: [PostingRound] = []
  /// The day of its first posting on the review board, and so on.
  package var reviewPosted: CalendarDay?
  package var approvalPosted: CalendarDay?
  package var endingPosted: CalendarDay?
  package var approvedOn: CalendarDay?
  package var effectiveFrom: CalendarDay?
  package var endedOn: CalendarDay?
  package var correctedOn: CalendarDay?
  /// Whether the sheet gives a reason for 不予公示.
  package var isDeclaredExempt = Secret(false)
  /// Decided before the office used this tool, and so without the tool's papers (design §5).
  package var isStock = false

  package init(
    location: SourceLocation, caseID: String, program: Program, applicant: String, residentID: ResidentID,
    terms: Terms
  ) {
    self.location = location
    self.caseID = Secret(caseID)
    self.program = program
    self.applicant = Secret(applicant)
    self.residentID = Secret(residentID)
    firstTerms = terms
  }
}

/// How an appraisal or a verification came out.
package enum Outcome: Sendable {
  case missing, passed, failed
}

/// 异议 against a notice.
package enum Objection: Sendable {
  case none, open, rejected, upheld
}

extension CaseRecord {
  /// The terms in force on a day.
  package func terms(on day: CalendarDay) -> Terms {
    variations.isEmpty
      ? firstTerms
      : variations.prefix { $0.from <= day }.reduce(firstTerms) { $1.applied(to: $0) }
  }

  /// The day that chooses the rule profile of the review and approval boards.
  package var firstNotice: CalendarDay? { reviewPosted ?? approvalPosted ?? approvedOn }

  /// The first day that is known of it.
  package var start: CalendarDay? { firstNotice ?? effectiveFrom }

  /// The column that it stands in.
  var startField: CaseField {
    reviewPosted != nil
      ? .reviewPosted
      : approvalPosted != nil ? .approvalPosted : approvedOn != nil ? .approvedOn : .effectiveFrom
  }

  /// Never a row, never a tag, in no figure but one (design §5): declared, or the applicant is a minor.
  ///
  /// A minor is one on the first day that is known of the case, so nobody appears on a birthday. `day` judges what has
  /// no day at all, and that hangs nowhere and is counted nowhere.
  package func isExempt(on day: CalendarDay) -> Bool {
    isDeclaredExempt.reveal || residentID.reveal.isMinor(on: dayOfJudgement ?? day)
  }

  /// The day that says whether the applicant is a minor; nil while the case has none.
  package var dayOfJudgement: CalendarDay? {
    (isStock ? effectiveFrom : nil) ?? start ?? endingPosted ?? endedOn
  }

  package func isApproved(by day: CalendarDay) -> Bool { approvedOn.map { $0 <= day } ?? false }

  /// Whether a continuing grant is being paid on a day.
  package func isInForce(on day: CalendarDay) -> Bool {
    isApproved(by: day) && effectiveFrom.map { $0 <= day } ?? false && !(endedOn.map { $0 <= day } ?? false)
  }

  /// Whether it goes from the decision straight to the long-term board.
  package func isDirect(under rule: ProgramRule) -> Bool {
    // Few have a group, and every posting asks.
    !group.reveal.isEmpty && rule.direct.groups.contains(group.reveal) || rule.direct.urgent && isUrgent
  }
}
