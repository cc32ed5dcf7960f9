import Diagnostics
import Vocabulary

/// What divisions.csv says of days and successors has to hold together on every day, not on the build's alone.
func checkTimes(
  of lines: [(row: PublicTable.Row, division: Division)], _ divisions: [DivisionCode: Division],
  into report: inout Report
) {
  for (row, division) in lines {
    if let from = division.validFrom, let until = division.validUntil, until < from {
      report.stop("division.days", at: row.place("valid_until"), endsEarly, remedy: mendDays)
    }
    if let parent = division.parent.flatMap({ divisions[$0] }), let key = division.keyOutside(parent) {
      report.stop("division.parent-days", at: row.place(key), outsideParent, remedy: mendParentDays)
    }
    if let code = division.successor,
      let (what, remedy) = wrong(division, to: code, hasEnd: !row["valid_until"].isEmpty, divisions)
    {
      report.stop("division.successor", at: row.place("successor"), what, remedy: remedy)
    }
  }
}

extension Division {
  /// The column by which it is in force on days on which its parent is not.
  fileprivate func keyOutside(_ parent: Division) -> String? {
    if let begun = parent.validFrom, validFrom ?? begun + -1 < begun { return "valid_from" }
    if let last = parent.validUntil, validUntil ?? last + 1 > last { return "valid_until" }
    return nil
  }
}

/// Why a division cannot be part of another after its last day.
private func wrong(
  _ division: Division, to code: DivisionCode, hasEnd: Bool, _ divisions: [DivisionCode: Division]
) -> (what: Message, remedy: Message)? {
  guard hasEnd else { return (noLastDay, giveLastDay) }
  guard let next = divisions[code] else { return (unknown, nameAnother) }
  if code == division.code { return (itself, nameAnother) }
  if next.level != division.level { return (otherLevel, nameAnother) }
  if let last = division.validUntil, !next.hasBegun(by: last + 1) { return (notBegun, giveEarlierDay) }
  return wrongEnd(of: division, divisions)
}

/// A chain of successors has to come to one that does not end.
private func wrongEnd(
  of division: Division, _ divisions: [DivisionCode: Division]
) -> (what: Message, remedy: Message)? {
  var (seen, last): (Set<DivisionCode>, Division) = ([division.code], division)
  while let code = last.successor {
    guard seen.insert(code).inserted else { return (circle, nameAnother) }
    // An unknown one is said where it is named.
    guard let next = divisions[code] else { return nil }
    last = next
  }
  return last.validUntil == nil ? nil : (deadEnd, nameAnother)
}

private let endsEarly = Message("最后有效日早于最初有效日", "its last day is before its first")
private let mendDays = Message("请核对 valid_from 和 valid_until", "check valid_from and valid_until")
private let outsideParent = Message(
  "上级区划无效的日子，它还有效", "it is in force on days on which its parent is not")
private let mendParentDays = Message(
  "上级撤销的，下级也要填 valid_until 和 successor；上级新设的，下级也要填 valid_from",
  "where the parent ends, give it valid_until and successor too; where the parent is new, valid_from")
private let noLastDay = Message("有 successor，却没有 valid_until", "it has a successor and no valid_until")
private let giveLastDay = Message(
  "请在 valid_until 填最后有效的一天，或删去 successor", "write its last day as valid_until, or remove the successor")
private let unknown = Message("successor 不在 divisions.csv 中", "its successor is not in divisions.csv")
private let itself = Message("successor 是它自己", "it is its own successor")
private let otherLevel = Message("successor 与它不是同一级", "its successor is of another level")
private let notBegun = Message(
  "successor 在它撤销后的第二天还没有生效", "its successor is not in force yet on the day after its last")
private let giveEarlierDay = Message(
  "请核对它的 valid_until 和 successor 的 valid_from", "check its valid_until and the valid_from of its successor")
private let circle = Message("successor 绕了一圈，回到原处", "the successors go in a circle")
private let deadEnd = Message(
  "successor（或再往后的）自己也撤销了，没有 successor",
  "its successor, or the one after that, ends itself and has none")
private let nameAnother = Message(
  "请填仍然有效的同级区划的十二位代码；没有的，删去 successor",
  "use the 12-digit code of a division of the same level that does not end; remove it where there is none")
