/// An .xlsx or .xlsm file, opened once: its bytes, and what all of its worksheets share.
final class Workbook: Sendable {
  let archive: ZipArchive
  let strings: SharedStrings
  let styles: CellStyles
  let epoch: SerialDay.Epoch
  /// In the workbook's order.
  let worksheets: [Worksheet]

  struct Worksheet: Sendable {
    var name = ""
    var part = ""
    var isHidden = false
  }

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    archive = ZipArchive(bytes: bytes)
    let package = try Relationships(of: "", in: archive)
    guard let part = package.part(ofKind: "officeDocument") else { throw notAWorkbook(archive) }
    if part.hasSuffix(".bin") { throw WorkbookError(.otherKind(.binaryWorkbook)) }
    let parts = try Relationships(of: part, in: archive)
    let handler = WorkbookHandler()
    try archive.parse(part, with: handler)
    guard handler.isWorkbook else { throw WorkbookError(.otherKind(.otherDocument)) }
    epoch = handler.epoch
    worksheets = handler.worksheets(parts)
    styles = try CellStyles(part: parts.part(ofKind: "styles"), in: archive)
    strings = try SharedStrings(part: parts.part(ofKind: "sharedStrings"), in: archive)
  }
}

/// A zip archive that holds something else, as far as we can tell what.
private func notAWorkbook(_ archive: ZipArchive) -> WorkbookError {
  if archive.has("Index/Document.iwa") || archive.has("Index.zip") {
    return WorkbookError(.otherKind(.numbers))
  }
  return archive.has("mimetype")
    ? WorkbookError(.otherKind(.openDocument)) : WorkbookError(.otherKind(.otherDocument))
}

private final class WorkbookHandler: XMLHandler {
  private(set) var isWorkbook = false
  private(set) var epoch = SerialDay.Epoch.of1900
  private var sheets: [(id: String, sheet: Workbook.Worksheet)] = []
  private var current = XMLName.value

  override func start(_ element: XMLName, depth: Int) {
    current = element
    if depth == 0 { isWorkbook = element == .workbook }
    if depth == 2, element == .sheet { sheets.append(("", Workbook.Worksheet())) }
  }

  override func attribute(_ name: XMLName, _ value: Span<UInt8>) {
    if current == .workbookProperties, name == .date1904, isTrue(value) { epoch = .of1904 }
    guard current == .sheet, let last = sheets.indices.last else { return }
    switch name {
    case .attributeID: sheets[last].id = String(value)
    case .name: sheets[last].sheet.name = String(value)
    case .state: sheets[last].sheet.isHidden = String(value) != "visible"
    default: break
    }
  }

  /// Sheets of charts or macros are none that hold rows.
  func worksheets(_ parts: Relationships) -> [Workbook.Worksheet] {
    sheets.compactMap { id, sheet in
      parts.targets.first { $0.id == id && $0.kind == "worksheet" }.map {
        Workbook.Worksheet(name: sheet.name, part: $0.part, isHidden: sheet.isHidden)
      }
    }
  }
}

/// An attribute of XML Schema's boolean.
func isTrue(_ value: Span<UInt8>) -> Bool {
  value.count == 1 ? value[0] == UInt8(ascii: "1") : String(value) == "true"
}
