import Diagnostics
import Notices
import Privacy
import Vocabulary

/// So many rows would go that somebody has to say that they shall: most likely half of a sheet was saved.
struct BrakeFinding: Sendable {
  /// A county, a town or a village.
  let division: DivisionCode
  /// Key of the long-term board that falls to none; nil for the share of a county.
  let board: String?
  let rows: RowCount
  /// Old rows that go without a reason in the register's dates.
  let unexplained: Int
}

/// What a county's notices lose.
struct CountyLoss {
  /// More than this part of its rows stops a build.
  static let share = (1, of: 5)
  /// A long-term board of more rows than this that falls to none stops it too.
  static let smallBoard = 10

  let county: DivisionCode
  private let notices: [PlannedNotice]
  private let longTerm: Set<String>

  /// - Parameter longTerm: the keys of long-term boards.
  init(_ county: DivisionCode, _ notices: [PlannedNotice], longTerm: Set<String>) {
    self.county = county
    self.notices = notices
    self.longTerm = longTerm
  }

  /// The rows to look for in the register.
  var lost: [NoticeKey: Set<RowTag>] {
    let losing = notices.filter { !$0.rows.lost.isEmpty }.map { ($0.key, Set($0.rows.lost)) }
    return Dictionary(losing) { $0.union($1) }
  }

  /// What is too much, leaving aside the rows that the calendar explains. Whatever is too much with some of them
  /// explained is so with none.
  func findings(explained: [NoticeKey: Int] = [:]) -> [BrakeFinding] {
    let whole = sum(notices, explained)
    let (part, all) = Self.share
    let isTooMuch = whole.unexplained * all > (whole.rows.old - whole.explained) * part
    let county = isTooMuch ? [whole.finding(self.county, nil)] : []
    return county + emptied(by: \.village, explained) + emptied(by: \.village.town, explained)
  }

  /// Long-term boards that fall to none: of villages, and of towns.
  private func emptied(
    by division: (NoticeKey) -> DivisionCode, _ explained: [NoticeKey: Int]
  ) -> [BrakeFinding] {
    let boards = Dictionary(grouping: notices.filter { longTerm.contains($0.key.board) }) {
      NoticeKey(village: division($0.key), board: $0.key.board)
    }
    return boards.sorted { $0.key.village < $1.key.village }.compactMap { board, notices in
      let sum = sum(notices, explained)
      guard sum.rows.new == 0, sum.rows.old - sum.explained > Self.smallBoard else { return nil }
      return sum.finding(board.village, board.board)
    }
  }

  private func sum(_ notices: [PlannedNotice], _ explained: [NoticeKey: Int]) -> Sum {
    notices.reduce(into: Sum()) { sum, notice in
      sum.rows += RowCount(old: notice.rows.old, new: notice.rows.new)
      sum.lost += notice.rows.lost.count
      sum.explained += explained[notice.key] ?? 0
    }
  }

  private struct Sum {
    var rows = RowCount()
    var lost = 0
    var explained = 0

    var unexplained: Int { lost - explained }

    func finding(_ division: DivisionCode, _ board: String?) -> BrakeFinding {
      BrakeFinding(division: division, board: board, rows: rows, unexplained: unexplained)
    }
  }
}

extension Plan {
  /// What the counties lose whose sheets have to be asked about it; few builds have any.
  func suspiciousLosses(longTerm: Set<String>) -> [CountyLoss] {
    let counties = Dictionary(grouping: notices) { $0.key.village.county }
    return counties.sorted { $0.key < $1.key }.map { CountyLoss($0.key, $0.value, longTerm: longTerm) }
      .filter { !$0.findings().isEmpty }
  }
}
