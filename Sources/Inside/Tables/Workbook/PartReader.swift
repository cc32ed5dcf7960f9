extension ZipArchive {
  /// Parses a part of the archive.
  ///
  /// - Parameter goesOn: asked after each piece whether there is need of another.
  func parse(
    _ part: String, with handler: XMLHandler, goesOn: () throws(WorkbookError) -> Bool = { true }
  ) throws(WorkbookError) {
    let parser = XMLParser(handler)
    try read(part) { (piece, isLast) throws(WorkbookError) in
      do throws(XMLError) {
        try parser.parse(piece, isLast: isLast)
      } catch {
        throw WorkbookError(.xml(error.reason, line: error.line), part)
      }
      return try goesOn()
    }
  }
}
