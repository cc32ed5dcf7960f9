extension Diagnostic {
  /// `file:row:column: error: what — what to do [id]`, on one line, for people and tools alike.
  public func line(in language: Language) -> String {
    "\(location): \(severity.word(in: language)): \(what.text(in: language)) — \(remedy.text(in: language)) [\(id)]"
  }
}

extension Diagnostic.Severity {
  /// A stop and a row's error are both an error to whoever reads the line; the summary tells them apart.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.warning, .chinese): "警告"
    case (.warning, .english): "warning"
    case (_, .chinese): "错误"
    case (_, .english): "error"
    }
  }
}
