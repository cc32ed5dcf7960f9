import Notices
public import Vocabulary

/// What the office says of a release in its front matter.
public struct ReleaseFront: Sendable {
  public let title: String
  public let issuer: String
  public let published: CalendarDay
  /// Whom the media may ask.
  public let contact: String
  public let nextRelease: CalendarDay
  /// Whether the site is a demonstration, and says so.
  public let isDemo: Bool
  /// One for each version after the first.
  public let changes: [ReleaseChange]

  public init(
    title: String, issuer: String, published: CalendarDay, contact: String, nextRelease: CalendarDay,
    isDemo: Bool = false, changes: [ReleaseChange] = []
  ) {
    self.title = title
    self.issuer = issuer
    self.published = published
    self.contact = contact
    self.nextRelease = nextRelease
    self.isDemo = isDemo
    self.changes = changes
  }
}

/// The fields of a release's wording: `PROGRAM.MEASURE`, `oversight.MEASURE`, `publicity.MEASURE`, words.
enum ReleaseFields {
  private static let words = [
    "quarter", "area", "first_day", "last_day", "published", "contact", "next_release", "issuer",
    "exempt_households",
    "rows_in_error", "oversight.unreported",
  ]

  /// All that a wording may use under these rules.
  static func names(for profile: RuleProfile) -> Set<String> {
    var names = Set(words)
    for (program, kind) in profile.summedPrograms {
      for measure in Measure.all(of: kind) {
        let forms = [measure, measure.previous, measure.yearAgo, measure.change].map(\.key)
        names.formUnion((forms + [measure.change.key + "_words"]).map { "\(program.key).\($0)" })
      }
    }
    for measure in OversightMeasure.allCases {
      for column in OversightRow.Column.allCases {
        names.insert("oversight." + Measure(OversightItem(measure.rawValue)!, column).key)
      }
    }
    return names.union(Measure.publicity.map { "publicity.\($0.key)" })
  }

  /// The city's figures and the office's words; what is hidden or not reported is absent.
  static func values(_ figures: Figures, _ front: ReleaseFront) -> [String: String] {
    var values = [
      "quarter": figures.quarter.chinese, "area": figures.city.name, "issuer": front.issuer,
      "first_day": figures.quarter.firstDay.chinese, "last_day": figures.quarter.lastDay.chinese,
      "published": front.published.chinese, "contact": front.contact,
      "next_release": front.nextRelease.chinese,
    ]
    for figure in figures.lines where figure.division == figures.city.code && figure.value != nil {
      values[name(of: figure)] = figure.text
      guard let program = figure.program,
        let change = figures[figure.division, program, figure.measure.change]
      else { continue }
      values["\(program.key).\(change.measure.key)_words"] = words(for: change)
    }
    if front.isDemo { values["demo"] = "示例数据" }
    values["oversight.unreported"] = unreported(figures)
    return values
  }

  private static func name(of figure: Figure) -> String {
    let key = figure.measure.key
    if let program = figure.program { return "\(program.key).\(key)" }
    if figure.measure == .exemptHouseholds || figure.measure == .rowsInError { return key }
    return (Measure.publicity.contains(figure.measure) ? "publicity." : "oversight.") + key
  }

  /// 增加12户, 减少3户, 持平; nil for a change that there is not.
  private static func words(for change: Figure) -> String? {
    guard let value = change.value else { return nil }
    let unit = change.measure.unit
    return value == 0 ? "持平" : (value > 0 ? "增加" : "减少") + unit.text(abs(value)) + unit.chinese
  }

  /// The counties that lack a figure which others report; nil when none does.
  private static func unreported(_ figures: Figures) -> String? {
    let asked = figures.oversightItems.map { Measure($0) }.filter {
      figures[figures.city.code, nil, $0]?.value != nil
    }
    let names = figures.counties.filter { county in
      asked.contains { figures[county.code, nil, $0]?.value == nil }
    }
    return names.isEmpty ? nil : names.map(\.name).joined(separator: "、")
  }
}
