import Cases
import Diagnostics
import Notices
import Privacy
import RegisterFixtures
import Tables
import Testing
import Vocabulary

/// A county's register, read and published on a day with the demo key.
struct Published {
  let publication: Publication
  let day: CalendarDay
  let ids: [String]

  init(
    _ rows: [Row], changes: String = "", sheets: [Sheet] = [], on date: String = "2015-10-31",
    of county: DivisionCode = Places.county,
    quarters: [String] = [], adoptedOn: String? = nil, policy: PrivacyPolicy = Self.open,
    calendar: WorkCalendar = Calendars.of2015, endorsements: EndorsementBook = EndorsementBook([:]),
    channel: Channel = .web, households: HouseholdCounts? = nil
  ) {
    day = RegisterFixtures.day(date)
    ids = rows.compactMap { $0["case_id"] }
    let context = ReadingContext(
      county: county, tree: Places.tree, rules: Rules.book.rules(of: county),
      calendar: calendar, standards: Rules.standards, adoptedOn: adoptedOn.map(RegisterFixtures.day),
      columns: ColumnNames(), mint: plainMint)
    let variations =
      changes.isEmpty ? [] : [sheet("v.csv", "case_id,from,amount,covered_persons,division\n" + changes)]
    var (report, unmatched) = (Report(), [Diagnostic]())
    let book = Cases.read(
      CountySheets(own: [sheet(rows)] + variations + sheets, mixed: []), in: context, into: &report,
      unmatched: &unmatched)
    if report.count(.warning) < report.diagnostics.count {
      Issue.record("\(report.sorted.map { $0.line(in: .english) })")
    }
    publication = publish(
      book,
      as: PublicationOrder(
        day: day, channel: channel, tree: Places.tree, rules: Rules.book.rules(of: county),
        calendar: calendar,
        endorsements: endorsements, waitsForEndorsement: false, policy: policy, key: .demo,
        quarters: Set(quarters.compactMap { Quarter($0) }),
        standards: CountyStandards(Rules.standards, county: county, city: code("611000000000")),
        households: households))
  }

  /// Every initial shows, so that rows can be told apart.
  static let open: PrivacyPolicy = {
    var policy = PrivacyPolicy()
    policy.rarityThreshold = 1
    return policy
  }()

  func notice(_ board: String, _ village: DivisionCode = Places.village) -> Notice {
    publication.published.villages[village]!.first { $0.board.key == board }!
  }

  /// The cases in each section of a notice, told by their tags as the holders of receipts can.
  func cases(_ board: String, _ village: DivisionCode = Places.village) -> [[String]] {
    let tagger = RowTagger(.demo)
    return notice(board, village).sections.map { section in
      let quarter = Quarter(containing: section.facts.posted ?? day)
      let tags = ids.map {
        tagger.tag(for: tagger.receipt(of: Secret($0)), in: "\(board)/\(village)/\(quarter)")
      }
      let names = Dictionary(zip(tags, ids)) { first, _ in first }
      return section.entries.map { names[$0.tag] ?? "?" }
    }
  }

  /// The boards on which a case stands in any village.
  func boards(of caseID: String) -> [String] {
    ["review", "approval", "long-term", "ending"].filter { board in
      publication.published.villages.keys.contains { cases(board, $0).joined().contains(caseID) }
    }
  }

  /// Every row of every village's notices.
  var entries: [PublicEntry] {
    publication.published.villages.values.joined().flatMap(\.sections).flatMap(\.entries)
  }

  func tally(_ quarter: String) -> QuarterTally { publication.published.quarters[Quarter(quarter)!]! }
}
