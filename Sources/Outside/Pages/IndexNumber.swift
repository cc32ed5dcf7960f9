import Notices
import Vocabulary

/// 索引号: what a notice or a release is filed under, for good: `审核公示2015Q4-611022106200`.
///
/// It is made of the column, the quarter and the division, so no counter is kept, none moves when something else is
/// withdrawn, and nothing can be counted by it. The division's code makes it the country's only one.
struct IndexNumber: CustomStringConvertible {
  let description: String

  init(_ column: String, _ quarter: Quarter, _ division: DivisionCode) {
    description = "\(column)\(quarter)-\(division)"
  }
}

extension Section {
  /// The quarter of its posting day; on the long-term board, which has none, that of the build's day.
  func quarter(else current: Quarter) -> Quarter { facts.posted.map(Quarter.init(containing:)) ?? current }
}

extension [String] {
  /// Each once, in the order in which it comes first.
  var distinct: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
