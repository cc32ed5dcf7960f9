/// How what is found is told.
extension TextScan {
  /// What was found, by place; of two rules that found the same, that which comes first in `LeakRule.all`.
  var distinctFindings: [Finding] {
    let sorted = findings.sorted { ($0.offset, $0.length, $0.rule) < ($1.offset, $1.length, $1.rule) }
    return sorted.reduce(into: [Finding]()) { kept, finding in
      guard let last = kept.last, finding.offset < last.offset + last.length else {
        return kept.append(finding)
      }
      if LeakRule.rank(finding.rule) < LeakRule.rank(last.rule) { kept[kept.count - 1] = finding }
    }
  }

  mutating func add(_ rule: LeakRule, _ range: Range<Int>, digest: UInt64, _ marks: Symbol.Marks) {
    noteEvent()
    findings.append(
      Finding(
        rule: rule.id, path: path, view: seen(marks), offset: range.lowerBound, length: range.count,
        digest: digest))
  }

  mutating func add(_ rule: LeakRule, _ range: Range<Int>, _ codes: [UInt32], _ marks: Symbol.Marks) {
    add(rule, range, digest: digest(of: codes), marks)
  }

  mutating func add(_ rule: LeakRule, _ next: Lookahead, _ range: Range<Int>) {
    let items = next.items[range]
    guard let first = items.first, let last = items.last else { return }
    let codes = items.map(\.symbol).filter(\.isSolid).map(\.code)
    let digits = codes.filter { $0 < 58 }.map { UInt8($0 - 48) }
    if digits.count == codes.count, index.publicWords.contacts.contains(digits[...]) { return }
    let marks = items.reduce(into: Symbol.Marks()) { $0.formUnion($1.symbol.marks) }
    add(rule, first.range.lowerBound..<last.range.upperBound, codes, marks)
  }

  func digest(of codes: [UInt32]) -> UInt64 {
    index.needles.hash.digest(.other, codes.reduce(0, index.needles.hash.fold), length: codes.count)
  }

  /// The view that hides most of all that had to be undone.
  private func seen(_ marks: Symbol.Marks) -> Finding.View {
    if let view, view != .markup { return view }
    let views: [(Symbol.Marks, Finding.View)] = [
      (.tags, .tags), (.percent, .percent), (.escapes, .escapes), (.entities, .entities), (.digits, .digits),
      (.hidden, .hidden), (.separators, .separators),
    ]
    return views.first { marks.contains($0.0) }?.1 ?? view ?? .plain
  }
}
