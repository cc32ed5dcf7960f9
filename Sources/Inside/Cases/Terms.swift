package import Vocabulary

/// What a household receives, and where it lives, from a day on (变更).
package struct Terms: Sendable {
  package var amount: Fen
  package var coveredPersons: Int
  /// A code of the profile; empty where the programme has none.
  package var category: String
  /// The village.
  package var division: DivisionCode

  package init(amount: Fen, coveredPersons: Int, category: String, division: DivisionCode) {
    self.amount = amount
    self.coveredPersons = coveredPersons
    self.category = category
    self.division = division
  }
}

/// A line of the variation sheet: the values that it gives hold from a day on.
package struct Variation: Sendable {
  package let from: CalendarDay
  package var amount: Fen?
  package var coveredPersons: Int?
  package var category: String?
  package var division: DivisionCode?

  package init(
    from: CalendarDay, amount: Fen? = nil, coveredPersons: Int? = nil, category: String? = nil,
    division: DivisionCode? = nil
  ) {
    self.from = from
    self.amount = amount
    self.coveredPersons = coveredPersons
    self.category = category
    self.division = division
  }

  func applied(to terms: Terms) -> Terms {
    Terms(
      amount: amount ?? terms.amount, coveredPersons: coveredPersons ?? terms.coveredPersons,
      category: category ?? terms.category, division: division ?? terms.division)
  }
}
