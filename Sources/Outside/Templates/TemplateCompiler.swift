internal import Diagnostics

/// Turns the tokens of a template and its partials into steps.
struct TemplateCompiler {
  let set: TemplateSet
  let page: Schema
  private(set) var report = Report()
  /// The page's schema and those of the lists around the current place.
  private var scopes: [Schema]
  /// The files being compiled, outermost first.
  private var including: [String] = []

  init(set: TemplateSet, page: Schema) {
    self.set = set
    self.page = page
    scopes = [page]
  }

  /// The steps of a file, each of its lines behind `indent`.
  mutating func compile(_ file: TemplateFile, indent: [UInt8] = []) -> [Step] {
    including.append(file.name)
    defer { including.removeLast() }
    var tokens = file.tokens[...]
    var steps: [Step] = []
    while let token = tokens.first {
      if case .end = token.kind {
        tokens.removeFirst()
        stop("template.unopened-section", token, file, .unopened(token.name))
      } else {
        steps += next(&tokens, file, indent)
      }
    }
    return steps.merged
  }

  /// The steps of the first token, or of the section that it opens.
  private mutating func next(
    _ tokens: inout ArraySlice<TemplateToken>, _ file: TemplateFile, _ indent: [UInt8]
  ) -> [Step] {
    let token = tokens.removeFirst()
    let before: [Step] = token.startsLine && !indent.isEmpty ? [.copy(indent)] : []
    switch token.kind {
    case .text(let text): return [.copy(text.indented(indent, fromStart: token.startsLine))]
    case .field: return before + show(token, file)
    case .partial: return before + include(token, file, indent)
    case .section, .inverted: return before + section(token, &tokens, file, indent)
    case .end: return []
    }
  }

  private mutating func show(_ token: TemplateToken, _ file: TemplateFile) -> [Step] {
    guard let (place, field) = resolve(token, file) else { return [] }
    switch field {
    case .text, .html: return [.show(place)]
    case .flag, .list:
      stop("template.misused-field", token, file, .notText(token.name))
      return []
    }
  }

  private mutating func include(_ token: TemplateToken, _ file: TemplateFile, _ indent: [UInt8]) -> [Step] {
    guard let partial = set.files[token.name] else {
      stop("template.unknown-partial", token, file, .unknownPartial(token.name, set.files.keys.sorted()))
      return []
    }
    guard !including.contains(token.name) else {
      stop("template.recursion", token, file, .recursion(including + [token.name]))
      return []
    }
    return compile(partial, indent: token.indent.map { indent + $0 } ?? [])
  }
}

// MARK: Sections

extension TemplateCompiler {
  private mutating func section(
    _ open: TemplateToken, _ tokens: inout ArraySlice<TemplateToken>, _ file: TemplateFile, _ indent: [UInt8]
  ) -> [Step] {
    guard let (place, field) = resolve(open, file) else {
      let known = report
      _ = body(open, &tokens, file, indent)
      report = known  // the names inside are unknown for the same reason
      return []
    }
    switch (open.kind, field) {
    case (_, .html):
      stop("template.misused-field", open, file, .htmlSection(open.name))
      return body(open, &tokens, file, indent)
    case (.section, .list(_, let row)):
      scopes.append(row)
      defer { scopes.removeLast() }
      return [.each(place, body(open, &tokens, file, indent))]
    default:
      return [.when(place, negated: open.kind == .inverted, body(open, &tokens, file, indent))]
    }
  }

  /// The steps up to the end of the section that `open` opens.
  private mutating func body(
    _ open: TemplateToken, _ tokens: inout ArraySlice<TemplateToken>, _ file: TemplateFile, _ indent: [UInt8]
  ) -> [Step] {
    var steps: [Step] = []
    while let token = tokens.first {
      guard case .end = token.kind else {
        steps += next(&tokens, file, indent)
        continue
      }
      tokens.removeFirst()
      if token.name != open.name {
        stop("template.mismatched-section", token, file, .mismatched(open.name, token.name))
      }
      return steps.merged + (token.startsLine && !indent.isEmpty ? [.copy(indent)] : [])
    }
    stop("template.unclosed-section", open, file, .unclosed(open.name))
    return steps
  }

  /// Where the value of a name is found, from the innermost scope outwards.
  private mutating func resolve(_ token: TemplateToken, _ file: TemplateFile) -> (
    place: Place, field: Schema.Field
  )? {
    for (depth, scope) in scopes.enumerated().reversed() {
      if let slot = scope.slot(of: token.name) {
        return (Place(depth: depth, slot: slot), scope.fields[slot])
      }
    }
    let visible = Set(scopes.flatMap(\.fields).map(\.name))
    stop("template.unknown-field", token, file, .unknownField(token.name, page.name, visible.sorted()))
    return nil
  }

  private mutating func stop(_ id: String, _ token: TemplateToken, _ file: TemplateFile, _ words: Words) {
    report.stop(id, at: file.location(token.offset), words.what, remedy: words.remedy)
  }
}
