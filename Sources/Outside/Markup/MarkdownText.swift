/// Text as one line of Markdown that shows exactly that text, in CommonMark and in GitHub's.
struct MarkdownText: CustomStringConvertible {
  let description: String

  init(_ text: String) {
    var line: [UInt8] = []
    line.appendOneLine(text)
    var result: [UInt8] = []
    let digits = line.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
    for (index, byte) in line.enumerated() {
      let next = index + 1 < line.count ? line[index + 1] : 0x20
      let isNumber = UInt8(ascii: "0")...UInt8(ascii: "9") ~= next
      let startsBlock = index == 0 && Self.startsBlock.contains(byte) && !isNumber
      let numbersList = index == digits && digits > 0 && Self.numbersList.contains(byte) && !isNumber
      if startsBlock || numbersList || Self.active.contains(byte) { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    description = String(decoding: result, as: UTF8.self)
  }

  private static let active = Array("\\`*_[]<>#|~&!{}$".utf8)
  private static let startsBlock = Array("-+=".utf8)
  private static let numbersList = Array(".)".utf8)
}
