public import Vocabulary

/// One file of the site, finished.
public struct SiteFile: Sendable {
  /// Relative to `public/`, such as `boards/611022/106/200/review/index.html`.
  public let path: String
  public let bytes: [UInt8]
  /// The last day of each section that has one; after it the file must not stay as it is.
  public let lastDays: [CalendarDay]

  public init(path: String, bytes: [UInt8], lastDays: [CalendarDay] = []) {
    self.path = path
    self.bytes = bytes
    self.lastDays = lastDays
  }
}
