import CXLSXWriter
import Glibc

/// Why libxlsxwriter could not do what it was told, in its own words.
struct WorkbookError: Error {
  let reason: String
}

/// How a cell looks. Every cell is text: Excel must make no number of an ID.
struct CellStyle: Hashable, Sendable {
  /// As 0xRRGGBB.
  var fill: UInt32?
  var isBold = false
  var wraps = false
}

/// What a column asks of whoever fills it in.
struct ColumnEntry {
  /// The words that a list drops down with; together at most 255 characters.
  var words: [String] = []
  /// What is said when a cell is chosen: at most 32 and 255 characters.
  var title = ""
  var hint = ""
}

/// A workbook that is written row by row in bounded memory. The only file that calls libxlsxwriter; no pointer leaves
/// it.
@safe final class Workbook {
  private var workbook: UnsafeMutablePointer<lxw_workbook>
  private var styles: [CellStyle: UnsafeMutablePointer<lxw_format>] = unsafe [:]
  private var isOpen = true

  /// The sizes that the format allows.
  static let (rowLimit, columnLimit, nameLimit, textLimit) = (1_048_576, 16_384, 31, 32_767)

  /// - Parameters:
  ///   - path: of the file, written when the workbook is closed.
  ///   - scratch: a folder for what has been written before.
  init(path: String, scratch: String) throws(WorkbookError) {
    let made = unsafe scratch.withCString { scratch in
      var options = unsafe lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: scratch), use_zip64: 0)
      return unsafe workbook_new_opt(path, &options)
    }
    guard let made = unsafe made else { throw WorkbookError(reason: "workbook_new_opt") }
    unsafe workbook = made
    // A fixed time: the same rows make the same file.
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = 1_420_070_400
    unsafe workbook_set_properties(workbook, &properties)
  }

  deinit { if isOpen { unsafe lxw_workbook_free(workbook) } }

  /// Writes the file.
  func close() throws(WorkbookError) {
    isOpen = false
    try check(unsafe workbook_close(workbook))
  }

  /// A sheet behind those that are there; its name is the caller's to keep within the limits.
  func addSheet(_ name: String) throws(WorkbookError) -> Worksheet {
    guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
      throw WorkbookError(reason: "workbook_add_worksheet")
    }
    return unsafe Worksheet(sheet, of: self)
  }

  fileprivate func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = unsafe styles[style] { return unsafe known }
    guard let format = unsafe workbook_add_format(workbook) else { return nil }
    unsafe format_set_num_format(format, "@")
    unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let fill = style.fill {
      unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      unsafe format_set_bg_color(format, fill)
    }
    if style.isBold { unsafe format_set_bold(format) }
    if style.wraps { unsafe format_set_text_wrap(format) }
    unsafe styles[style] = format
    return unsafe format
  }
}

/// A sheet of a workbook that is being written. Rows and columns count from 1, as people do.
@safe final class Worksheet {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let workbook: Workbook
  private var buffer: [UInt8] = []

  fileprivate init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of workbook: Workbook) {
    unsafe self.sheet = unsafe sheet
    self.workbook = workbook
  }

  /// Text in a cell, cut where Excel's limit is. Rows come in their order, the cells of a row in any.
  func write(_ text: some Collection<UInt8>, row: Int, column: Int, style: CellStyle = CellStyle())
    throws(WorkbookError)
  {
    guard row <= Workbook.rowLimit, column <= Workbook.columnLimit else { return }
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: text)
    if buffer.count > Workbook.textLimit { shorten(&buffer, toUTF16: Workbook.textLimit) }
    buffer.append(0)
    let done = unsafe buffer.withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { text in
        unsafe worksheet_write_string(
          sheet, UInt32(row - 1), UInt16(column - 1), text.baseAddress, workbook.format(style))
      }
    }
    try check(done)
  }

  /// A width in characters and the look of the cells that are empty yet, for columns from `first` on.
  func setColumns(_ first: Int, through last: Int, width: Double, style: CellStyle = CellStyle())
    throws(WorkbookError)
  {
    try check(
      unsafe worksheet_set_column(
        sheet, UInt16(first - 1), UInt16(last - 1), width, workbook.format(style)))
  }

  /// Keeps the rows above and the columns before a cell in sight.
  func freeze(above row: Int, before column: Int) {
    unsafe worksheet_freeze_panes(sheet, UInt32(row - 1), UInt16(column - 1))
  }

  /// Lets the reader choose rows by what stands below a header.
  func filter(header row: Int, through column: Int, to last: Int) throws(WorkbookError) {
    try check(
      unsafe worksheet_autofilter(
        sheet, UInt32(row - 1), 0, UInt32(max(row, last) - 1), UInt16(column - 1)))
  }

  /// What is offered and said in the cells of a column from a row on to the last of the sheet.
  func ask(_ entry: ColumnEntry, column: Int, from row: Int) throws(WorkbookError) {
    var words = unsafe entry.words.map { unsafe strdup($0) } + [nil]
    let (title, hint) = unsafe (strdup(entry.title), strdup(entry.hint))
    defer {
      unsafe free(title)
      unsafe free(hint)
      while let word = unsafe words.popLast() { unsafe free(word) }
    }
    let done = unsafe words.withUnsafeMutableBufferPointer { words in
      var rule = unsafe lxw_data_validation()
      let kind = entry.words.isEmpty ? LXW_VALIDATION_TYPE_ANY : LXW_VALIDATION_TYPE_LIST
      unsafe rule.validate = UInt8(kind.rawValue)
      if !entry.words.isEmpty { unsafe rule.value_list = words.baseAddress }
      if !entry.title.isEmpty { unsafe rule.input_title = title }
      if !entry.hint.isEmpty { unsafe rule.input_message = hint }
      let last = UInt32(Workbook.rowLimit - 1)
      return unsafe worksheet_data_validation_range(
        sheet, UInt32(row - 1), UInt16(column - 1), last, UInt16(column - 1), &rule)
    }
    try check(done)
  }
}

private func check(_ error: lxw_error) throws(WorkbookError) {
  guard error != LXW_NO_ERROR else { return }
  throw WorkbookError(reason: unsafe String(cString: lxw_strerror(error)))
}

/// Cuts UTF-8 after as many UTF-16 units as a cell can hold.
private func shorten(_ text: inout [UInt8], toUTF16 limit: Int) {
  var units = 0
  for index in text.indices where text[index] & 0xC0 != 0x80 {
    units += text[index] >= 0xF0 ? 2 : 1
    if units > limit {
      text.removeSubrange(index...)
      return
    }
  }
}
