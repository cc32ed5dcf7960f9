import Diagnostics

extension RowRule {
  /// A receipt leads to one row.
  static let duplicateID = RowRule(
    "case.duplicate-id", .error,
    Message("案件编号与前面的一行重复", "the case_id stands in an earlier row too"),
    remedy: Message("一案一行，请核对编号", "one row a case: check the number"),
    passing: [
      RowExample(.cases, [[.caseID: "A1"], [.caseID: "A2", .residentID: "611099196002290034"]])
    ],
    failing: [
      RowExample(.cases, [[.caseID: "A1"], [.caseID: "A1", .residentID: "611099196002290034"]])
    ])
}

/// A row whose case_id an earlier one has.
struct RepeatedRow {
  let place: SourceLocation
  /// The first row with the case_id.
  let first: SourceLocation
  /// Whether this is all that is the matter with it.
  let isSound: Bool
}

extension CountyReader {
  /// Says of the rows of a sheet that mostly repeats one other that they do, and of any other row which it repeats.
  mutating func reportRepeats() {
    for (_, rows) in Dictionary(grouping: repeats, by: { Pair($0.place.file, $0.first.file) }) {
      let isSheet = isMostOfItsSheet(rows)
      for row in rows where row.isSound {
        report.add(
          isSheet
            ? RowRule.duplicateID.finding(
              at: row.place, sheetIsRepeated(rows.count, row.first.file), remedy: moveAway)
            : RowRule.duplicateID.finding(at: row.place, beside: row.first))
      }
    }
    repeats = []
  }

  private func isMostOfItsSheet(_ rows: [RepeatedRow]) -> Bool {
    guard rows.count > 2, rows[0].place.file != rows[0].first.file else { return false }
    let sheet = book.sheets.first { $0.file == rows[0].place.file }
    return sheet.map { rows.count * 2 > $0.rows.cases } ?? false
  }
}

private struct Pair: Hashable {
  let file, other: String

  init(_ file: String, _ other: String) { (self.file, self.other) = (file, other) }
}

private func sheetIsRepeated(_ count: Int, _ file: String) -> Message {
  Message(
    "这张表有 \(count) 行的案件编号已在另一张表里：\(file)", "\(count) case_ids of this sheet are in another too: \(file)")
}

private let moveAway = Message(
  "同一张表读了两次的，请移出其中一张；不是的，一案一行，请核对编号",
  "if one sheet is here twice, move one of them away; if not, check the numbers: one row a case")
