/// Numbers that look right and can be nobody's: an address code never assigned, a mobile group that no
/// operator has, bank cards that fail their check digit.
final class NumberOffice {
  private var takenOn: [Int: Int] = [:]
  private var cases = 0
  private var dice: Dice

  init(seed: UInt64) { dice = Dice(seed: seed, "numbers") }

  /// `K` and six digits or more, unique in the register.
  func caseID() -> String {
    cases += 1
    return "K" + padded(cases, 6)
  }

  var casesIssued: Int { cases }

  /// A GB 11643 number of address code 611099, which was never assigned; unique. Men have odd sequence
  /// numbers. A birthday that is used up gives way to the next.
  func resident(born day: Day, female: Bool) -> (number: String, born: Day) {
    let key = day.number * 2 + (female ? 0 : 1)
    let used = takenOn[key, default: 0]
    if used >= 499 { return resident(born: day + 1, female: female) }
    takenOn[key] = used + 1
    let (year, month, date) = day.parts
    // 7919 is prime to 500, so the sequence hops about and still meets every value once.
    let sequence = (used * 7919 + day.parts.day * 17) % 500 * 2 + (female ? 0 : 1)
    let body = "611099\(year)\(two(month))\(two(date))\(padded(sequence, 3))"
    return (body + Self.checkCharacter(body), day)
  }

  static func checkCharacter(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }

  func phone() -> String { "154" + padded(dice.below(100_000_000), 8) }

  func bankAccount() -> String {
    let body = "9999" + padded(dice.below(1_000_000_000), 9) + padded(dice.below(100_000), 5)
    let right = Self.luhnDigit(body)
    let wrong = (right + 1 + dice.below(9)) % 10
    // With zeros alone at its end it would pass for one that Excel has ruined.
    return body + String(wrong == 0 && body.hasSuffix("000") ? right % 9 + 1 : wrong)
  }

  /// The digit that would make `body` and it a valid card number.
  static func luhnDigit(_ body: String) -> Int {
    var sum = 0
    for (place, byte) in body.utf8.reversed().enumerated() {
      let digit = Int(byte - 48) * (place % 2 == 0 ? 2 : 1)
      sum += digit > 9 ? digit - 9 : digit
    }
    return (10 - sum % 10) % 10
  }
}
