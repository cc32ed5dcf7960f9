/// What a published figure counts. Money is kept in fen and written in yuan.
public enum FigureUnit: String, Sendable {
  case household, person, posting, division, yuan
  case personTime = "person-time"
  /// A grant, a complaint, an inspection.
  case grant = "case"
  case yuanPerMonth = "yuan/month"
  case yuanPerPersonMonth = "yuan/person-month"
  /// Of sensitive tables alone, in whole ten thousands: a sum to the fen would tell which rows it is of (design §6).
  case wan = "10000-yuan"
  case wanPerMonth = "10000-yuan/month"

  public var isMoney: Bool { self == .yuan || self == .yuanPerMonth || self == .yuanPerPersonMonth }

  /// The word after a number: 户, 人, 人次, 件, 件次, 个, 元, 万元.
  public var chinese: String {
    switch self {
    case .household: "户"
    case .person: "人"
    case .personTime: "人次"
    case .grant: "件"
    case .posting: "件次"
    case .division: "个"
    case .yuan, .yuanPerMonth, .yuanPerPersonMonth: "元"
    case .wan, .wanPerMonth: "万元"
    }
  }

  /// A plain decimal: yuan with two decimals, no separators. `value` is in fen where the unit is money.
  public func text(_ value: Int) -> String { isMoney ? Fen(value).description : "\(value)" }
}
