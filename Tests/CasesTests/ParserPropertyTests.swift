import Cases
import RegisterFixtures
import Testing
import Vocabulary

/// Dates, amounts, names and ID numbers by chance, with fixed seeds.
@Suite struct ParserPropertyTests {
  @Test(arguments: 0..<4 as Range<UInt64>) func everyFormOfADayIsThatDay(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for _ in 0..<800 {
      let day = CalendarDay(number: Int32.random(in: 7305...47_846, using: &dice))
      let (y, m, d) = (day.year, day.month, day.day)
      let plain = [
        "\(day)", "\(y)/\(m)/\(d)", "\(y).\(m).\(d)", day.chinese, "\(y) 年 \(m) 月 \(d) 日", "\(day) 00:00:00",
        day.description.replacing("-", with: ""), "\(Int(day.number) + 25_569)",
      ]
      for text in plain + plain.map(wide) { #expect(try CellForms.day(cell(text)) == day, "\(text)") }
      for text in [day.isoMonth, "\(y)/\(m)", "\(y)年\(m)月"] {
        #expect(try CellForms.monthOrDay(cell(text)) == day.firstOfMonth, "\(text)")
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func everyFormOfAnAmountIsThatAmount(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for _ in 0..<800 {
      let fen = Int.random(in: 0..<(1 << Int.random(in: 4...46, using: &dice)), using: &dice)
      let (yuan, cents) = (fen / 100, String(100 + fen % 100).suffix(2))
      var texts = ["\(yuan).\(cents)", "\(thousands(yuan)).\(cents)", "\(yuan).\(cents)0000000000002"]
      if fen > 0 {
        texts.append("\((fen - 1) / 100).\(String(100 + (fen - 1) % 100).suffix(2))9999999997")
      }
      if fen % 100 == 0 { texts.append("\(yuan)") }
      for text in texts + texts.map(wide) { #expect(try CellForms.amount(cell(text)) == Fen(fen), "\(text)") }
    }
  }

  /// Every number with its own check digit is accepted; a slip in one digit, or two neighbours that changed places,
  /// never is.
  @Test(arguments: 0..<4 as Range<UInt64>) func everySlipOfAnIDIsFound(seed: UInt64) throws {
    var dice = Dice(state: seed)
    for _ in 0..<40 {
      let born = CalendarDay(number: Int32.random(in: -18_000...16_000, using: &dice))
      let text = residentID(
        Int.random(in: 0...999, using: &dice), born: born.description.replacing("-", with: ""))
      let sound = Array(text.utf8)
      #expect(try ResidentID(sound).born == born)
      for place in 0..<18 {
        for digit in "0123456789".utf8 where digit != sound[place] {
          var slipped = sound
          slipped[place] = digit
          #expect(throws: ResidentID.Problem.self) { try ResidentID(slipped) }
        }
        guard place < 17, sound[place] != sound[place + 1] else { continue }
        var swapped = sound
        swapped.swapAt(place, place + 1)
        #expect(throws: ResidentID.Problem.self) { try ResidentID(swapped) }
      }
    }
  }

  /// Whatever the bytes: a value of sense, or a problem.
  @Test(arguments: 0..<4 as Range<UInt64>) func noBytesBreakAParser(seed: UInt64) {
    var dice = Dice(state: seed)
    var accepted = (days: 0, amounts: 0, counts: 0, names: 0)
    for _ in 0..<25_000 {
      let bytes = randomCell(&dice)
      if let day = try? CellForms.monthOrDay(bytes) {
        #expect((1990...2100).contains(day.year))
        accepted.days += 1
      }
      if let amount = try? CellForms.amount(bytes) {
        #expect(amount >= .zero)
        accepted.amounts += 1
      }
      if let count = CellForms.count(bytes) {
        #expect((0...999_999).contains(count))
        accepted.counts += 1
      }
      if let name = try? NameForm(bytes).text.unicodeScalars {
        #expect(
          (1...50).contains(name.count) && !name.contains { $0.properties.generalCategory == .privateUse })
        accepted.names += 1
      }
      _ = try? ResidentID(bytes)
    }
    #expect(min(accepted.days, accepted.amounts, accepted.counts, accepted.names) > 20, "\(accepted)")
  }
}

private func cell(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

/// With the width that a Chinese keyboard gives.
private func wide(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { (0x21...0x7E).contains($0.value) ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
}

private func thousands(_ number: Int) -> String {
  let digits = Array(String(number))
  return String(
    digits.enumerated().flatMap { place, digit in
      place > 0 && (digits.count - place) % 3 == 0 ? [",", digit] : [digit]
    })
}

/// Bytes of any kind, and pieces that cells are made of, the first 5 bytes of a slice that does not begin at 0.
private func randomCell(_ dice: inout Dice) -> ArraySlice<UInt8> {
  var bytes: [UInt8] = [1, 2, 3, 4, 5]
  for _ in 0..<Int.random(in: 0...5, using: &dice) {
    switch Int.random(in: 0...5, using: &dice) {
    case 0: bytes.append(.random(in: 0...255, using: &dice))
    case 1: bytes += String(Int.random(in: 0...3000, using: &dice)).utf8
    case 2: bytes += String(Int.random(in: 1...31, using: &dice)).utf8
    default: bytes += pieces.randomElement(using: &dice)!.utf8
    }
  }
  return bytes[5...]
}

private let pieces = [
  "2015", "-", "-", "/", ".", ",", "年", "月", "日", " 00:00", "E+17", "元", "￥", "三", "百", "零", "万", "１", "，",
  "王", "芳",
  "·", " ", "\u{3000}", "\u{200B}", "\u{202E}", "\u{E863}", "\u{E000}", "\u{FFFD}", "X", "99999999", "𠅤",
  "\u{301}",
]

/// Fixed-seed numbers (SplitMix64): a failure can be had again.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
