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
    case (.warning, .chinese): "提醒"
    case (.warning, .english): "warning"
    case (_, .chinese): "错误"
    case (_, .english): "error"
    }
  }
}

extension Report {
  /// For tools and files: a line for each diagnostic by place, then how often each rule has found something.
  public func plainText(in language: Language) -> String {
    let counts = kinds.map { kind in
      Message(
        "\(kind.count) 处\(kind.severity.name.chinese) [\(kind.id)]",
        "\(kind.count) × \(kind.severity.name.english) [\(kind.id)]"
      ).text(in: language)
    }
    return (sorted.map { $0.line(in: language) } + counts).map { "\($0)\n" }.joined()
  }
}
