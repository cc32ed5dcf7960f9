/// One cell of a worksheet while it is read: its type, then its text, then what it shows.
struct CellReading {
  /// What the cell shows, once it is finished.
  private(set) var bytes: ArraySlice<UInt8> = []
  private(set) var isTooLong = false

  private let strings: SharedStrings
  private let styles: CellStyles
  private let epoch: SerialDay.Epoch
  private var written: [UInt8] = []
  private var kind = Kind.number
  private var style = 0
  private var takesText = false
  /// Inside a phonetic run of an inline text: that many levels deep.
  private var phoneticDepth = Int.max

  private enum Kind { case number, shared, inline, formulaText, truth, date, other }

  init(_ workbook: Workbook) {
    strings = workbook.strings
    styles = workbook.styles
    epoch = workbook.epoch
  }

  mutating func start() {
    bytes = []
    written.removeAll(keepingCapacity: true)
    (kind, style) = (.number, 0)
  }

  mutating func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    if name == .style {
      style = Int(digits: value) ?? 0
    } else if name == .text {
      kind = Self.kind(value)
    }
  }

  private static func kind(_ value: Span<UInt8>) -> Kind {
    if value.count == 1 {
      switch value[0] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "n"): return .number
      case UInt8(ascii: "b"): return .truth
      case UInt8(ascii: "d"): return .date
      default: return .other
      }
    }
    return String(value) == "inlineStr" ? .inline : String(value) == "str" ? .formulaText : .other
  }

  mutating func start(_ element: XMLName, depth: Int) {
    if element == .phonetic { phoneticDepth = depth }
    takesText = kind == .inline ? element == .text && depth < phoneticDepth : element == .value && depth == 4
  }

  mutating func text(_ text: Span<UInt8>) {
    guard takesText else { return }
    if written.count > 4 * Self.longest { isTooLong = true } else { written.append(text) }
  }

  mutating func end(_ element: XMLName, depth: Int) {
    takesText = false
    if depth == phoneticDepth { phoneticDepth = .max }
  }

  /// Makes `bytes` of what was written.
  mutating func finish() {
    guard !written.isEmpty else { return }
    switch kind {
    case .shared: bytes = Int(digits: written.span).flatMap { strings[$0] } ?? []
    case .number: bytes = number[...]
    case .truth: bytes = Array((isTrue(written.span) ? "是" : "否").utf8)[...]
    // A time of day may follow the day.
    case .date: bytes = written.count > 10 && written[10] == UInt8(ascii: "T") ? written[..<10] : written[...]
    case .inline, .formulaText:
      written.unescapeControls(from: 0)
      bytes = written[...]
    case .other: bytes = written[...]
    }
    if bytes.count > Self.longest, bytes.count(where: { $0 & 0xC0 != 0x80 }) > Self.longest {
      isTooLong = true
    }
  }

  private var number: [UInt8] {
    if styles.showsDay(style) {
      let days = Int(digits: written.span) ?? CellNumber(written[...])?.wholeDays
      if let days, let day = SerialDay.text(days, epoch) { return day }
    } else if written.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return written
    }
    return CellNumber(written[...])?.text ?? written
  }

  /// Characters, as spreadsheets have it.
  private static let longest = 32_767
}
