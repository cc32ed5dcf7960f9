import Testing
import Vocabulary

/// Which standard a case is measured against, and what it allows.
@Suite struct StandardTests {
  private static let county = DivisionCode("611022000000")!
  private static let city = DivisionCode("611000000000")!

  private static func standard(
    _ division: DivisionCode, _ category: String, _ from: String, _ until: String? = nil, _ yuan: Int = 300
  ) -> Standard {
    Standard(
      division: division, program: Program("tekun"), category: category, from: day(from),
      until: until.map(day),
      amount: Fen(yuan * 100), unit: .month, document: "")
  }

  @Test(arguments: [
    ("集中", "2015-06-01", 4), ("分散", "2015-06-01", 3), ("集中", "2012-06-01", 2), ("分散", "2012-06-01", 1),
    ("集中", "2009-12-31", nil),
  ])
  func theNearestInForce(category: String, on: String, yuan: Int?) {
    let standards = CountyStandards(
      [
        Self.standard(Self.city, "", "2010-01-01", nil, 1),
        Self.standard(Self.city, "集中", "2010-01-01", nil, 2),
        Self.standard(Self.county, "", "2015-01-01", nil, 3),
        Self.standard(Self.county, "集中", "2015-01-01", "2015-12-31", 4),
        Self.standard(DivisionCode("611002000000")!, "集中", "2010-01-01", nil, 5),
      ], county: Self.county, city: Self.city)
    let found = standards.standard(Program("tekun"), category, on: day(on))
    #expect(found?.amount == yuan.map { Fen($0 * 100) })
    #expect(standards.standard(Program("urban_dibao"), category, on: day(on)) == nil)
  }

  /// A yearly standard allows its twelfth, and the fen that it ends in.
  @Test func aTwelfth() {
    let yearly = Standard(
      division: Self.county, program: Program("tekun"), category: "", from: day("2015-01-01"), until: nil,
      amount: Fen(5500_00), unit: .year, document: "")
    #expect(yearly.monthly(for: 1) == Fen(458_34) && yearly.monthly(for: 12) == Fen(5500_00))
    #expect(Self.standard(Self.county, "", "2015-01-01").monthly(for: 2) == Fen(600_00))
  }
}
