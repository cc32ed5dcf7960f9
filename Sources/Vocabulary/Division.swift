/// An administrative division (行政区划): a city, county, town or village.
public struct Division: Sendable {
  public enum Level: String, CaseIterable, Sendable {
    case city, county, town, village
  }

  public let code: DivisionCode
  /// The name as registered, such as 竹林关村委会.
  public let registeredName: String
  public let level: Level
  public let parent: DivisionCode?
  /// 示范镇 or 示范村.
  public let isModel: Bool
  /// The first and the last day on which it is in force (区划变更); nil where there is no such day.
  public let validFrom: CalendarDay?
  public let validUntil: CalendarDay?
  /// What it is part of after its last day.
  public let successor: DivisionCode?
  /// How the first characters of the name are read, a syllable each, where the office has corrected that.
  public let pinyin: [String]

  public init(
    code: DivisionCode, name: String, level: Level, parent: DivisionCode?, isModel: Bool,
    validFrom: CalendarDay? = nil, validUntil: CalendarDay? = nil, successor: DivisionCode? = nil,
    pinyin: [String] = []
  ) {
    self.code = code
    registeredName = name
    self.level = level
    self.parent = parent
    self.isModel = isModel
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.successor = successor
    self.pinyin = pinyin
    self.name = displayName(of: name, level: level)
  }

  /// The name as people say it: 竹林关村 for 竹林关村委会, 凤镇街社区 for 凤镇街社区居民委员会.
  public let name: String

  public func hasBegun(by day: CalendarDay) -> Bool { validFrom.map { $0 <= day } ?? true }
  public func hasEnded(by day: CalendarDay) -> Bool { validUntil.map { $0 < day } ?? false }
  public func isInForce(on day: CalendarDay) -> Bool { hasBegun(by: day) && !hasEnded(by: day) }
}

/// Committees are the body and not the place: their part of the name goes, where a name is left.
private func displayName(of name: String, level: Division.Level) -> String {
  guard level == .village else { return name }
  let endings = [
    ("村民委员会", "村"), ("村委会", "村"), ("社区居民委员会", "社区"), ("社区居委会", "社区"),
    ("居民委员会", ""), ("居委会", ""),
  ]
  for (ending, kept) in endings where name.utf8.count > ending.utf8.count && name.hasSuffix(ending) {
    let place = String(name.dropLast(ending.count))
    return place.hasSuffix(kept) && !kept.isEmpty ? place : place + kept
  }
  return name
}
