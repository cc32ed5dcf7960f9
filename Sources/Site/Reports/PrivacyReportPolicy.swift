import Diagnostics
import Privacy
import Vocabulary

extension ReportPage {
  /// What the sums say beyond themselves.
  mutating func addAmounts(_ amounts: AmountInference) {
    heading(Message("从金额能推出什么", "What the sums tell"))
    guard amounts.rows > 0 else {
      paragraph(Message("长期公示没有写到元的按月金额。", "No monthly sum is shown exactly."))
      return
    }
    paragraph(
      Message(
        "保障金额 = 标准 × 人数 − 收入。标准是公开的，所以写到元的金额就说出了收入。",
        "A grant is standard × persons − income. The standard is public, so an exact sum tells the income."))
    let parts: [(Message, Int)] = [
      (Message("等于标准 × 人数：没有计入的收入", "the full standard: no income that counts"), amounts.full),
      (
        Message("低于标准 × 人数：低保户的差额就是计入的收入", "below it: of dibao, the difference is the income that counts"),
        amounts.below
      ),
      (Message("高于标准 × 人数", "above it"), amounts.above),
      (Message("没有已公布的标准，推不出", "no published standard: nothing follows"), amounts.noStandard),
      (
        Message(
          "其中：金额只合一个档次的标准，等于说出了没有写的档次", "of all: the sum is that of one category, which the row does not show"
        ),
        amounts.tellsCategory
      ),
    ]
    table(
      [
        Message("长期公示按月救助的行", "monthly rows of the long-term board"), Message("行", "rows"),
        Message("占", "share"),
      ],
      parts.map { [.words($0.0), .number($0.1), .share($0.1, of: amounts.rows)] })
    paragraph(
      Message(
        "要少说一些，可以在 content/privacy.yml 写 amount: band 或 grade，不用签字；是否合当地的规定，由本单位定。",
        "`amount: band` or `grade` in content/privacy.yml says less and needs no signature; whether the rules allow it is for "
          + "the office to decide."))
  }

  /// The settings, and who has signed for them.
  mutating func addPolicy(_ policy: PrivacyPolicy) {
    heading(Message("隐私设置", "The policy"))
    let usual = PrivacyPolicy()
    func row(_ what: Message, _ key: String, _ value: String, _ usual: String) -> [Cell] {
      [.words(what), .code(key), .text(value), .text(usual)]
    }
    func thresholds(_ policy: PrivacyPolicy) -> String {
      "\(policy.cellThreshold.default) / \(policy.cellThreshold.health) / \(policy.cellThreshold.minors)"
    }
    table(
      [Message("设置", "setting"), Message("名称", "key"), Message("现在", "now"), Message("默认", "default")],
      [
        row(
          Message("网上的姓名", "names on the web"), "name: web", policy.nameOnWeb.rawValue,
          usual.nameOnWeb.rawValue),
        row(
          Message("同姓不到几人写成“某”", "rarer initials are 某"), "rarity_threshold", "\(policy.rarityThreshold)",
          "\(usual.rarityThreshold)"),
        row(
          Message("小于几的统计数隐去（一般、健康、未成年）", "smaller cells are hidden"), "cell_threshold", thresholds(policy),
          thresholds(usual)),
        row(Message("金额", "sums"), "amount", policy.amount.rawValue, usual.amount.rawValue),
        row(
          Message("网上写档次", "category on the web"), "category_on_web", "\(policy.showsCategory)",
          "\(usual.showsCategory)"),
      ])
  }
}

extension PrivacyPolicy {
  /// What is looser than the defaults, and who answers for it.
  var relaxations: Message {
    let signer = signedBy.map { "\($0)" } ?? "–"
    let signed = signedOn.map { "\($0)" } ?? "–"
    guard !loosened.isEmpty else {
      return Message("隐私设置没有比默认宽松的。", "No setting is looser than the default.")
    }
    let keys = loosened.map { $0.joined(separator: ".") }.joined(separator: ", ")
    return Message(
      "比默认宽松的设置：\(keys)；\(signer)于\(signedOn?.chinese ?? "–")签字。",
      "Looser than the default: \(keys); signed by \(signer) on \(signed).")
  }
}
