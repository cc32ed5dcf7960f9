import Diagnostics

/// What can be judged only when a county's rows are all read.
extension CountyReader {
  /// 重复享受 inside the county, when all its cases are known and nothing refers to them yet.
  mutating func refuseDoubles() {
    paid = PaidResidents(book.records, continuing: context.continuing)
    let doubles = paid.doubles(in: book.records)
    guard !doubles.isEmpty else { return }
    for (later, earlier) in doubles {
      report.add(
        RowRule.paidTwice.finding(at: book.records[later].location, beside: book.records[earlier].location))
    }
    book.refuse(Set(doubles.map(\.later)))
    paid = PaidResidents(book.records, continuing: context.continuing)
  }

  /// Terms are known when all variations are: they need not stand in the order of their days.
  mutating func checkVariations() {
    for change in changes {
      let record = book.records[change.place]
      let finding = context.finding(on: record.terms(on: change.from), record.program, from: change.from)
      guard let finding else { continue }
      report.add(finding.rule.finding(at: change.location, finding.what))
      if finding.rule.severity == .error {
        book.count(in: change.location.file) { $0.othersInError += 1 }
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
        report.add(RowRule.postingRounds.finding(at: row.location))
      }
    }
  }

  /// What days of notices and objections make of a decision; in a row that is in error, they may be what is wrong.
  mutating func checkLapses() {
    for record in book.records {
      for lapse in record.lapses(under: context.rules, calendar: context.calendar) {
        let (row, column) = (record.location, headers[record.location.file]?[lapse.field])
        let place = SourceLocation(row.file, line: row.line, column: column.map { $0 + 1 } ?? 0)
        report.add(lapse.rule.finding(at: place))
      }
    }
  }
}
