import Diagnostics
import Vocabulary

extension RuleProfile {
  /// Nil when the file cannot be used; `report` says everything that is wrong with it.
  convenience init?(_ map: YAMLMap, into report: inout Report) {
    map.check(
      ["key", "document"], maps: ["in_force", "bodies", "programs", "objection"],
      lists: ["boards", "sequence"],
      into: &report)
    let found = report.count(.stop)
    let key = map.required("key", into: &report)
    let document = map.required("document", into: &report)
    let boards = map.maps("boards").compactMap { Board($0, into: &report) }
    // Every step would be unknown for the same reason.
    guard report.count(.stop) == found else { return nil }
    let sequence = map.texts("sequence").compactMap { CaseEvent(rawValue: $0) }
    if Set(sequence).count != CaseEvent.allCases.count {
      report.stop(
        "rule.sequence", at: map.place("sequence"),
        Message("sequence 要列出全部三个步骤", "`sequence` has to list all three steps"),
        remedy: Message("例如 [review, approval, decision]", "such as [review, approval, decision]"))
    }
    let programs = map.map("programs")
    let rules = (programs?.keys ?? []).compactMap { key in
      programs?.map(key).flatMap { ProgramRule(key, $0, boards, into: &report) }
    }
    let objections = map.map("objection").flatMap { ObjectionRule($0, into: &report) }
    guard report.count(.stop) == found, let key, let document else { return nil }
    let inForce = map.map("in_force")
    self.init(
      key: key, document: document, from: inForce?.day("from", into: &report),
      until: inForce?.day("until", into: &report), boards: boards, sequence: sequence, programs: rules,
      bodies: issuingBodies(map.map("bodies")), objections: objections)
  }
}

private func issuingBodies(_ map: YAMLMap?) -> [Division.Level: [IssuingBody]] {
  var bodies: [Division.Level: [IssuingBody]] = [:]
  for level in Division.Level.allCases {
    guard let own = map?.map(level.rawValue) else { continue }
    bodies[level] = own.keys.map { IssuingBody(ending: $0 == "default" ? "" : $0, name: own.text($0) ?? "") }
  }
  return bodies
}

extension Board {
  fileprivate init?(_ map: YAMLMap, into report: inout Report) {
    map.check(["key", "kind", "title"], into: &report)
    let form = Message("小写字母、数字和连字符", "lower-case letters, digits and hyphens")
    _ = map.required("key", into: &report)
    let key = map.value("key", form, into: &report) { text in
      text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
        ? text : nil
    }
    _ = map.required("kind", into: &report)
    let kind: Board.Kind? = map.choice("kind", into: &report)
    guard let key, let kind, let title = map.required("title", into: &report) else { return nil }
    self.init(key: key, kind: kind, title: title)
  }
}

extension ProgramRule {
  fileprivate convenience init?(_ key: String, _ map: YAMLMap, _ boards: [Board], into report: inout Report) {
    map.check(
      [
        "name", "short", "source", "group", "kind", "listed", "appraisal", "spot_check", "ceiling",
        "standards",
      ], maps: ["categories", "decision", "direct", "steps"], lists: ["aliases"], into: &report)
    _ = map.required("kind", into: &report)
    let kind: Program.Kind? = map.choice("kind", into: &report)
    let appraisal: Appraisal? = map.choice("appraisal", into: &report)
    let standards: StandardNeed? = map.choice("standards", into: &report)
    let stepMap = map.map("steps")
    stepMap?.check([], maps: boards.map(\.key), into: &report)
    let steps = boards.compactMap { board in
      stepMap?.map(board.key).flatMap { Step(board, $0, into: &report) }
    }
    let direct = map.map("direct")
    direct?.check(["urgent"], lists: ["groups"], into: &report)
    let categories = map.map("categories")
    guard let kind, let name = map.required("name", into: &report),
      let short = map.required("short", into: &report),
      let group = map.required("group", into: &report)
    else { return nil }
    self.init(
      program: Program(key), name: name, shortName: short, aliases: map.texts("aliases"),
      source: map.text("source") ?? "", group: group, kind: kind,
      isListed: map.flag("listed", into: &report) ?? (stepMap != nil),
      categories: Dictionary((categories?.keys ?? []).map { ($0, categories?.text($0) ?? $0) }) { first, _ in
        first
      },
      appraisal: appraisal ?? .none, spotCheckPercent: map.count("spot_check", into: &report),
      ceiling: map.yuan("ceiling", into: &report), standards: standards ?? .optional,
      decisionLimit: map.map("decision").flatMap { DecisionLimit($0, into: &report) },
      direct: DirectCases(
        groups: Set(direct?.texts("groups") ?? []), urgent: direct?.flag("urgent", into: &report) ?? false),
      steps: steps)
  }
}

extension DecisionLimit {
  fileprivate init?(_ map: YAMLMap, into report: inout Report) {
    map.check(["days", "after_objection"], into: &report)
    _ = map.required("days", into: &report)
    guard let days = map.count("days", into: &report) else { return nil }
    self.init(days: days, daysAfterObjection: map.count("after_objection", into: &report) ?? days)
  }
}

extension Step {
  fileprivate convenience init?(_ board: Board, _ map: YAMLMap, into report: inout Report) {
    map.check(["level", "article", "shown_days", "channel"], maps: ["period"], into: &report)
    _ = map.required("level", into: &report)
    let level: Division.Level? = map.choice("level", into: &report)
    let channel: Channel? = map.choice("channel", into: &report)
    let period = map.map("period").map { PeriodRule($0, into: &report) }
    let shown = map.count("shown_days", into: &report)
    guard let level, let article = map.required("article", into: &report) else { return nil }
    if board.kind != .longTerm, period == nil, shown == nil {
      report.stop(
        "rule.no-end", at: map.place,
        Message("这一榜没有期限", "nothing says until when a notice hangs on this board"),
        remedy: Message("请填 period 或 shown_days", "give it a `period` or `shown_days`"))
    }
    self.init(
      board: board, level: level, article: article, period: period ?? nil, shownDays: shown,
      channel: channel ?? .both)
  }
}

extension PeriodRule {
  fileprivate init?(_ map: YAMLMap, into report: inout Report) {
    map.check(["days", "counting", "words"], into: &report)
    _ = map.required("days", into: &report)
    let days = map.count("days", into: &report)
    _ = map.required("counting", into: &report)
    let counting: Counting? = map.choice("counting", into: &report)
    guard let days, let counting, let words = map.required("words", into: &report) else { return nil }
    self.init(days: days, counting: counting, words: words)
  }
}

extension ObjectionRule {
  fileprivate init?(_ map: YAMLMap, into report: inout Report) {
    map.check(["days", "counting", "article"], into: &report)
    _ = map.required("days", into: &report)
    let days = map.count("days", into: &report)
    _ = map.required("counting", into: &report)
    let counting: PeriodRule.Counting? = map.choice("counting", into: &report)
    guard let days, let counting, let article = map.required("article", into: &report) else { return nil }
    self.init(days: days, counting: counting, article: article)
  }
}
