/// 签字背书: the head of a division answers for a quarter with his name.
public struct Endorsement: Sendable {
  public let signer: String
  /// Nil while it is not signed.
  public let signedOn: CalendarDay?

  public init(signer: String, signedOn: CalendarDay?) {
    self.signer = signer
    self.signedOn = signedOn
  }
}

public struct EndorsementBook: Sendable {
  public struct Key: Hashable, Sendable {
    public let division: DivisionCode
    public let quarter: Quarter

    public init(_ division: DivisionCode, _ quarter: Quarter) {
      self.division = division
      self.quarter = quarter
    }
  }

  private let endorsements: [Key: Endorsement]

  public init(_ endorsements: [Key: Endorsement]) { self.endorsements = endorsements }

  /// Everybody who has signed or is to sign, by name.
  public var signers: [String] { Set(endorsements.values.map(\.signer)).sorted() }

  /// The days on which heads in a county have signed or will, one for each signature.
  public func signedDays(in county: DivisionCode) -> [CalendarDay] {
    endorsements.compactMap { $0.key.division.county == county ? $0.value.signedOn : nil }
  }

  /// The endorsement as it stands on a day: one that is signed later has not happened.
  public func endorsement(of division: DivisionCode, for quarter: Quarter, on day: CalendarDay)
    -> Endorsement?
  {
    guard let found = endorsements[Key(division, quarter)], let signed = found.signedOn, signed <= day
    else { return nil }
    return found
  }

  /// Whether the quarter of a posting day, or the quarter before, is endorsed (design §5).
  public func covers(_ division: DivisionCode, posted: CalendarDay, on day: CalendarDay) -> Bool {
    let quarter = Quarter(containing: posted)
    return [quarter, quarter.previous].contains { endorsement(of: division, for: $0, on: day) != nil }
  }
}
