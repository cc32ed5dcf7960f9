/// The fields that sheets can have, with the names that headers give them (content-format).
package enum CaseField: String, CaseIterable, Sendable {
  case caseID = "case_id"
  case program, division
  /// 县区, 乡镇 and 村(社区) name a village where there is no code.
  case countyName = "county"
  case townName = "town"
  case villageName = "village"
  case applicant
  case residentID = "resident_id"
  case phone, address
  case bankAccount = "bank_account"
  case householdSize = "household_size"
  case coveredPersons = "covered_persons"
  case category, amount, cause, group, disability, origin, urgent
  case relativeOfOfficial = "relative_of_official"
  case complaint, verification, investigators
  case appraisedOn = "appraised_on"
  case appraisal, reviewer, approver, payer
  case spotChecked = "spot_checked"
  case reviewPosted = "review_posted"
  case approvalPosted = "approval_posted"
  case endingPosted = "ending_posted"
  case objection
  case approvedOn = "approved_on"
  case effectiveFrom = "effective_from"
  case endedOn = "ended_on"
  case endReason = "end_reason"
  case correctedOn = "corrected_on"
  case exempt
  case from, name, relation

  /// The Chinese names of the column, the usual one first.
  package var headers: [String] {
    switch self {
    case .caseID: ["案件编号", "救助证编号", "户编号"]
    case .program: ["救助类别", "救助类型", "救助项目"]
    case .division: ["行政区划代码", "区划代码", "村(社区)代码", "所属村代码"]
    case .countyName: ["县区", "县(区)", "区县"]
    case .townName: ["乡镇", "乡镇(街道)", "镇(街道)", "镇办"]
    case .villageName: ["村(社区)", "村(居)", "村社区", "村居"]
    case .applicant: ["申请人姓名", "申请人", "户主姓名", "户主", "姓名"]
    case .residentID: ["身份证号", "身份证号码", "公民身份号码", "户主身份证号"]
    case .phone: ["联系电话", "手机号", "电话"]
    case .address: ["家庭住址", "住址", "详细地址"]
    case .bankAccount: ["银行账号", "账号", "一卡通账号", "银行卡号"]
    case .householdSize: ["家庭人口", "家庭人口数", "共同生活人数"]
    case .coveredPersons: ["保障人数", "救助人数", "保障总人口"]
    case .category: ["施保类别", "低保类别", "类别", "供养方式"]
    case .amount: ["保障金额", "月保障金额", "救助金额", "补助金额", "金额"]
    case .cause: ["致困原因", "致贫原因", "救助事由"]
    case .group: ["对象群体", "四类群体"]
    case .disability: ["残疾类别"]
    case .origin: ["发现方式", "申请方式"]
    case .urgent: ["急难型"]
    case .relativeOfOfficial: ["近亲属备案"]
    case .complaint: ["举报复核"]
    case .verification: ["信息核对", "核对结果"]
    case .investigators: ["调查人"]
    case .appraisedOn: ["民主评议日期"]
    case .appraisal: ["评议结论"]
    case .reviewer: ["审核人"]
    case .approver: ["审批人"]
    case .payer: ["发放人"]
    case .spotChecked: ["县级抽查", "入户抽查"]
    case .reviewPosted: ["审核公示日期"]
    case .approvalPosted: ["审批公示日期"]
    case .endingPosted: ["终止公示日期"]
    case .objection: ["异议"]
    case .approvedOn: ["批准日期", "审批日期"]
    case .effectiveFrom: ["享受起始", "起始年月", "享受起始年月"]
    case .endedOn: ["停发日期", "终止日期"]
    case .endReason: ["停发原因", "终止原因"]
    case .correctedOn: ["更正日期"]
    case .exempt: ["不予公示原因"]
    case .from: ["变更日期"]
    case .name: ["成员姓名"]
    case .relation: ["与户主关系"]
    }
  }
}
