import Diagnostics
import Vocabulary

extension RowRule {
  /// The days follow each other as the profile of the first notice says, the 民主评议 before the review.
  static let dateOrder = RowRule(
    "case.date-order", .error,
    Message("日期早于它前面的步骤", "a day is before the step that precedes it"),
    remedy: Message(
      "请核对民主评议、审核公示、审批公示与批准的日期", "check the days of appraisal, review, approval and decision"),
    passing: [
      [.appraisedOn: "2015-07-06", .reviewPosted: "2015-07-06"], [.reviewPosted: "", .appraisedOn: ""],
      [
        .reviewPosted: "2021-07-05", .approvedOn: "2021-07-20", .approvalPosted: "2021-07-21",
        .effectiveFrom: "2021-08",
      ],
    ],
    failing: [
      [.reviewPosted: "2015-07-15"], [.approvedOn: "2015-07-13"], [.appraisedOn: "2015-07-07"],
      [
        .reviewPosted: "2021-07-05", .approvedOn: "2021-07-20", .approvalPosted: "2021-07-19",
        .effectiveFrom: "2021-08",
      ],
    ])
}

func checkDateOrder(of record: CaseRecord, _ cells: inout CellReader, _ context: ReadingContext) {
  guard let first = record.firstNotice else { return }
  let profile = context.rules[first]
  if profile[record.program]?.appraisal == .required, let review = record.reviewPosted,
    let appraised = record.appraisedOn.reveal, appraised > review
  {
    cells.find(
      .dateOrder, .appraisedOn,
      Message(
        "“民主评议日期”晚于“审核公示日期”\(review)", "`appraised_on` is after `review_posted`, \(review)"))
  }
  var latest: (field: CaseField, day: CalendarDay)?
  for event in profile.sequence {
    let (field, day) = record.day(of: event)
    guard let day else { continue }
    if let latest, day < latest.day {
      cells.find(.dateOrder, field, before(field, day, latest.field, latest.day))
    }
    if day >= latest?.day ?? day { latest = (field, day) }
  }
}

/// Of two days that stand in columns which anybody may know.
func before(_ field: CaseField, _ day: CalendarDay, _ other: CaseField, _ otherDay: CalendarDay) -> Message {
  Message(
    "“\(field.headers[0])”\(day) 早于“\(other.headers[0])”\(otherDay)",
    "`\(field.key)`, \(day), is before `\(other.key)`, \(otherDay)")
}

extension CaseRecord {
  fileprivate func day(of event: CaseEvent) -> (CaseField, CalendarDay?) {
    switch event {
    case .review: (.reviewPosted, reviewPosted)
    case .approval: (.approvalPosted, approvalPosted)
    case .decision: (.approvedOn, approvedOn)
    }
  }
}
