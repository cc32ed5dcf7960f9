import Vocabulary

/// Takes rows out of a finished page, where nothing but the page is at hand: no sheet, template, wording or key.
///
/// A section loses its row, and with it every sentence that counts households, persons or money, for what was taken
/// away could be had by subtraction; one that loses all its rows is replaced by a sentence.
struct PageCut {
  private(set) var bytes: [UInt8]
  private(set) var isChanged = false

  init(_ page: [UInt8]) { bytes = page }

  /// The tags of its rows.
  var tags: Set<[UInt8]> { Set(rows(in: bytes[...]).map { Array(tag(of: bytes[$0])) }) }

  /// Takes the rows with these tags out.
  mutating func remove(_ tags: Set<[UInt8]>) {
    for section in sections.reversed() {
      let all = rows(in: bytes[section])
      let going = all.filter { tags.contains(Array(tag(of: bytes[$0]))) }
      if going.isEmpty { continue }
      replace(
        section,
        going.count == all.count ? shell(of: section, withdrawnWords) : thinned(section, without: going))
    }
  }

  /// Takes the sections out whose last day is past, by the days that the manifest has for the page. A section that names
  /// a day that is still to come stays; one that names none at all goes with the rest.
  mutating func expire(past: [CalendarDay], coming: [CalendarDay]) {
    for section in sections.reversed() where !rows(in: bytes[section]).isEmpty {
      let names = { (day: CalendarDay) in bytes[section].firstRange(of: Array(day.chinese.utf8)) != nil }
      if coming.contains(where: names) { continue }
      let day = past.first(where: names) ?? past.max()!
      replace(section, shell(of: section, "\(day.chinese)公示期满，名单已经撤下。"))
    }
  }

  private mutating func replace(_ range: Range<Int>, _ new: [UInt8]) {
    bytes.replaceSubrange(range, with: new)
    isChanged = true
  }

  /// Each from its tag to its end tag; the whole `<main>`, else the whole page, where rows stand in no section.
  private var sections: [Range<Int>] {
    let found = elements("section", in: bytes[...])
    let rows = rows(in: bytes[...])
    if rows.allSatisfy({ row in found.contains { $0.contains(row.lowerBound) } }) { return found }
    return elements("main", in: bytes[...]).first.map { [$0] } ?? [bytes.indices]
  }

  /// The section's own tag, and a sentence.
  private func shell(of section: Range<Int>, _ words: String) -> [UInt8] {
    guard bytes[section].first == UInt8(ascii: "<"), section != bytes.indices,
      let open = bytes[section].firstIndex(of: UInt8(ascii: ">")),
      let close = bytes[section].lastIndex(of: UInt8(ascii: "<"))
    else { return page(words) }
    return bytes[section.lowerBound...open] + Array("\n<p class=\"empty\">\(words)</p>\n".utf8)
      + bytes[close..<section.upperBound]
  }

  private func thinned(_ section: Range<Int>, without rows: [Range<Int>]) -> [UInt8] {
    let counting = (elements("p", in: bytes[section]) + elements("caption", in: bytes[section]))
      .filter { counts(bytes[$0]) }
    let going = (rows + counting).sorted { $0.lowerBound < $1.lowerBound }
    var (text, position) = ([UInt8](), section.lowerBound)
    for range in going {
      text += bytes[position..<range.lowerBound]
      position = range.upperBound
    }
    text += bytes[position..<section.upperBound]
    let start = (text.firstIndex(of: UInt8(ascii: ">")) ?? -1) + 1
    text.insert(contentsOf: Array("\n<p class=\"empty\">\(thinnedWords)</p>".utf8), at: start)
    return text
  }
}

private let withdrawnWords = "名单已经撤下。"
private let thinnedWords = "本名单有撤下的行，户数、人数和金额的合计一并撤下，重新发布后补上。"

private func page(_ words: String) -> [UInt8] {
  Array("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<title>公示</title>\n<p>\(words)</p>\n</html>\n".utf8)
}

private func rows(in text: ArraySlice<UInt8>) -> [Range<Int>] {
  ranges(from: Array("<tr id=\"".utf8), to: Array("</tr>".utf8), in: text)
}

private func elements(_ name: String, in text: ArraySlice<UInt8>) -> [Range<Int>] {
  let whole = [" ", ">"].flatMap {
    ranges(from: Array("<\(name)\($0)".utf8), to: Array("</\(name)>".utf8), in: text)
  }
  return whole.sorted { $0.lowerBound < $1.lowerBound }
}

private func ranges(from start: [UInt8], to end: [UInt8], in text: ArraySlice<UInt8>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var rest = text
  while let first = rest.firstRange(of: start) {
    rest = rest[first.lowerBound...]
    let last = rest.firstRange(of: end)?.upperBound ?? rest.endIndex
    found.append(first.lowerBound..<last)
    rest = rest[last...]
  }
  return found
}

private func tag(of row: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  row.dropFirst("<tr id=\"".utf8.count).prefix { $0 != UInt8(ascii: "\"") }
}

/// Whether a text gives a number of households, persons or yuan.
private func counts(_ text: ArraySlice<UInt8>) -> Bool {
  ["户", "人", "元"].contains { unit in
    (0...9).contains { text.firstRange(of: Array("\($0)\(unit)".utf8)) != nil }
  }
}
