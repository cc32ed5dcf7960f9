import Diagnostics
import Privacy
import Vocabulary

extension PrivacyPolicy {
  /// `content/privacy.yml`; without the file the defaults hold. What is looser than they are needs a signature.
  init(_ folder: SiteFolder, into report: inout Report) {
    self.init()
    let file = "content/privacy.yml"
    guard let bytes = folder.bytes(file), let map = YAMLMap.parse(bytes, file: file, into: &report) else {
      return
    }
    map.check(
      ["rarity_threshold", "amount", "category_on_web", "signed_by", "signed_on"],
      maps: ["name", "cell_threshold"], lists: ScanExemptions.keys, into: &report)
    rarityThreshold = map.count("rarity_threshold", into: &report) ?? rarityThreshold
    showsCategory = map.flag("category_on_web", into: &report) ?? showsCategory
    let signedOn = map.day("signed_on", into: &report)
    if map.text("signed_by") == nil || signedOn == nil {
      for key in loosened { report.add(unsigned(key, at: map.place(key))) }
    }
    checkSupported(map, into: &report)
  }

  /// Names and amounts are shown in one way alone so far; another in the file must not be passed over in silence.
  private func checkSupported(_ map: YAMLMap, into report: inout Report) {
    let name = map.map("name")
    for (key, value, known) in [
      ("name", name?.text("web"), "initial"), ("name", name?.text("print"), "initial"),
      ("amount", map.text("amount"), "exact"),
    ] where value != nil && value != known {
      report.stop(
        "policy.unsupported", at: map.place(key),
        Message("“\(key)”目前只能是 \(known)", "`\(key)` can only be \(known) so far"),
        remedy: Message("请改为 \(known)", "write \(known)"))
    }
  }
}

/// What is looser than the default waits for a signature.
func unsigned(_ key: String, at place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "policy.unsigned", at: place,
    Message("“\(key)”比默认值宽松，但没有签字", "`\(key)` is looser than the default, and nobody has signed for it"),
    remedy: Message("请填 signed_by 和 signed_on，或者删去这一项", "fill in signed_by and signed_on, or remove it"))
}
