package import Diagnostics
package import Vocabulary

/// What a county's cases leave for the other counties to find theirs by: keyed digests, places and times.
package struct CountyTraces: Sendable {
  /// Of a case_id or an ID number, with a key: nobody without it can tell of what.
  package struct Digest: Hashable, Sendable {
    fileprivate let halves: (UInt64, UInt64)

    fileprivate init(_ first: UInt64, _ second: UInt64) { halves = (first, second) }

    /// From the first 16 bytes of a message's code.
    package init(_ code: [UInt8]) {
      halves = (number(code.prefix(8)), number(code.dropFirst(8).prefix(8)))
    }

    package static func == (a: Digest, b: Digest) -> Bool { a.halves == b.halves }
    package func hash(into hasher: inout Hasher) { hasher.combine(halves.0) }
  }

  fileprivate struct Trace {
    let digest: Digest
    let file: Int32
    let line: Int32
    let time: PaidTime?
  }

  package private(set) var files: [String] = []
  fileprivate private(set) var cases: [Trace] = []
  fileprivate private(set) var residents: [Trace] = []

  package init() {}

  package init(of records: [CaseRecord], under rules: CountyRules, _ digest: ([UInt8]) -> Digest) {
    let continuing = rules.continuingPrograms
    cases.reserveCapacity(records.count)
    for index in records.indices {
      let (file, line) = (place(of: records[index].location.file), Int32(records[index].location.line))
      let number = digest([0] + records[index].caseID.reveal.utf8)
      cases.append(Trace(digest: number, file: file, line: line, time: nil))
      if let time = PaidTime(records[index], continuing: continuing) {
        let resident = digest([1] + records[index].residentID.reveal.bytes)
        residents.append(Trace(digest: resident, file: file, line: line, time: time))
      }
    }
  }

  /// Rows come file by file.
  private mutating func place(of file: String) -> Int32 {
    if files.last != file { files.append(file) }
    return Int32(files.count - 1)
  }

  fileprivate func location(of trace: Trace) -> SourceLocation {
    SourceLocation(files[Int(trace.file)], line: Int(trace.line))
  }
}

/// What the rows of one county say about another's: found after all are read, and it changes no page.
package func findings(between counties: [CountyTraces]) -> [Diagnostic] {
  matches(\.cases, of: counties, .duplicateElsewhere) { _, _ in true }
    + matches(\.residents, of: counties, .paidElsewhere) { a, b in
      if let a, let b { a.overlaps(b) } else { false }
    }
}

private func matches(
  _ traces: (CountyTraces) -> [CountyTraces.Trace], of counties: [CountyTraces], _ rule: RowRule,
  where matches: (PaidTime?, PaidTime?) -> Bool
) -> [Diagnostic] {
  let all = counties.enumerated().flatMap { county, own in traces(own).map { (county: county, trace: $0) } }
  var places = PlacesByKey<CountyTraces.Digest>(capacity: all.count)
  for (place, one) in all.enumerated() { places.add(place, one.trace.digest) }
  func location(_ place: Int) -> SourceLocation { counties[all[place].county].location(of: all[place].trace) }
  return places.groups.flatMap { group in
    group.compactMap { one in
      let other = group.first {
        all[$0].county != all[one].county && matches(all[$0].trace.time, all[one].trace.time)
      }
      return other.map { rule.finding(at: location(one), beside: location($0)) }
    }
  }
}

private func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

extension CountyTraces {
  /// All of it but the files' names, to be kept: five words a trace, those of cases first.
  package var words: [UInt64] {
    var words = [UInt64(cases.count)]
    words.reserveCapacity(1 + 5 * (cases.count + residents.count))
    for traces in [cases, residents] {
      for trace in traces {
        words.append(trace.digest.halves.0)
        words.append(trace.digest.halves.1)
        words.append(UInt64(UInt32(bitPattern: trace.file)) << 32 | UInt64(UInt32(bitPattern: trace.line)))
        words.append(word(trace.time?.from))
        words.append(word(trace.time?.end))
      }
    }
    return words
  }

  /// What was kept; nil when it is damaged.
  package init?(files: [String], words: ArraySlice<UInt64>) {
    guard let count = words.first, (words.count - 1).isMultiple(of: 5), count <= UInt64(words.count / 5)
    else { return nil }
    var traces: [Trace] = []
    traces.reserveCapacity(words.count / 5)
    for start in stride(from: words.startIndex + 1, to: words.endIndex, by: 5) {
      let (file, line) = (Int32(truncatingIfNeeded: words[start + 2] >> 32), words[start + 2])
      guard files.indices.contains(Int(file)) else { return nil }
      let time = day(words[start + 3]).map { PaidTime(from: $0, end: day(words[start + 4])) }
      traces.append(
        Trace(
          digest: Digest(words[start], words[start + 1]), file: file,
          line: Int32(truncatingIfNeeded: line), time: time))
    }
    self.files = files
    cases = Array(traces.prefix(Int(count)))
    residents = Array(traces.dropFirst(Int(count)))
  }
}

/// No day is that far off.
private let noDay = UInt64(UInt32.max)

private func word(_ day: CalendarDay?) -> UInt64 {
  day.map { UInt64(UInt32(bitPattern: $0.number)) } ?? noDay
}

private func day(_ word: UInt64) -> CalendarDay? {
  word == noDay ? nil : CalendarDay(number: Int32(truncatingIfNeeded: word))
}
