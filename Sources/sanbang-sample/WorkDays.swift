/// The State Council's days off and make-up working days, and the posting periods that follow from them.
struct WorkDays {
  private var off: Set<Day> = []
  private var work: Set<Day> = []

  /// First and last day that the table covers.
  static let covered = Day(2014, 1, 1)...Day(2016, 12, 31)

  private static let offRanges: [(Day, Int)] = [
    (Day(2014, 1, 1), 1), (Day(2014, 1, 31), 7), (Day(2014, 4, 5), 3), (Day(2014, 5, 1), 3),
    (Day(2014, 6, 2), 1), (Day(2014, 9, 8), 1), (Day(2014, 10, 1), 7),
    (Day(2015, 1, 1), 3), (Day(2015, 2, 18), 7), (Day(2015, 4, 5), 2), (Day(2015, 5, 1), 1),
    (Day(2015, 6, 20), 1), (Day(2015, 6, 22), 1), (Day(2015, 9, 3), 3), (Day(2015, 9, 27), 1),
    (Day(2015, 10, 1), 7),
    (Day(2016, 1, 1), 1), (Day(2016, 2, 7), 7), (Day(2016, 4, 4), 1), (Day(2016, 5, 1), 2),
    (Day(2016, 6, 9), 3), (Day(2016, 9, 15), 3), (Day(2016, 10, 1), 7), (Day(2016, 12, 31), 1),
  ]
  private static let makeUp: [Day] = [
    Day(2014, 1, 26), Day(2014, 2, 8), Day(2014, 5, 4), Day(2014, 9, 28), Day(2014, 10, 11),
    Day(2015, 1, 4), Day(2015, 2, 15), Day(2015, 2, 28), Day(2015, 9, 6), Day(2015, 10, 10),
    Day(2016, 2, 6), Day(2016, 2, 14), Day(2016, 6, 12), Day(2016, 9, 18), Day(2016, 10, 8), Day(2016, 10, 9),
  ]

  init() {
    for (first, count) in Self.offRanges { off.formUnion((0..<count).map { first + $0 }) }
    work.formUnion(Self.makeUp)
  }

  /// `date,kind`, by date.
  var rows: [(Day, String)] {
    (off.map { ($0, "off") } + work.map { ($0, "work") }).sorted { $0.0 < $1.0 }
  }

  func isWorking(_ day: Day) -> Bool { work.contains(day) || (day.weekday < 5 && !off.contains(day)) }

  func onOrAfter(_ day: Day) -> Day { isWorking(day) ? day : onOrAfter(day + 1) }

  func onOrBefore(_ day: Day) -> Day { isWorking(day) ? day : onOrBefore(day - 1) }

  func after(_ day: Day) -> Day { onOrAfter(day + 1) }

  /// The last day of a notice of seven calendar days: the day after the posting is the first.
  func lastDay(ofNoticePosted day: Day) -> Day { onOrAfter(day + 7) }
}
