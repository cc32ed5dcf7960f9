/// A board (榜) that notices hang on: the review board, the approval board, the long-term board.
public struct Board: Hashable, Sendable {
  /// What the rules attach to; how many boards there are, and what they are called, is the profile's.
  public enum Kind: String, CaseIterable, Sendable {
    case review, approval, ending
    case longTerm = "long-term"
  }

  /// Its part of an address and of a notice's id, such as `long-term`.
  public let key: String
  public let kind: Kind
  /// What stands over it, such as 长期公示.
  public let title: String

  public init(key: String, kind: Kind, title: String) {
    self.key = key
    self.kind = kind
    self.title = title
  }
}

/// Where a notice hangs.
public enum Channel: String, CaseIterable, Sendable {
  case web, print, both

  /// Whether a notice of this channel hangs on that one.
  public func includes(_ other: Channel) -> Bool { self == .both || self == other }
}
