import Diagnostics

extension LeakRule {
  /// A number of a group, a house or a room after a village, a street or another such number.
  static let houseNumber = LeakRule(
    "leak.house-number", Message("村以下的住址", "an address below the village"),
    remedy: Message(
      "请从来源处删去；单位的地址写进 offices.csv", "take it out; an office's own belongs into offices.csv"),
    found: [
      "竹林关村三组", "3组18号", "2栋3单元402室", "和平路12号", "七星社区 5 组", "竹林关村民小组三组", "赵沟村第2小组", "赵沟村村民四组", "赵沟村2队",
    ],
    passed: ["民发〔2012〕220号", "第3组", "3组第1小组", "第一村民小组会议", "驻村2名", "10月31号", "三组数据", "村2015年", "公示编号12号"])
}

/// How many solid symbols before a unit make an address with it, or nil: a number, and before that a place or a unit
/// with its own number.
func houseNumberLength(_ history: borrowing History) -> Int? {
  guard let number = numberEnd(history, from: history[1] == small ? 2 : 1) else { return nil }
  if let end = placeEnd(history, from: number) { return end }
  // 3组18号, 3单元402室
  guard units.contains(history[number]) else { return nil }
  return numberEnd(history, from: number + (history[number + 1] == single ? 2 : 1))
}

private func numberEnd(_ history: borrowing History, from start: Int) -> Int? {
  var end = start
  while end < 40, isNumeral(history[end]) { end += 1 }
  return (1...5).contains(end - start) ? end : nil
}

/// 村, 社区, 村民, 村民小组; 第 may stand behind them.
private func placeEnd(_ history: borrowing History, from start: Int) -> Int? {
  var end = history[start] == ordinal ? start + 1 : start
  if history[end] == group, history[end + 1] == small, history[end + 2] == people { end += 2 }
  if history[end] == people { end += 1 }
  if places.contains(history[end]) { return end + 1 }
  return history[end] == district && history[end + 1] == community ? end + 2 : nil
}

/// The characters that such an address can end with.
let units = Set("组队号室栋幢排元".unicodeScalars.map(\.value))
private let places = Set("村庄屯街路巷弄苑".unicodeScalars.map(\.value))
private let district = Unicode.Scalar("区").value
private let community = Unicode.Scalar("社").value
private let group = Unicode.Scalar("组").value
private let ordinal = Unicode.Scalar("第").value
private let small = Unicode.Scalar("小").value
private let people = Unicode.Scalar("民").value
private let single = Unicode.Scalar("单").value

/// A digit, also one in Chinese, by its code.
func isNumeral(_ code: UInt32) -> Bool { (48...57).contains(code) || code == ten || numeral(code) != nil }

/// The digit that a Chinese numeral stands for.
func numeral(_ code: UInt32) -> UInt8? { numerals[code] }

private let ten = Unicode.Scalar("十").value
private let numerals: [UInt32: UInt8] = Dictionary(
  uniqueKeysWithValues: ["〇零", "一壹幺", "二贰貳", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].enumerated().flatMap
  {
    digit, signs in signs.unicodeScalars.map { ($0.value, UInt8(digit)) }
  })
