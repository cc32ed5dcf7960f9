/// A column of a case sheet: its English key and two of its Chinese names.
enum Column: String, CaseIterable {
  case caseID = "case_id/案件编号/救助证编号"
  case program = "program/救助类别/救助项目"
  case division = "division/行政区划代码/所属村代码"
  case county = "county/县区/县区"
  case town = "town/乡镇/乡镇"
  case village = "village/村(社区)/村(社区)"
  case applicant = "applicant/申请人姓名/户主姓名"
  case residentID = "resident_id/身份证号/公民身份号码"
  case phone = "phone/联系电话/手机号"
  case address = "address/家庭住址/详细地址"
  case bank = "bank_account/银行账号/一卡通账号"
  case size = "household_size/家庭人口/共同生活人数"
  case covered = "covered_persons/保障人数/救助人数"
  case category = "category/施保类别/类别"
  case amount = "amount/保障金额/金额"
  case cause = "cause/致困原因/致贫原因"
  case group = "group/对象群体/四类群体"
  case disability = "disability/残疾类别/残疾类别"
  case origin = "origin/发现方式/申请方式"
  case urgent = "urgent/急难型/急难型"
  case relative = "relative_of_official/近亲属备案/近亲属备案"
  case complaint = "complaint/举报复核/举报复核"
  case verification = "verification/信息核对/核对结果"
  case investigators = "investigators/调查人/调查人"
  case appraisedOn = "appraised_on/民主评议日期/民主评议日期"
  case appraisal = "appraisal/评议结论/评议结论"
  case reviewer = "reviewer/审核人/审核人"
  case approver = "approver/审批人/审批人"
  case payer = "payer/发放人/发放人"
  case visited = "spot_checked/县级抽查/入户抽查"
  case reviewPosted = "review_posted/审核公示日期/审核公示日期"
  case approvalPosted = "approval_posted/审批公示日期/审批公示日期"
  case endingPosted = "ending_posted/终止公示日期/终止公示日期"
  case objection = "objection/异议/异议"
  case approvedOn = "approved_on/批准日期/审批日期"
  case effectiveFrom = "effective_from/享受起始年月/起始年月"
  case endedOn = "ended_on/停发日期/终止日期"
  case endReason = "end_reason/停发原因/终止原因"
  case correctedOn = "corrected_on/更正日期/更正日期"
  case exempt = "exempt/不予公示原因/不予公示原因"

  func header(_ style: SheetStyle, _ variant: Int) -> String {
    let names = rawValue.split(separator: "/")
    return String(style.chinese ? names[1 + variant % 2] : names[0])
  }
}

extension Column {
  private static let head: [Column] = [
    .caseID, .program, .division, .applicant, .residentID, .phone, .address, .bank,
  ]
  private static let tail: [Column] = [.objection, .approvedOn]

  static let dibao =
    head + [
      .size, .covered, .category, .amount, .cause, .disability, .origin, .relative, .complaint, .verification,
      .investigators, .appraisedOn, .appraisal, .reviewer, .approver, .payer, .visited, .reviewPosted,
      .approvalPosted,
    ] + tail + [.effectiveFrom, .endedOn, .endReason, .correctedOn, .exempt]

  static let tekun =
    head + [
      .size, .covered, .category, .amount, .cause, .disability, .origin, .relative, .verification,
      .investigators, .reviewer, .approver, .payer, .reviewPosted, .approvalPosted,
    ] + tail + [.effectiveFrom, .endingPosted, .endedOn, .endReason, .correctedOn, .exempt]

  static let grants =
    head + [
      .size, .covered, .amount, .cause, .group, .origin, .urgent, .relative, .verification, .investigators,
      .reviewer, .approver, .payer, .reviewPosted, .approvalPosted,
    ] + tail + [.correctedOn, .exempt]

  /// The same, with the division spelled out instead of its code.
  static let grantsByName = grants.flatMap { $0 == .division ? [.county, .town, .village] : [$0] }
}

extension CaseRow {
  /// The text of one cell, written as the county's clerks write it.
  func cell(_ column: Column, _ style: SheetStyle) -> String {
    func date(_ day: Day?) -> String { day.map(style.date) ?? "" }
    func yes(_ flag: Bool?) -> String { flag.map { $0 ? "是" : "否" } ?? "" }
    return switch column {
    case .caseID: id
    case .program: style.chinese ? program.rawValue : program.key
    case .division: village.code
    case .county: village.county
    case .town: village.town
    case .village: village.name
    case .applicant: person.name
    case .residentID: person.number
    case .phone: phone
    case .address: address
    case .bank: bank
    case .size: size == 0 ? "" : String(size)
    case .covered: String(covered)
    case .category: category
    case .amount: yuan(amount, thousands: style.thousands)
    case .cause: cause
    case .group: group
    case .disability: disability
    case .origin: origin
    case .urgent: yes(urgent)
    case .relative: yes(relative)
    case .complaint: yes(complaint)
    case .verification: verification
    case .investigators: investigators.joined(separator: "、")
    case .appraisedOn: date(appraisedOn)
    case .appraisal: appraisal
    case .reviewer: reviewer
    case .approver: approver
    case .payer: payer
    case .visited: yes(visited)
    case .reviewPosted: date(reviewPosted)
    case .approvalPosted: date(approvalPosted)
    case .endingPosted: date(endingPosted)
    case .objection: objection
    case .approvedOn: date(approvedOn)
    case .effectiveFrom: effectiveFrom.map(style.month) ?? ""
    case .endedOn: date(endedOn)
    case .endReason: endReason
    case .correctedOn: date(correctedOn)
    case .exempt: exempt
    }
  }
}
