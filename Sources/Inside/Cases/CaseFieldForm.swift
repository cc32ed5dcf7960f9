package import Diagnostics
import Vocabulary

extension CaseField {
  /// What its cells hold, as the messages and `sanbang explain columns` say it.
  package var form: Message {
    switch self {
    case .caseID: Message("最多 40 个字符，不能是身份证号", "at most 40 characters, never an ID number")
    case .program: Message("规则中的救助类别，例如 农村低保", "a programme of the rules, such as rural_dibao")
    case .division: Message("divisions.csv 中的十二位村（社区）代码", "a 12-digit village code of divisions.csv")
    case .countyName, .townName, .villageName: Message("名称，没有代码时用", "a name, where there is no code")
    case .applicant, .name:
      Message("只填姓名，最多 50 字，不带数字、星号等符号", "a name of at most 50 letters, without digits or other signs")
    case .residentID, .headID: Message("十八位身份证号，这一列设为“文本”格式", "18 digits; format the column as text")
    case .bankAccount: Message("数字，这一列设为“文本”格式", "digits; format the column as text")
    case .phone: Message("电话号码，至少七位，几个号码以顿号分开", "telephone numbers of seven digits or more, joined by 、")
    case .address, .relation: Message("文字", "text")
    case .board: Message("规则中的榜名，例如 审核公示", "a board of the rules, such as review")
    case .round: Message("第几次张贴：1、2……", "which posting it is: 1, 2 …")
    case .householdSize, .coveredPersons: Message("请填 1 至 30", "write 1 to 30")
    case .category: Message("规则中的类别代码，例如 A", "a code of the profile, such as A")
    case .amount: Message("请填元，最多两位小数，例如 300", "yuan with at most two decimals, such as 300")
    case .urgent, .relativeOfOfficial, .complaint, .spotChecked: Message("请填“是”或“否”", "write 是 or 否")
    case .investigators: Message("姓名，以顿号分开", "names joined by 、 or a comma")
    case .reviewer, .approver, .payer, .postedBy: Message("姓名，或 姓名(工号)", "a name, or 姓名(工号)")
    case .appraisedOn, .reviewPosted, .approvalPosted, .endingPosted, .approvedOn, .endedOn, .correctedOn,
      .postedOn, .takenDownOn, .receivedOn, .closedOn:
      Message("请写成 2015-10-31", "write 2015-10-31")
    case .effectiveFrom, .from: Message("请写成 2015-10 或 2015-10-31", "write 2015-10 or 2015-10-31")
    case .cause, .group, .disability, .origin, .verification, .appraisal, .objection, .endReason, .exempt,
      .result:
      Message("可填：\(words.joined(separator: "、"))", "one of: \(words.joined(separator: "、"))")
    }
  }

  /// The words that a column of words can hold; empty for every other.
  package var words: [String] { Self.words[rawValue] }

  /// By the fields' numbers: made once, since every row asks.
  private static let words = allCases.map(\.ownWords)

  private var ownWords: [String] {
    switch self {
    case .cause: Breakdown.cause.words
    case .group: Breakdown.group.words
    case .disability: Breakdown.disability.words
    case .origin: ["本人申请", "主动发现"]
    case .verification: ["通过", "未通过", "待核"]
    case .appraisal: ["通过", "未通过", "争议较大"]
    case .objection: ["无", "待处理", "不成立", "成立"]
    case .endReason: ["收入提高", "死亡", "迁出", "自愿放弃", "疑似虚报", "其他"]
    case .result: ["不成立", "成立"]
    case .exempt: ["儿童", "隐私保护", "特殊疾病", "其他"]
    case .urgent, .relativeOfOfficial, .complaint, .spotChecked: ["是", "否"]
    default: []
    }
  }

  /// Whether what stands in it may never be published or printed (P in content-format).
  package var isPrivate: Bool {
    switch self {
    case .caseID, .applicant, .residentID, .phone, .address, .bankAccount, .householdSize, .cause, .group,
      .disability, .relativeOfOfficial, .complaint, .verification, .investigators, .appraisedOn, .appraisal,
      .reviewer, .approver, .payer, .spotChecked, .objection, .endReason, .exempt, .name, .relation,
      .headID, .postedBy, .result:
      true
    default: false
    }
  }
}
