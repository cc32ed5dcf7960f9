/// What keeps a case off a board, so that the office's report has something to say.
enum Fault: String, CaseIterable {
  // On the review board.
  case oneInvestigator, investigatedTwiceByOne, noAppraisal, appraisalFailed, noReviewer, reviewerPays
  case verificationPending, verificationFailed, upheldOnReview, threeAtOnce, tekunUnsigned, medicalUnverified
  // On the approval board.
  case noApprover, approverPays, relativeNotVisited, complaintNotVisited, reviewNotPosted, reviewTooShort
  case objectionOpen, upheldOnApproval, fewVisits
  // In villages whose head has not endorsed.
  case unendorsedReview, unendorsedApproval

  private static let ofReview = allCases.prefix { $0 != .noApprover } + [.unendorsedReview]
  var onReview: Bool { Self.ofReview.contains(self) }
  var unendorsed: Bool { self == .unendorsedReview || self == .unendorsedApproval }

  /// The gate of the design that it meets.
  var gate: String {
    switch self {
    case .oneInvestigator, .investigatedTwiceByOne: "gate.investigators"
    case .noAppraisal, .appraisalFailed: "gate.appraisal"
    case .noReviewer, .noApprover, .tekunUnsigned: "gate.sign-off"
    case .reviewerPays, .approverPays: "gate.same-hand"
    case .verificationPending, .verificationFailed, .medicalUnverified: "gate.verification"
    case .upheldOnReview, .objectionOpen, .upheldOnApproval: "gate.objection"
    case .threeAtOnce: "gate.investigators gate.appraisal gate.verification"
    case .relativeNotVisited, .complaintNotVisited: "gate.must-visit"
    case .reviewNotPosted: "gate.not-posted"
    case .reviewTooShort: "gate.review-period"
    case .fewVisits: "gate.spot-check"
    case .unendorsedReview, .unendorsedApproval: "gate.endorsement"
    }
  }
}

/// One fault and the village that it happens in.
struct HeldCase {
  let fault: Fault
  let village: Village
}

extension CountyMaker {
  mutating func add(_ held: HeldCase) {
    let village = held.village
    guard held.fault != .fewVisits else { return addFewVisits(village) }
    var row = applicant(for: held.fault, village)
    sign(&row, held.fault.onReview ? live.reviewRunning[0] : live.approvalRunning)
    (row.relative, row.complaint, row.objection) = (false, false, "")
    spoil(&row, held.fault)
    book.cases.append(row)
    marked.append((row.id, held.fault))
  }

  private mutating func applicant(for fault: Fault, _ village: Village) -> CaseRow {
    switch fault {
    case .tekunUnsigned: return elder(village, on: procedure.asOf)
    case .medicalUnverified:
      var row = oneOff(.medical, village, person(19...85, on: procedure.asOf))
      row.group = "低保边缘"
      return row
    default: return household(village, covered: 2, on: procedure.asOf)
    }
  }

  private func spoil(_ row: inout CaseRow, _ fault: Fault) {
    switch fault {
    case .oneInvestigator: row.investigators = Array(row.investigators.prefix(1))
    case .investigatedTwiceByOne: row.investigators = [row.investigators[0], row.investigators[0]]
    case .noAppraisal: (row.appraisedOn, row.appraisal) = (nil, "")
    case .appraisalFailed: row.appraisal = "争议较大"
    case .noReviewer, .tekunUnsigned: row.reviewer = ""
    case .reviewerPays: row.payer = row.reviewer
    case .verificationPending, .medicalUnverified: row.verification = "待核"
    case .verificationFailed: row.verification = "未通过"
    case .upheldOnReview, .upheldOnApproval: row.objection = "成立"
    case .threeAtOnce:
      (row.investigators, row.appraisal, row.verification) = ([], "未通过", "")
    case .noApprover: row.approver = ""
    case .approverPays: row.payer = row.approver
    case .relativeNotVisited: (row.relative, row.visited, row.visitIsFixed) = (true, false, true)
    case .complaintNotVisited: (row.complaint, row.visited, row.visitIsFixed) = (true, false, true)
    case .reviewNotPosted: row.reviewPosted = nil
    case .reviewTooShort: shortenReview(&row)
    case .objectionOpen: row.objection = "待处理"
    case .fewVisits, .unendorsedReview, .unendorsedApproval: break
    }
  }

  /// Posts the review so late that its last day is the day of the approval notice, or after it.
  private func shortenReview(_ row: inout CaseRow) {
    guard let approval = row.approvalPosted else { return }
    row.reviewPosted = procedure.days.onOrBefore(approval - 6)
  }

  /// A batch of its own with one visit in four.
  private mutating func addFewVisits(_ village: Village) {
    for place in 0..<4 {
      var row = household(village, covered: 1 + place, on: procedure.asOf)
      sign(&row, live.approvalAlone)
      (row.relative, row.complaint, row.objection) = (false, false, "")
      (row.visited, row.visitIsFixed) = (place == 0, true)
      book.cases.append(row)
      marked.append((row.id, .fewVisits))
    }
  }

  /// Papers that went wrong in the quarter before the site's day, for cases that are being paid: one kind a
  /// county, so that the quarter's publicity table has something to count.
  mutating func breakPastProcedures() {
    let quarter = Quarter(index: Quarter(of: procedure.asOf).index - 1)
    let candidates = book.cases.indices.filter {
      let row = book.cases[$0]
      guard row.program.isDibao, row.exempt.isEmpty, row.endedOn == nil, row.approvedOn != nil else {
        return false
      }
      return row.reviewPosted.map { Quarter(of: $0) == quarter } ?? false
    }
    let faults: [Fault] = [
      .oneInvestigator, .noAppraisal, .approverPays, .reviewNotPosted, .reviewTooShort, .noApprover,
      .objectionOpen,
    ]
    guard let index = candidates.first else { return }
    spoil(&book.cases[index], faults[county.index % faults.count])
    // And one decision taken a day too early, which is a warning.
    if let other = candidates.dropFirst().first, let posted = book.cases[other].approvalPosted {
      book.cases[other].approvedOn = procedure.days.lastDay(ofNoticePosted: posted)
    }
  }
}
