import Scan

/// One place in which something private stands: where, never what.
struct Leak: Sendable {
  let rule: String
  let path: String
  /// Row or line, from 1; 0 for a path.
  let line: Int
  /// The cell, or the character of a text, from 1; 0 where there are none.
  let column: Int
  /// The view of the file in which it can be seen.
  let view: Finding.View
  /// Bytes, in the file as it is.
  let offset: Int
  let length: Int
  /// Of the value; equal for equal values.
  let digest: UInt64
}

/// What scans have found, with as many places as anybody reads; the rest is counted.
struct LeakLog: Sendable {
  /// What the places of a group have in common beside the rule.
  enum Grouping: Sendable { case value, file }

  struct Group: Sendable {
    fileprivate(set) var places: [Leak] = []
    fileprivate(set) var count = 0
  }

  private(set) var groups: [String: Group] = [:]
  /// How often each rule has found something.
  private(set) var counts: [String: Int] = [:]
  private let grouping: Grouping

  init(by grouping: Grouping) { self.grouping = grouping }

  var isEmpty: Bool { groups.isEmpty }

  mutating func add(_ leak: Leak) {
    counts[leak.rule, default: 0] += 1
    let key = "\(leak.rule) " + (grouping == .value ? "\(leak.digest)" : leak.path)
    guard groups.count < mostGroups || groups[key] != nil else { return }
    groups[key, default: Group()].count += 1
    if groups[key]!.places.count < mostPlaces { groups[key]!.places.append(leak) }
  }

  static func += (a: inout LeakLog, b: LeakLog) {
    a.counts.merge(b.counts, uniquingKeysWith: +)
    a.groups.merge(b.groups) { mine, theirs in
      let places = (mine.places + theirs.places).sorted().prefix(mostPlaces)
      return Group(places: Array(places), count: mine.count + theirs.count)
    }
  }
}

extension Leak: Comparable {
  static func < (a: Leak, b: Leak) -> Bool {
    (a.path, a.line, a.column, a.offset, a.rule) < (b.path, b.line, b.column, b.offset, b.rule)
  }
}

/// A leak in a template is on every page: nobody reads a list of them all.
private let mostPlaces = 5
private let mostGroups = 1000
