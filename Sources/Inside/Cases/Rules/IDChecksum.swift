import Diagnostics

extension RowRule {
  /// MOD 11-2 of ISO 7064, as GB 11643-1999 takes it.
  static let idChecksum = RowRule(
    "case.id-checksum", .error,
    Message("身份证号校验码不对", "the ID number has a wrong check digit"),
    remedy: Message("请与身份证逐位核对", "compare it with the card, digit by digit"),
    passing: [[.residentID: "611099195001010016"], [.residentID: "611099196002290034"]],
    failing: [[.residentID: "611099195001010017"], [.residentID: "61109919500101001X"]])
}
