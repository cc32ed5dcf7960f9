import Diagnostics
import Privacy
import Vocabulary

extension PrivacyPolicy {
  /// `content/privacy.yml`; without the file the defaults hold. What is looser than they are needs a signature.
  ///
  /// - Parameter rules: whose boards the columns are for; nil where they cannot be used.
  init(_ folder: SiteFolder, _ settings: SiteSettings, _ rules: RuleBook?, into report: inout Report) {
    self.init()
    let file = "content/privacy.yml"
    guard let bytes = folder.bytes(file), let map = YAMLMap.parse(bytes, file: file, into: &report) else {
      return
    }
    map.check(
      ["rarity_threshold", "amount", "category_on_web", "signed_by", "signed_on"],
      maps: ["name", "cell_threshold", "columns"], lists: ScanExemptions.keys, into: &report)
    rarityThreshold = map.count("rarity_threshold", into: &report) ?? rarityThreshold
    amount = map.choice("amount", into: &report) ?? amount
    showsCategory = map.flag("category_on_web", into: &report) ?? showsCategory
    if let name = map.map("name") { readNames(name, into: &report) }
    if let thresholds = map.map("cell_threshold") { cellThreshold.read(thresholds, into: &report) }
    if let map = map.map("columns"), let rules { columns = policyColumns(map, rules, into: &report) }
    (signedBy, signedOn) = (map.text("signed_by"), map.day("signed_on", into: &report))
    checkSignature(map, settings, into: &report)
  }

  private mutating func readNames(_ map: YAMLMap, into report: inout Report) {
    map.check(["web", "print"], into: &report)
    nameOnWeb = map.choice("web", into: &report) ?? nameOnWeb
    nameOnPaper = map.choice("print", into: &report) ?? nameOnPaper
  }

  /// A signature is that of a person on a day that has come.
  private func checkSignature(_ map: YAMLMap, _ settings: SiteSettings, into report: inout Report) {
    if signedBy == nil || signedOn == nil {
      for keys in loosened { report.add(unsigned(keys, at: map.place(keys))) }
    }
    guard let signedOn, let today = settings.asOf ?? CalendarDay(todayIn: settings.timeZone), signedOn > today
    else { return }
    report.stop(
      "policy.signed-later", at: map.place("signed_on"),
      Message("签字日期还没有到", "the day of the signature has not come yet"),
      remedy: Message("请填实际签字的日期", "write the day on which it was signed"))
  }
}

extension CellThreshold {
  fileprivate mutating func read(_ map: YAMLMap, into report: inout Report) {
    map.check(["default", "health", "minors"], into: &report)
    `default` = map.threshold("default", into: &report) ?? `default`
    health = map.threshold("health", into: &report) ?? health
    minors = map.threshold("minors", into: &report) ?? minors
  }
}

extension YAMLMap {
  fileprivate func threshold(_ key: String, into report: inout Report) -> Int? {
    guard let count = count(key, into: &report) else { return nil }
    if count < CellThreshold.least {
      report.stop(
        "policy.threshold", at: place(key),
        Message("“\(key)”小于 3，签了字也不行", "`\(key)` is below 3, which no signature allows"),
        remedy: Message(
          "请填 3 以上：小于 3 时，被隐去的就是一两户，知情的一户可以推出另一户",
          "write 3 or more: below it a hidden cell is one household or two, and the one knows the other"))
    }
    return count
  }

  /// Where the value stands that is found by one key after the other.
  fileprivate func place(_ keys: [String]) -> SourceLocation {
    guard let first = keys.first else { return place }
    let inner = keys.count > 1 ? map(first)?.place(Array(keys.dropFirst())) : nil
    return inner ?? place(first)
  }
}

/// What is looser than the default waits for a signature.
func unsigned(_ keys: [String], at place: SourceLocation) -> Diagnostic {
  let key = keys.joined(separator: ".")
  return Diagnostic(
    .stop, "policy.unsigned", at: place,
    Message("“\(key)”比默认值宽松，但没有签字", "`\(key)` is looser than the default, and nobody has signed for it"),
    remedy: Message("请填 signed_by 和 signed_on，或者删去这一项", "fill in signed_by and signed_on, or remove it"))
}
