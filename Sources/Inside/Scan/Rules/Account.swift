import Diagnostics

extension LeakRule {
  /// Passbooks of rural banks have no issuer's number and no check digit: only the word beside them tells.
  static let account = LeakRule(
    "leak.account", Message("一个银行账号", "a bank account"),
    remedy: Message(
      "请从来源处删去；单位自己的账号，请在 content/privacy.yml 的 public_words 下签字写明",
      "take it out; sign for an office's own in content/privacy.yml, under public_words"),
    found: ["账号：27100100109012", "一卡通 2710-0100-1090-12", "<td>开户账号</td><td>27100100109012</td>"],
    passed: ["账号不公布", "卡号共12户", "编号27100100109012"],
    by: .after(["账号", "帐号", "卡号", "卡通", "存折"]) { next in
      next.number(within: 10).flatMap { (8...21).contains($0.digits.count) ? $0.range : nil }
    })
}
