package import Vocabulary

package func code(_ text: String) -> DivisionCode { DivisionCode(text)! }
package func day(_ iso: String) -> CalendarDay { CalendarDay(iso: iso)! }

/// A city of two counties; the first has two towns, two villages of one name, and one that was merged into another.
package enum Places {
  package static let county = code("611022000000")
  package static let otherCounty = code("611002000000")
  package static let village = code("611022106200")
  package static let nextVillage = code("611022106201")
  package static let otherVillage = code("611002100200")

  package static let tree: DivisionTree = {
    let city = division("611000000000", "商洛市", .city, in: nil)
    return DivisionTree(
      root: city,
      divisions: [
        city,
        division("611002000000", "商州区", .county, in: "611000000000"),
        division("611002100000", "夜村镇", .town, in: "611002000000"),
        division("611002100200", "夜村村委会", .village, in: "611002100000"),
        division("611022000000", "丹凤县", .county, in: "611000000000"),
        division("611022106000", "竹林关镇", .town, in: "611022000000"),
        division("611022106200", "竹林关村委会", .village, in: "611022106000"),
        division("611022106201", "东岭村委会", .village, in: "611022106000"),
        Division(
          code: code("611022106209"), name: "南丈沟村委会", level: .village, parent: code("611022106000"),
          isModel: false, validUntil: day("2009-12-31"), successor: village),
        division("611022107000", "土门镇", .town, in: "611022000000"),
        division("611022107200", "七星村委会", .village, in: "611022107000"),
        division("611022107201", "七星村民委员会", .village, in: "611022107000"),
      ], on: day("2010-01-01"))
  }()

  private static func division(_ code: String, _ name: String, _ level: Division.Level, in parent: String?)
    -> Division
  {
    Division(
      code: DivisionCode(code)!, name: name, level: level, parent: parent.flatMap { DivisionCode($0) },
      isModel: false)
  }
}

/// What the State Council's table says of the days off of 2015 and of the first weeks of 2016, and of a half of 2021.
package enum Calendars {
  package static let of2015 = WorkCalendar(
    kinds(
      off: [
        "2015-01-01...2015-01-03", "2015-02-18...2015-02-24", "2015-04-05...2015-04-06",
        "2015-05-01...2015-05-01",
        "2015-06-20...2015-06-22", "2015-09-03...2015-09-05", "2015-09-27...2015-09-27",
        "2015-10-01...2015-10-07",
        "2016-01-01...2016-01-03", "2016-02-07...2016-02-13",
      ],
      work: [
        "2015-01-04", "2015-02-15", "2015-02-28", "2015-09-06", "2015-10-10", "2016-02-06", "2016-02-14",
      ]))

  package static let of2021 = WorkCalendar(
    kinds(off: ["2021-09-19...2021-09-21", "2021-10-01...2021-10-07"], work: ["2021-07-01", "2021-12-31"]))

  private static func kinds(off: [String], work: [String]) -> [CalendarDay: WorkCalendar.Kind] {
    var kinds: [CalendarDay: WorkCalendar.Kind] = [:]
    for range in off {
      var next = day(String(range.prefix(10)))
      while next <= day(String(range.suffix(10))) {
        kinds[next] = .off
        next = next + 1
      }
    }
    for text in work { kinds[day(text)] = .work }
    return kinds
  }
}
