import Diagnostics

/// What can be judged only when a county's rows are all read.
extension CountyReader {
  /// 重复享受 inside the county, when all its cases are known and nothing refers to them yet.
  mutating func refuseDoubles() {
    paid = PaidResidents(book.records, continuing: context.continuing)
    let doubles = paid.doubles(in: book.records)
    guard !doubles.isEmpty else { return }
    for (later, earlier) in doubles { reportDouble(later, earlier) }
    book.refuse(Set(doubles.map(\.later)))
    paid = PaidResidents(book.records, continuing: context.continuing)
  }

  private mutating func reportDouble(_ later: Int, _ earlier: Int) {
    let other = book.records[earlier].location.words()
    guard let time = paid.paidTime(of: later), let otherTime = paid.paidTime(of: earlier) else { return }
    report.add(
      RowRule.paidTwice.finding(
        at: place(in: book.records[later].location, [.residentID]),
        Message(
          "同一人同时享受两份低保或供养：这一份 \(time.chinese)；另一份 \(otherTime.chinese)，见 \(other.chinese)",
          "the same resident is paid by two continuing cases at once: this one \(time.english); the other "
            + "\(otherTime.english), see \(other.english)")))
  }

  /// A row with the first of some columns that its sheet has.
  private func place(in row: SourceLocation, _ fields: [CaseField]) -> SourceLocation {
    let header = headers[row.file]
    let column = fields.compactMap { header?[$0] }.first
    return SourceLocation(row.file, line: row.line, column: column.map { $0 + 1 } ?? 0)
  }

  /// Terms are known when all variations are: they need not stand in the order of their days.
  mutating func checkVariations() {
    for change in changes {
      let record = book.records[change.place]
      let terms = record.terms(on: change.from)
      guard let finding = context.finding(on: terms, record.program, from: change.from, .from) else {
        continue
      }
      let place = place(in: change.row, finding.fields)
      report.add(finding.rule.finding(at: place, finding.what, remedy: finding.remedy))
      if finding.rule.severity == .error {
        book.count(in: change.row.file) { $0.othersInError += 1 }
        book.refuseVariations(of: change.place, from: change.from)
      }
    }
  }

  /// Gives the cases their rounds, now that all of them are known.
  mutating func settleRounds() {
    let byCase = Dictionary(grouping: rounds) { PostingRow.Key(place: $0.place, kind: $0.round.kind) }
    for (key, rows) in byCase {
      let (kept, wrong) = inOrder(rows)
      book.add(kept, of: key.kind, to: key.place)
      for row in wrong {
        book.count(in: row.location.file) { $0.othersInError += 1 }
        report.add(finding(of: row, among: rows))
      }
    }
  }

  /// What days of notices and objections make of a decision; in a row that is in error, they may be what is wrong.
  mutating func checkLapses() {
    let (rules, calendar) = (context.rules, context.calendar)
    for place in book.records.indices {
      for lapse in book.records[place].lapses(under: rules, calendar: calendar) {
        let record = book.records[place]
        let what = record.words(for: lapse, under: rules, calendar: calendar)
        report.add(lapse.rule.finding(at: self.place(in: record.location, [lapse.field]), what))
      }
    }
  }
}
