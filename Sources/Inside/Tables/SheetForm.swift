import Diagnostics

/// What the bytes of a file are.
enum SheetForm {
  case text, workbook
  case other(OtherForm)

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .workbook
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .other(holds("EncryptedPackage", bytes) ? .encrypted : .oldWorkbook)
    } else if bytes.count > 4, bytes[0] == 0x09, [0, 2, 4, 8].contains(bytes[1]), bytes[3] == 0 {
      // The stream of Excel before 97, bare.
      self = .other(.oldWorkbook)
    } else {
      self = isMarkup(bytes) ? .other(.markup) : .text
    }
  }
}

/// Forms that clerks hand in and that are not read.
enum OtherForm {
  case encrypted, oldWorkbook, markup

  func diagnostic(_ file: String) -> Diagnostic {
    let place = SourceLocation(file)
    switch self {
    case .encrypted:
      return Diagnostic(
        .stop, "sheet.encrypted", at: place, Message("文件加了密码", "the file is encrypted"),
        remedy: Message(
          "请在 Excel 或 WPS 中打开，去掉打开密码后保存", "open it in Excel or WPS, take off the password and save it"))
    case .oldWorkbook:
      return Diagnostic(
        .stop, "sheet.old-format", at: place,
        Message("这是旧格式的表格（.xls 或 .et）", "a spreadsheet of the old form (.xls or .et)"),
        remedy: saveAsWorkbook)
    case .markup:
      return Diagnostic(
        .stop, "sheet.web-page", at: place,
        Message("内容是网页或 XML，不是表格文件", "a web page or XML, whatever its name says"),
        remedy: saveAsWorkbook)
    }
  }
}

extension Message {
  static let binaryWorkbook = Message("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
  static let openDocument = Message("开放文档（.ods）", "an OpenDocument file (.ods)")
  static let numbers = Message("苹果 Numbers 文件", "a file of Apple's Numbers")
  static let otherDocument = Message("别的压缩文件", "a zip archive of another kind")
}

/// Whether a name stands in the directory of an OLE2 file, in UTF-16.
func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
  let (wanted, span) = (name.utf8.flatMap { byte in [byte, 0] as [UInt8] }, bytes.span)
  // Names stand at the beginning of entries of 128 bytes.
  for start in stride(from: 0, through: span.count - wanted.count, by: 128)
  where wanted.indices.allSatisfy({ span[start + $0] == wanted[$0] }) { return true }
  return false
}

/// Whether the text begins with a tag.
private func isMarkup(_ bytes: [UInt8]) -> Bool {
  let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
  let text = bytes.dropFirst(isMarked ? 3 : 0).prefix(1024).drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  guard text.first == UInt8(ascii: "<"), let next = text.dropFirst().first else { return false }
  return next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || (0x61...0x7A).contains(next | 0x20)
}
