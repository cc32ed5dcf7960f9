/// Numbers that the public is to call or to pay to, in each form in which a page may show them.
struct Contacts: Sendable {
  private var forms: Set<Digits> = []

  /// - Parameter numbers: the digits of each.
  init(_ numbers: some Sequence<[UInt8]>) {
    for number in numbers { add(number) }
  }

  /// The whole number; without its area code, and without an extension.
  private mutating func add(_ number: [UInt8]) {
    forms.insert(Digits(number))
    if number.count > 9 { for length in 7...number.count { forms.insert(Digits(number.suffix(length))) } }
    if number.count > 10 { for length in 10..<number.count { forms.insert(Digits(number.prefix(length))) } }
  }

  func contains(_ digits: some Collection<UInt8>) -> Bool { forms.contains(Digits(digits)) }
}

/// The digits of a number, the X of an ID number as 10; a run's parts are shorter than what would not fit.
private struct Digits: Hashable {
  private let count: Int
  private let value: UInt128

  init(_ digits: some Collection<UInt8>) {
    count = digits.count
    value = digits.reduce(0) { $0 &* 11 &+ UInt128($1) }
  }
}
