import Cases
import Notices
import Vocabulary

extension PublicationOrder {
  /// The day on which a whole board of a village was taken down by hand; nil when it was not.
  func withdrawn(_ board: Board, of village: DivisionCode) -> CalendarDay? {
    withdrawals.filter { $0.tag == nil && $0.covers(village) && ($0.board ?? board.key) == board.key }
      .map(\.day).max()
  }

  /// Whether a row of the case was taken down by hand. The office means the household: its row has another tag on every
  /// board and in every quarter, and comes back on none.
  func isWithdrawn(_ record: CaseRecord, _ tagger: borrowing RowTagger) -> Bool {
    for withdrawal in withdrawals {
      guard let board = withdrawal.board, let tag = withdrawal.tag else { continue }
      let village = record.terms(on: withdrawal.day).division
      // What is part of the village now may have been another then.
      for home in [village] + tree.predecessors(of: village) where withdrawal.covers(home) {
        let receipt = tagger.receipt(of: record.caseID)
        // What hangs was posted in an earlier quarter at times, and a site is not built every day.
        let quarters = sequence(first: Quarter(containing: withdrawal.day)) { $0.previous }.prefix(5)
        if quarters.contains(where: {
          tagger.tag(for: receipt, in: RowTag.notice(board, home, $0)).text == tag
        }) {
          return true
        }
      }
    }
    return false
  }
}
