public import Vocabulary

/// A release as lists and the home page name it.
public struct ReleaseEntry: Sendable {
  public let quarter: Quarter
  public let title: String
  public let publishedAt: CalendarDay
  /// A sentence to quote; empty for one that is to come.
  public let lead: String

  public init(quarter: Quarter, title: String, publishedAt: CalendarDay, lead: String) {
    self.quarter = quarter
    self.title = title
    self.publishedAt = publishedAt
    self.lead = lead
  }
}
