import Foundation
import Vocabulary

extension CalendarDay {
  /// Today in a time zone; nil when there is no such zone. The only look at the clock in the program.
  init?(todayIn timeZone: String) {
    guard let zone = TimeZone(identifier: timeZone) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    self.init(year, month, day)
  }
}
