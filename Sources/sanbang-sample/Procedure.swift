/// When a case was posted for review and for approval, and decided; what is still to come is nil.
struct Round {
  var reviewPosted: Day?
  var approvalPosted: Day?
  var approvedOn: Day?
}

/// The order of 2012: review notice, seven days, approval notice, seven days, decision, paid from the next
/// month.
struct Procedure {
  let days = WorkDays()
  let adoptedOn: Day
  let asOf: Day

  /// A round that begins with a review notice on the first working day from `day`.
  func round(from day: Day, wait: Int) -> Round {
    let review = days.onOrAfter(day)
    let approval = days.after(days.lastDay(ofNoticePosted: review))
    var decision = days.after(days.lastDay(ofNoticePosted: approval))
    for _ in 0..<wait { decision = days.after(decision) }
    return Round(reviewPosted: review, approvalPosted: approval, approvedOn: decision)
  }

  /// Two rounds in the third month of every quarter, all decided and in force on the site's day.
  func quarterly(_ county: County) -> [Round] {
    let quarters = Quarter(of: adoptedOn).index...Quarter(of: asOf).index
    return quarters.flatMap { index in
      (0..<2).map { batch in
        let start = Quarter(index: index).month(2) + (county.index % 3 + batch * 2)
        return round(from: start, wait: (county.index + batch) % 3)
      }
    }.filter { ($0.approvedOn ?? asOf).firstOfNextMonth <= asOf }
  }

  /// One round a week, decided by the site's day; the weekday is the county's habit.
  func weekly(_ county: County) -> [Round] {
    stride(from: adoptedOn.number, through: asOf.number, by: 7)
      .map { round(from: Day(number: $0) + county.index % 5, wait: county.index % 3) }
      .filter { ($0.approvedOn ?? asOf) <= asOf }
  }

  /// The latest day for a review notice that ends before `day`.
  func review(endingBefore day: Day) -> Day {
    var posted = days.onOrBefore(day - 8)
    while days.lastDay(ofNoticePosted: posted) >= day { posted = days.onOrBefore(posted - 1) }
    return posted
  }
}

/// The rounds that are under way on the site's day, each in another stage.
struct LiveRounds {
  let reviewRunning: [Round]
  let approvalRunning: Round
  let approvalAlone: Round
  let between: Round
  let toCome: Round
  let decisionToCome: Round
  let decided: Round
  let endedYesterday: Round

  init(_ procedure: Procedure) {
    let (days, asOf) = (procedure.days, procedure.asOf)
    func early(_ posted: Day) -> Round {
      let next = days.after(days.lastDay(ofNoticePosted: posted))
      return Round(reviewPosted: posted, approvalPosted: next)
    }
    func approval(_ posted: Day) -> Round {
      Round(reviewPosted: procedure.review(endingBefore: posted), approvalPosted: posted)
    }
    var late = early(days.onOrBefore(asOf - 5))
    late.approvalPosted = days.onOrAfter(asOf + 16)
    reviewRunning = [early(days.onOrBefore(asOf - 3)), late]
    approvalRunning = approval(days.onOrBefore(asOf - 2))
    approvalAlone = approval(days.onOrBefore(days.onOrBefore(asOf - 2) - 1))
    between = Round(reviewPosted: procedure.review(endingBefore: asOf - 2))
    toCome = early(days.onOrAfter(asOf + 5))
    decisionToCome = approval(procedure.review(endingBefore: asOf - 1))
    let decision = days.onOrBefore(asOf)
    decided = {
      var round = approval(procedure.review(endingBefore: decision))
      round.approvedOn = decision
      return round
    }()
    var yesterday = early(procedure.review(endingBefore: asOf))
    yesterday.approvalPosted = days.onOrAfter(asOf + 2)
    endedYesterday = yesterday
  }
}
