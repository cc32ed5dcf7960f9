package import Diagnostics

/// A check of the rows of a sheet (content-format): what it finds, what to do about it, and examples that are its
/// test and its page in `sanbang explain`.
package struct RowRule: Sendable {
  /// Stable name, such as `case.id-checksum`.
  package let id: String
  /// `.error` leaves the row out, `.warning` leaves it in.
  package let severity: Diagnostic.Severity
  package let what: Message
  package let remedy: Message
  /// Rows that it lets pass.
  package let passing: [RowExample]
  /// Rows in the last of which it finds something.
  package let failing: [RowExample]

  init(
    _ id: String, _ severity: Diagnostic.Severity, _ what: Message, remedy: Message, passing: [RowExample],
    failing: [RowExample]
  ) {
    self.id = id
    self.severity = severity
    self.what = what
    self.remedy = remedy
    self.passing = passing
    self.failing = failing
  }
}

extension RowRule {
  /// In the order in which `sanbang explain` lists them.
  package static let all: [RowRule] = ofOneCell + ofSeveralCells + ofSeveralRows + ofLinkedSheets

  private static let ofOneCell = [
    missing, form, word, program, division, endedDivision, impossibleDate, farOffDate, zeroAmount, idForm,
    idLostDigits,
    idBirthDate, idChecksum, oldID, idWidth, idAsCaseID, privateUse, privateUseTwin, hiddenCharacter,
    accountLostDigits, unreadForm,
  ]

  private static let ofSeveralCells = [
    coveredPersons, bornAfterStart, effectiveFrom, dateOrder, endsBeforeStart, endedUnapproved,
    endReasonAlone, correctedEarly, aboveCeiling, aboveStandard, noStandard, decidedEarly, decidedLate,
    paidEarly,
  ]

  private static let ofSeveralRows = [
    duplicateID, paidTwice, duplicateElsewhere, paidElsewhere, unknownID, unknownMember, tooManyMembers,
    memberPaidTwice,
  ]

  private static let ofLinkedSheets = [
    rollNoHead, rollTwoHeads, postingBoard, postingRounds, postingTakenDown, objectionClosed,
  ]
}

extension RowRule {
  /// What it finds in a row, in its own words unless they have to name something.
  func finding(at place: SourceLocation, _ what: Message? = nil, remedy: Message? = nil) -> Diagnostic {
    Diagnostic(severity, id, at: place, what ?? self.what, remedy: remedy ?? self.remedy)
  }

  /// What it finds in a row because of another.
  func finding(at place: SourceLocation, beside other: SourceLocation) -> Diagnostic {
    let other = other.words()
    return finding(
      at: place, Message("\(what.chinese)：另见 \(other.chinese)", "\(what.english): see \(other.english)"))
  }
}
