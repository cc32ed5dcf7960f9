package import Diagnostics

/// Something that must not stand in a published file: how it is told, and examples that are its test.
package struct LeakRule: Sendable {
  /// Stable name, such as `leak.id-18`.
  package let id: String
  package let what: Message
  package let remedy: Message
  /// Texts in which it finds something; nobody in them exists.
  package let found: [String]
  /// Texts in which it finds nothing.
  package let passed: [String]
  let detectors: [Detector]

  init(
    _ id: String, _ what: Message, remedy: Message, found: [String], passed: [String],
    by detectors: Detector...
  ) {
    self.id = id
    self.what = what
    self.remedy = remedy
    self.found = found
    self.passed = passed
    self.detectors = detectors
  }
}

/// How a value is told that no list of values knows.
enum Detector: Sendable {
  /// By the digits of a number, which stands alone; 10 is an X.
  case number(@Sendable (ArraySlice<UInt8>) -> Bool)
  /// By what follows a word: which of the next symbols it is. Words are told by their last two characters.
  case after([String], @Sendable (Lookahead) -> Range<Int>?)
}

extension LeakRule {
  /// In the order in which `sanbang explain` lists them; of two that find the same, the first says so.
  package static let all: [LeakRule] = [
    knownID, knownNumber, knownName, knownAddress, knownCase, disabilityCard, id18, id15, bankCard, account,
    mobile,
    telephone, maskedNumber, passport, socialCard, birthDate, houseNumber, secret,
  ]

  static func rank(_ id: String) -> Int { all.firstIndex { $0.id == id } ?? all.count }

  static let numberDetectors = all.flatMap { rule in
    rule.detectors.compactMap { if case .number(let isOne) = $0 { (rule: rule, isOne: isOne) } else { nil } }
  }

  static let contexts = Contexts(all)
}

/// The words after which something is looked for, by their last two characters.
struct Contexts: Sendable {
  typealias Finder = @Sendable (Lookahead) -> Range<Int>?
  private var finders: [UInt64: [(rule: LeakRule, find: Finder)]] = [:]

  fileprivate init(_ rules: [LeakRule]) {
    for rule in rules {
      for case .after(let words, let find) in rule.detectors {
        for word in words { finders[Self.key(codes(of: word.utf8)), default: []].append((rule, find)) }
      }
    }
  }

  /// The last characters of all words.
  var lastCharacters: [UInt32] { finders.keys.map { UInt32(truncatingIfNeeded: $0) } }

  subscript(previous: UInt32, last: UInt32) -> [(rule: LeakRule, find: Finder)] {
    finders[UInt64(previous) << 32 | UInt64(last)] ?? []
  }

  private static func key(_ word: [UInt32]) -> UInt64 {
    word.suffix(2).reduce(0) { $0 << 32 | UInt64($1) }
  }
}

let takeOut = Message("请从来源处删去", "take it out where it comes from")
