import Diagnostics
import Vocabulary
import Yams

extension RuleBook {
  /// `content/rules/*.yml`: profiles, and the files of single counties that change values in them.
  init?(_ folder: SiteFolder, _ tree: DivisionTree, into report: inout Report) {
    let maps = folder.files(below: "content/rules").filter { $0.hasSuffix(".yml") }.compactMap { file in
      folder.bytes(file).flatMap { YAMLMap.parse($0, file: file, into: &report) }
    }
    let profileMaps = maps.filter { $0["county"] == nil }
    let profiles = profileMaps.compactMap { RuleProfile($0, into: &report) }
      .sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
    guard profiles.count == profileMaps.count else { return nil }
    checkGaps(profiles, into: &report)
    var counties: [DivisionCode: [RuleProfile]] = [:]
    for map in maps where map["county"] != nil {
      guard let (county, own) = countyProfiles(map, profileMaps, profiles, tree, into: &report) else {
        continue
      }
      counties[county] = own
    }
    guard !profiles.isEmpty else { return nil }
    self.init(profiles: profiles, countyProfiles: counties)
  }
}

/// Every day has exactly one profile.
private func checkGaps(_ profiles: [RuleProfile], into report: inout Report) {
  let place = SourceLocation("content/rules")
  let remedy = Message("请检查各规则的 in_force", "check `in_force` of the profiles")
  if profiles.first?.from != nil || profiles.last?.until != nil || profiles.isEmpty {
    report.stop("rule.gap", at: place, Message("有的日期没有规则", "some days have no rule profile"), remedy: remedy)
  }
  for (earlier, later) in zip(profiles, profiles.dropFirst())
  where earlier.until.map({ $0 + 1 }) != later.from {
    report.stop(
      "rule.gap", at: place, Message("规则的期间有空缺或重叠", "the times of two rule profiles do not meet"),
      remedy: remedy)
  }
}

/// A county's own file: its document, and what it changes in which profile.
private func countyProfiles(
  _ map: YAMLMap, _ maps: [YAMLMap], _ profiles: [RuleProfile], _ tree: DivisionTree,
  into report: inout Report
) -> (DivisionCode, [RuleProfile])? {
  map.check(["county", "document"], maps: ["profiles"], into: &report)
  _ = map.required("document", into: &report)
  let form = Message("请填县区的六位代码", "the six digits of a county")
  let county = map.value("county", form, into: &report) {
    DivisionCode("\($0)000000").flatMap { tree.known($0)?.code }
  }
  guard let county, let changes = map.map("profiles") else { return nil }
  changes.check([], maps: profiles.map(\.key), into: &report)
  let own = profiles.compactMap { profile -> RuleProfile? in
    guard let change = changes.map(profile.key),
      let base = maps.first(where: { $0.text("key") == profile.key })
    else { return profile }
    let merged = YAMLMap(merge(base.node, change.node), file: map.file)
    guard let changed = merged.flatMap({ RuleProfile($0, into: &report) }) else { return nil }
    checkPeriods(of: changed, against: profile, at: change.place, into: &report)
    return changed
  }
  return own.count == profiles.count ? (county, own) : nil
}

/// A county may lengthen a period and never shorten one.
private func checkPeriods(
  of changed: RuleProfile, against base: RuleProfile, at place: SourceLocation, into report: inout Report
) {
  for rule in changed.programs {
    for step in rule.steps {
      guard let old = base[rule.program]?.steps.first(where: { $0.board.key == step.board.key })?.period
      else { continue }
      let isShorter = step.period.map {
        $0.days < old.days || (old.counting == .working && $0.counting == .calendar)
      }
      if isShorter ?? true {
        report.stop(
          "rule.shorter-period", at: place,
          Message("县区的公示期不能短于上级规定", "a county's period may not be shorter than the rule's"),
          remedy: Message("请改为不少于 \(old.days) 天", "make it at least \(old.days) days"))
      }
    }
  }
}

private func merge(_ base: Node, _ change: Node) -> Node {
  guard let old = base.mapping, let new = change.mapping else { return change }
  var pairs = old.map { ($0.key, $0.value) }
  for (key, value) in new {
    if let index = pairs.firstIndex(where: { $0.0.string == key.string }) {
      pairs[index].1 = merge(pairs[index].1, value)
    } else {
      pairs.append((key, value))
    }
  }
  return .mapping(Node.Mapping(pairs, .implicit, .any, change.mark))
}
