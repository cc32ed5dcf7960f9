import Notices
import Templates
import Vocabulary

/// What the newest release says of a county, for the pages of its villages: households and persons at the quarter's end, of
/// each programme that goes on.
///
/// Of a release that is frozen alone: with the figures of another, a row more in one village would change the pages of all.
struct CountyFigures {
  static let fields: [Schema.Field] = [
    .text("figures_day"), .list("figures", line),
  ]
  private static let line = Schema("figures", [.text("program"), .text("households"), .text("persons")])

  /// The fields' values.
  let values: KeyValuePairs<String, Value>

  /// - Parameter frozen: nil where the newest release is not.
  init(_ frozen: Figures?, of county: DivisionCode) {
    let lines = frozen?.lines(of: county) ?? []
    values = [
      "figures_day": .text(lines.isEmpty ? "" : frozen?.quarter.lastDay.chinese ?? ""),
      "figures": .list(lines),
    ]
  }

  fileprivate static func line(_ program: String, _ households: Figure, _ persons: Figure) -> Record {
    line.record([
      "program": .text(program), "households": .text(households.text), "persons": .text(persons.text),
    ])
  }
}

extension Figures {
  fileprivate func lines(of county: DivisionCode) -> [Record] {
    profile.programs.filter { $0.kind == .continuing }.compactMap { rule in
      guard let households = self[county, rule.program, .householdsInForce], households.value != nil,
        let persons = self[county, rule.program, .personsInForce], persons.value != nil
      else { return nil }
      return CountyFigures.line(rule.shortName, households, persons)
    }
  }
}
