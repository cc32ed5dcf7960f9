import Privacy
import Vocabulary

extension SiteContent {
  /// The days after one on which something of the whole site changes, and of these counties.
  func turningDays(after day: CalendarDay, _ counties: [TurningDays]) -> TurningDays {
    var days = counties.reduce(into: TurningDays()) { $0 += $1 }
    let quarter = Quarter(containing: day).next
    days.add(quarter.firstDay, .quarter)
    for release in releases where release.comesOut > day { days.add(release.comesOut, .release) }
    for (change, count) in tree.changes where change > day { days.add(change, .divisions, count) }
    for change in standards.flatMap(\.changes) where change > day { days.add(change, .standards, 0) }
    let profiles = rules.rules.profiles.flatMap { [$0.from, $0.until.map { $0 + 1 }] }.compactMap(\.self)
    for change in Set(profiles) where change > day { days.add(change, .rules, 0) }
    return days
  }
}
