public import Vocabulary

/// All that a county's cases give to the public: the notices of its villages, and its sums.
public struct CountyPublication: Sendable {
  public let county: DivisionCode
  /// Every board of every village, empty ones too: by village, then in the order of the boards.
  public let villages: [DivisionCode: [Notice]]
  public let quarters: [Quarter: QuarterTally]

  package init(
    county: DivisionCode, villages: [DivisionCode: [Notice]], quarters: [Quarter: QuarterTally]
  ) {
    self.county = county
    self.villages = villages
    self.quarters = quarters
  }
}
