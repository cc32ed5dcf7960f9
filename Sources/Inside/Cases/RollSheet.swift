import Diagnostics
import Tables

/// The households of a roll, gone through once to count them; the rows themselves are not kept.
struct Roll {
  struct Household {
    let firstLine: Int
    var persons = 0
    /// The rows of its heads; it ought to have one.
    var heads: [Int] = []
  }

  private(set) var households: [String: Household] = [:]
  private var grouping = RollGrouping()

  mutating func count(_ row: CellReader) {
    let place = grouping.place(row)
    let number = row.row.number
    households[place.household, default: Household(firstLine: number)].persons += 1
    if place.isHead { households[place.household]?.heads.append(number) }
  }
}

/// A roll whose households are counted.
struct RollSheet {
  let sheet: Sheet
  let roll: Roll
  let isMixed: Bool
}

extension CountyReader {
  /// Reads the rows of the heads: they are the cases.
  mutating func takeHeads(of roll: RollSheet) {
    rolls.append(roll)
    forEachRow(of: roll) { reader, cells, household, isHead in
      guard isHead else { return }
      if household.heads.count > 1 { cells.find(.rollTwoHeads, .relation) }
      reader.takeCase(&cells)
    }
  }

  /// Reads the other rows, now that all cases are known: they are members.
  mutating func takeMembers() {
    for roll in rolls where !report.stops {
      let lines = book.places(in: roll.sheet.file)
      forEachRow(of: roll) { reader, cells, household, isHead in
        let place = household.heads.first.flatMap { lines[$0] }
        if isHead {
          if let place {
            reader.members[place, default: Household()].add(at: cells.place(nil), isApplicant: true)
          }
        } else {
          let isFirst = household.heads.isEmpty && cells.row.number == household.firstLine
          if isFirst { cells.find(.rollNoHead, .relation, remedy: RowRule.remedyOfNoHead(cells.header)) }
          reader.takeMember(of: &cells, place)
        }
      }
    }
  }

  private mutating func forEachRow(
    of roll: RollSheet,
    _ take: (inout CountyReader, inout CellReader, Roll.Household, _ isHead: Bool) -> Void
  ) {
    var grouping = RollGrouping()
    // What is wrong with the sheet was said when it was counted.
    var said = Report()
    _ = rows(of: roll.sheet, only: .rolls, into: &said) { reader, cells in
      let place = grouping.place(cells)
      guard let household = roll.roll.households[place.household] else { return }
      cells.first = place.first
      cells.householdRows = household.persons
      guard !roll.isMixed || reader.context.owns(cells) else { return }
      take(&reader, &cells, household, place.isHead)
    }
  }
}

/// Which rows of a roll are one household: those of one 户编号, or of one head and programme, or those from one
/// head's row to the next. A row without either goes on with the household above it, as merged cells leave it.
struct RollGrouping {
  /// A row of the roll in its household.
  struct Place {
    let household: String
    let isHead: Bool
    /// Of the rows of the household that stand together.
    let first: TableRow
  }

  private var current:
    (household: String, number: ArraySlice<UInt8>, program: ArraySlice<UInt8>, first: TableRow)?

  /// Places the rows in the order of the sheet.
  mutating func place(_ row: CellReader) -> Place {
    let key: CaseField? = row.header[.caseID] != nil ? .caseID : row.header[.headID] != nil ? .headID : nil
    var number = key.map(row.bytes) ?? []
    if key == .headID, number.isEmpty, row.beginsHousehold { number = row.bytes(.residentID) }
    var cells = row
    if let current, continues(row, number, of: current.number, current.program) {
      cells.first = current.first
    } else {
      // A head's number goes with one household a programme, a household's own with one in all.
      let program = key == .headID ? row.bytes(.program) : []
      let name = number.isEmpty ? "\(row.row.number)" : "\(text(number))|\(text(program))"
      current = (name, number, program, row.row)
    }
    return Place(
      household: current?.household ?? "", isHead: cells.isHead, first: current?.first ?? row.row)
  }

  private func continues(
    _ row: CellReader, _ number: ArraySlice<UInt8>, of known: ArraySlice<UInt8>, _ program: ArraySlice<UInt8>
  ) -> Bool {
    if row.header[.caseID] == nil, row.header[.headID] == nil { return !row.isHead }
    if number.isEmpty, row.beginsHousehold { return false }
    let own = row.header[.caseID] == nil ? row.bytes(.program) : []
    return (number.isEmpty || number == known) && (own.isEmpty || own == program)
  }
}

extension CellReader {
  /// Whether a row without a number is a household's first all the same: a head's, with an amount that is not the
  /// one above it. A second head without is a mistake in the household above.
  fileprivate var beginsHousehold: Bool { isHead && header[.amount].map { !row[$0].isEmpty } ?? false }

  /// Whether the person of the row is the head of the household: by the relation, or by the head's ID.
  var isHead: Bool {
    let relation = bytes(.relation)
    if ["户主", "本人", "申请人"].contains(where: { relation.elementsEqual($0.utf8) }) { return true }
    guard let head = try? ResidentID(plainNumber(bytes(.headID))),
      let own = try? ResidentID(plainNumber(bytes(.residentID)))
    else {
      return false
    }
    return head == own
  }
}

extension CaseField {
  /// Whether a cell of a roll is the household's, and not the person's own.
  var isOfHousehold: Bool {
    switch self {
    case .name, .applicant, .relation, .residentID, .phone, .disability: false
    default: true
    }
  }
}

private func text(_ cell: ArraySlice<UInt8>) -> String { String(decoding: cell, as: UTF8.self) }
