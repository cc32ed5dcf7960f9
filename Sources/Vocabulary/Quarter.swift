/// A quarter of a calendar year, `2015Q3`.
public struct Quarter: Hashable, Codable, Sendable {
  public let year: Int
  /// 1...4
  public let number: Int

  public init?(year: Int, number: Int) {
    guard (1800...2999).contains(year), (1...4).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  public init(containing day: CalendarDay) {
    year = day.year
    number = (day.month + 2) / 3
  }

  /// `2015Q3`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "Q", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1,
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }

  public var firstDay: CalendarDay { monthStart(0) }
  public var lastDay: CalendarDay { next.firstDay + -1 }

  /// The first days of its three months.
  public var monthStarts: [CalendarDay] {
    (0..<3).map(monthStart)
  }

  private func monthStart(_ place: Int) -> CalendarDay { CalendarDay(year, number * 3 - 2 + place, 1)! }

  public var next: Quarter { moved(by: 1) }
  public var previous: Quarter { moved(by: -1) }
  public var yearAgo: Quarter { moved(by: -4) }

  private func moved(by count: Int) -> Quarter {
    let index = year * 4 + number - 1 + count
    return Quarter(year: index / 4, number: index % 4 + 1)!
  }
}

extension Quarter: Comparable {
  public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension Quarter: CustomStringConvertible {
  public var description: String { "\(year)Q\(number)" }

  /// `2015年第三季度`
  public var chinese: String { "\(year)年第\(["一", "二", "三", "四"][number - 1])季度" }
}
