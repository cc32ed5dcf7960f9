/// Which styles of a workbook show a number as a day.
struct CellStyles: Sendable {
  private let showsDay: [Bool]

  /// None where the workbook has no such part.
  init(part: String?, in archive: ZipArchive) throws(WorkbookError) {
    let handler = StyleHandler()
    if let part { try archive.parse(part, with: handler) }
    let custom = Set(handler.formats.filter { isDayFormat($0.code) }.map(\.id))
    let other = Set(handler.formats.map(\.id)).subtracting(custom)
    showsDay = handler.styles.map { custom.contains($0) || (isBuiltInDay($0) && !other.contains($0)) }
  }

  func showsDay(_ style: Int) -> Bool { showsDay.indices.contains(style) && showsDay[style] }
}

/// The numbers of the formats that programs know by themselves, those of Chinese ones included.
private func isBuiltInDay(_ id: Int) -> Bool {
  switch id {
  case 14...22, 27...36, 45...47, 50...58: true
  default: false
  }
}

/// Whether a number format shows a day or a month, and not only a time: a `y` or `d`, or an `m` without hours and
/// seconds, which would make it minutes.
func isDayFormat(_ code: [UInt8]) -> Bool {
  let letters = Set(shown(code).map { $0 | 0x20 })
  let isTime = letters.contains(UInt8(ascii: "h")) || letters.contains(UInt8(ascii: "s"))
  return letters.contains(UInt8(ascii: "y")) || letters.contains(UInt8(ascii: "d"))
    || (letters.contains(UInt8(ascii: "m")) && !isTime)
}

/// The first section of a format without what is quoted, escaped or in brackets (colours, languages); a length of
/// time, such as `[h]`, is seconds to us.
private func shown(_ code: [UInt8]) -> [UInt8] {
  var (shown, bracketed, closing, skips) = ([UInt8](), [UInt8](), UInt8?.none, false)
  for byte in code {
    if skips {
      skips = false
    } else if let end = closing {
      if byte != end {
        bracketed.append(byte)
      } else {
        if end == UInt8(ascii: "]"), bracketed.allSatisfy({ "hms".utf8.contains($0 | 0x20) }) {
          shown.append(UInt8(ascii: "s"))
        }
        closing = nil
        bracketed = []
      }
    } else {
      switch byte {
      case UInt8(ascii: "\""): closing = byte
      case UInt8(ascii: "["): closing = UInt8(ascii: "]")
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): skips = true
      case UInt8(ascii: ";"): return shown
      default: shown.append(byte)
      }
    }
  }
  return shown
}

private final class StyleHandler: XMLHandler {
  private(set) var formats: [(id: Int, code: [UInt8])] = []
  /// The format of each style.
  private(set) var styles: [Int] = []
  private var (current, parent) = (XMLName.value, XMLName.value)

  override func start(_ element: XMLName, depth: Int) {
    current = element
    if depth == 1 { parent = element }
    if isFormat { formats.append((-1, [])) }
    if isStyle { styles.append(0) }
  }

  override func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    if isFormat {
      if name == .formatID { formats[formats.count - 1].id = Int(digits: value) ?? -1 }
      if name == .formatCode { formats[formats.count - 1].code.append(value) }
    } else if isStyle, name == .formatID {
      styles[styles.count - 1] = Int(digits: value) ?? 0
    }
  }

  private var isFormat: Bool { current == .format && parent == .formats }
  private var isStyle: Bool { current == .styleRecord && parent == .cellStyles }
}

extension Int {
  /// From at most nine digits.
  init?(digits: Span<UInt8>) {
    guard (1...9).contains(digits.count) else { return nil }
    self = 0
    for i in digits.indices {
      guard (0x30...0x39).contains(digits[i]) else { return nil }
      self = self * 10 + Int(digits[i] - 0x30)
    }
  }
}
