import Diagnostics

extension RowRule {
  /// What was posted again is round 2, and later than round 1: else nobody knows which notice counts.
  static let postingRounds = RowRule(
    "posting.rounds", .error,
    Message("轮次没有按张贴日期从 1 连续编号", "the rounds are not 1, 2, … in the order of their days"),
    remedy: Message(
      "请核对这一案同一榜的轮次和张贴日期", "check `round` and `posted_on` of the case on this board"),
    passing: [
      RowExample(.postings, [round("1", "2015-07-06")]),
      RowExample(.postings, [round("2", "2015-07-20"), round("1", "2015-07-06")]),
    ],
    failing: [
      RowExample(.postings, [round("2", "2015-07-06")]),
      RowExample(.postings, [round("1", "2015-07-06"), round("3", "2015-07-20")]),
      RowExample(.postings, [round("1", "2015-07-06"), round("1", "2015-07-20")]),
      RowExample(.postings, [round("1", "2015-07-06"), round("2", "2015-07-06")]),
    ])

  /// A notice comes down after it went up.
  static let postingTakenDown = RowRule(
    "posting.taken-down", .error,
    Message("撤下日期早于张贴日期", "it was taken down before it was posted"),
    remedy: Message("请核对两个日期", "check both days"),
    passing: [RowExample(.postings, [round("1", "2015-07-06").merging([.takenDownOn: "2015-07-06"]) { $1 }])],
    failing: [RowExample(.postings, [round("1", "2015-07-06").merging([.takenDownOn: "2015-07-05"]) { $1 }])])

  static let postingBoard = RowRule(
    "posting.board", .error,
    Message("不认识的榜", "an unknown board"),
    remedy: Message("请填规则中的榜名，例如 审核公示", "use a board of the rules, such as review"),
    passing: ["review", "审核公示", "approval"].map { RowExample(.postings, [round("1", "2015-07-06", $0)]) },
    failing: ["第一榜", "长期公示"].map { RowExample(.postings, [round("1", "2015-07-06", $0)]) })

  private static func round(_ number: String, _ day: String, _ board: String = "审核公示") -> RowExample.Changes {
    [.caseID: "K1", .board: board, .round: number, .postedOn: day]
  }
}

/// What a row out of order should be, by the days of the other rows of its case on its board.
func finding(of row: PostingRow, among rows: [PostingRow]) -> Diagnostic {
  let isDouble = rows.contains { $0.location != row.location && $0.round.posted == row.round.posted }
  let expected = 1 + rows.count { $0.round.posted < row.round.posted }
  let what =
    isDouble
    ? Message("这一案在同一榜 \(row.round.posted) 张贴了两次", "it was posted twice on this board on \(row.round.posted)")
    : row.number == expected
      ? nil
      : Message("按张贴日期，这一行应是第 \(expected) 轮", "by the days of the postings, this row is round \(expected)")
  return RowRule.postingRounds.finding(at: row.location, what)
}
