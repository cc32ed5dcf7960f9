/// Looks through a file for its text, whatever kind of file it is: texts in their encodings, workbooks with their
/// hidden sheets, documents, archives and what is in them. Nothing is left out without a word.
package struct FileContents {
  private let take: (ContentPiece) -> Void
  private let unread: (_ part: String, UnreadContent) -> Void

  /// - Parameters:
  ///   - take: is handed the text, piece by piece.
  ///   - unread: is told what could not be looked through.
  package init(
    _ take: @escaping (ContentPiece) -> Void, unread: @escaping (_ part: String, UnreadContent) -> Void
  ) {
    self.take = take
    self.unread = unread
  }

  /// - Parameter name: its ending says whether a text is a table.
  package func read(_ name: String, _ bytes: [UInt8]) { read(name, bytes, part: "", depth: 0) }

  /// - Parameter part: where in a larger file it is.
  private func read(_ name: String, _ bytes: [UInt8], part: String, depth: Int) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return readArchive(bytes, part: part, depth: depth)
    }
    do throws(UnreadContent) {
      if let other = UnreadContent(magic: bytes) { throw other }
      let plain = try PlainTexts(bytes)
      for (index, text) in plain.texts.enumerated() {
        if index == 0, isTable(name), addRows(of: text.span, part) { continue }
        take(ContentPiece(part, index == 0 ? .text : .otherReading, text))
      }
      if plain.isDamaged { throw .encoding }
      if isMail(bytes) { throw .mail }
    } catch {
      unread(part, error)
    }
  }

  /// False when the text is no table after all.
  private func addRows(of text: Span<UInt8>, _ part: String) -> Bool {
    var pieces: [ContentPiece] = []
    var writer = CellWriter(part, .table) { pieces.append($0) }
    var reader = CSVReader(text, delimiter: Delimiter(of: text))
    var row = TableRow()
    do throws(CSVError) {
      while try reader.next(in: text, into: &row) { writer.add(row) }
    } catch { return false }
    writer.finish()
    for piece in pieces { take(piece) }
    return true
  }

  private func readArchive(_ bytes: [UInt8], part: String, depth: Int) {
    guard depth < deepest else { return unread(part, .nestedTooDeep) }
    let archive = ZipArchive(bytes: bytes)
    do throws(WorkbookError) {
      let entries = try archive.entries()
      let isPackage = entries.contains {
        ["[Content_Types].xml", "_rels/.rels", "mimetype"].contains($0.name)
      }
      if isPackage { readWorksheets(bytes, part) }
      for entry in entries { readEntry(entry, of: archive, isPackage: isPackage, part: part, depth: depth) }
    } catch {
      unread(part, error.unread)
    }
  }

  /// Where the package is a workbook; hidden worksheets too.
  private func readWorksheets(_ bytes: [UInt8], _ part: String) {
    guard let workbook = try? Workbook(bytes) else { return }
    for worksheet in workbook.worksheets {
      let place = joined(part, worksheet.name)
      var writer = CellWriter(place, .table, take)
      let handler = WorksheetHandler(workbook)
      do throws(WorkbookError) {
        try workbook.archive.parse(worksheet.part, with: handler) { () throws(WorkbookError) in
          _ = handler.rows.hand { row in
            writer.add(row)
            return true
          }
          if let problem = handler.rows.problem { throw problem }
          return true
        }
      } catch {
        unread(place, error.unread)
      }
      writer.finish()
    }
  }

  private func readEntry(
    _ entry: ZipArchive.Entry, of archive: ZipArchive, isPackage: Bool, part: String, depth: Int
  ) {
    let place = joined(part, entry.name)
    guard !entry.isEncrypted else { return unread(place, .encrypted) }
    do throws(WorkbookError) {
      if isPackage, isMarkup(entry.name) {
        let text = DocumentText(place, take)
        defer { text.finish() }
        try archive.parse(entry.name, with: text)
      } else if !isPackage || !isOfPrinter(entry.name) {
        read(entry.name, try archive.bytes(of: entry), part: place, depth: depth + 1)
      }
    } catch {
      unread(place, error.unread)
    }
  }
}

private let deepest = 3

private func joined(_ part: String, _ name: String) -> String { part.isEmpty ? name : "\(part)!\(name)" }

private func isTable(_ name: String) -> Bool { ["csv", "tsv", "tab"].contains(ending(name)) }

private func isMarkup(_ name: String) -> Bool { ["xml", "rels", "vml", "rdf"].contains(ending(name)) }

/// How a printer was set, in a form of its own: every workbook that was printed has it.
private func isOfPrinter(_ name: String) -> Bool { name.contains("printerSettings") }

private func ending(_ name: String) -> String {
  name.split(separator: ".").last.map { $0.lowercased() } ?? ""
}

extension ZipArchive {
  fileprivate func bytes(of entry: Entry) throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(entry) { (piece, _) throws(WorkbookError) in
      bytes.append(piece)
      if bytes.count > SheetFile.largest { throw WorkbookError(.tooLarge, entry.name) }
      return true
    }
    return bytes
  }
}

extension WorkbookError {
  fileprivate var unread: UnreadContent {
    switch reason {
    case .tooLarge: .tooLarge
    default: .damaged
    }
  }
}
