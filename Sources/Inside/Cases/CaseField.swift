/// The fields that sheets can have (content-format); its number is its place in a row's columns.
package enum CaseField: Int, CaseIterable, Codable, Sendable {
  case caseID, program, division
  /// 县区, 乡镇 and 村(社区) name a village where there is no code.
  case countyName, townName, villageName
  case applicant, residentID, phone, address, bankAccount
  case householdSize, coveredPersons, category, amount
  case cause, group, disability, origin, urgent
  case relativeOfOfficial, complaint, verification, investigators
  case appraisedOn, appraisal, reviewer, approver, payer, spotChecked
  case reviewPosted, approvalPosted, endingPosted, objection
  case approvedOn, effectiveFrom, endedOn, endReason, correctedOn
  case exempt
  case from, name, relation
  /// The head of the household, beside the person of the row, in a roll.
  case headID
  case board, round, postedOn, takenDownOn, postedBy
  case receivedOn, result, closedOn

  /// The key of the column, such as `resident_id`.
  package var key: String { names[0] }

  /// The Chinese names of the column, the usual one first.
  package var headers: [String] { Array(names.dropFirst()) }

  /// All names that a header can give it, the key first.
  package var names: [String] {
    switch self {
    case .caseID: ["case_id", "案件编号", "救助证编号", "户编号"]
    case .program: ["program", "救助类别", "救助类型", "救助项目"]
    case .division: ["division", "行政区划代码", "区划代码", "村(社区)代码", "所属村代码"]
    case .countyName: ["county", "县区", "县(区)", "区县"]
    case .townName: ["town", "乡镇", "乡镇(街道)", "镇(街道)", "镇办"]
    case .villageName: ["village", "村(社区)", "村(居)", "村社区", "村居"]
    case .applicant: ["applicant", "申请人姓名", "申请人", "户主姓名", "户主", "姓名"]
    case .residentID: ["resident_id", "身份证号", "身份证号码", "公民身份号码", "户主身份证号", "户主身份证号码"]
    case .phone: ["phone", "联系电话", "手机号", "电话"]
    case .address: ["address", "家庭住址", "住址", "详细地址"]
    case .bankAccount: ["bank_account", "银行账号", "账号", "一卡通账号", "银行卡号"]
    case .householdSize: ["household_size", "家庭人口", "家庭人口数", "共同生活人数"]
    case .coveredPersons: ["covered_persons", "保障人数", "救助人数", "保障总人口"]
    case .category: ["category", "施保类别", "低保类别", "类别", "供养方式"]
    case .amount: ["amount", "保障金额", "月保障金额", "救助金额", "补助金额", "金额"]
    case .cause: ["cause", "致困原因", "致贫原因", "救助事由"]
    case .group: ["group", "对象群体", "四类群体"]
    case .disability: ["disability", "残疾类别"]
    case .origin: ["origin", "发现方式", "申请方式"]
    case .urgent: ["urgent", "急难型"]
    case .relativeOfOfficial: ["relative_of_official", "近亲属备案"]
    case .complaint: ["complaint", "举报复核"]
    case .verification: ["verification", "信息核对", "核对结果"]
    case .investigators: ["investigators", "调查人"]
    case .appraisedOn: ["appraised_on", "民主评议日期"]
    case .appraisal: ["appraisal", "评议结论"]
    case .reviewer: ["reviewer", "审核人"]
    case .approver: ["approver", "审批人"]
    case .payer: ["payer", "发放人"]
    case .spotChecked: ["spot_checked", "县级抽查", "入户抽查"]
    case .reviewPosted: ["review_posted", "审核公示日期"]
    case .approvalPosted: ["approval_posted", "审批公示日期"]
    case .endingPosted: ["ending_posted", "终止公示日期"]
    case .objection: ["objection", "异议"]
    case .approvedOn: ["approved_on", "批准日期", "审批日期"]
    case .effectiveFrom: ["effective_from", "享受起始", "起始年月", "享受起始年月"]
    case .endedOn: ["ended_on", "停发日期", "终止日期"]
    case .endReason: ["end_reason", "停发原因", "终止原因"]
    case .correctedOn: ["corrected_on", "更正日期"]
    case .exempt: ["exempt", "不予公示原因"]
    case .from: ["from", "变更日期"]
    case .name: ["name", "成员姓名"]
    case .relation: ["relation", "与户主关系"]
    case .headID: ["head_id", "户主身份证号", "户主身份证号码"]
    case .board: ["board", "榜次", "榜", "榜别", "异议榜"]
    case .round: ["round", "轮次"]
    case .postedOn: ["posted_on", "张贴日期"]
    case .takenDownOn: ["taken_down_on", "撤下日期"]
    case .postedBy: ["posted_by", "张贴人"]
    case .receivedOn: ["received_on", "收到日期", "收到异议日期"]
    case .result: ["result", "处理结果"]
    case .closedOn: ["closed_on", "办结日期"]
    }
  }
}
