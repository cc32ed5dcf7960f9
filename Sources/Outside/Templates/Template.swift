public import Markup

/// A template with every name resolved to a place, so that rendering only copies.
public struct Template: Sendable {
  let schema: Schema
  private let code: TemplateCode

  init(schema: Schema, steps: [Step]) {
    self.schema = schema
    code = TemplateCode(steps)
  }

  /// The page for a record of the schema that the template was compiled for.
  public func render(_ record: Record) -> HTML {
    precondition(
      record.schema === schema, "a record of \(record.schema.name) for a template of \(schema.name)")
    var rendering = Rendering(record.values)
    rendering.run(code.operations.indices, of: code)
    return rendering.page.finish()
  }
}

/// A page while it is written.
private struct Rendering {
  private(set) var page = HTMLWriter(capacity: 8_192)
  /// The values of the page's record, then those of the lists around the current place.
  private var frames: [[Value]]

  init(_ values: [Value]) { frames = [values] }

  mutating func run(_ operations: Range<Int>, of code: TemplateCode) {
    var next = operations.lowerBound
    while next < operations.upperBound {
      let operation = code.operations[next]
      next += 1
      switch operation {
      case .copy(let range): page.template(code.text.span.extracting(range))
      case .show(let place): page.show(self[place])
      case .when(let place, let negated, let end): if self[place].isShown == negated { next = end }
      case .each(let place, let end):
        each(self[place], next..<end, of: code)
        next = end
      }
    }
  }

  private subscript(place: Place) -> Value { frames[place.depth][place.slot] }

  private mutating func each(_ list: Value, _ body: Range<Int>, of code: TemplateCode) {
    guard case .rows(let rows) = list else {
      return list.each { values in
        frames.append(values)
        run(body, of: code)
        frames.removeLast()
      }
    }
    frames.append([])  // where a row's fields would be
    var row = RowCode()
    bind(body, of: code, to: &row, at: frames.count - 1)
    frames.removeLast()
    for index in 0..<rows.count { row.write(index, of: rows, to: &page) }
  }

  /// Does once what the body of a list of rows does alike for each of them: whatever reads none of their fields, which
  /// are at `depth`. Other lists in it are from around it, and the same for each row too.
  private mutating func bind(
    _ body: Range<Int>, of code: TemplateCode, to row: inout RowCode, at depth: Int
  ) {
    var next = body.lowerBound
    while next < body.upperBound {
      let operation = code.operations[next]
      next += 1
      switch operation {
      case .copy(let range): row.copy(code.text.span.extracting(range))
      case .show(let place) where place.depth == depth: row.show(place.slot)
      case .show(let place): row.copy(HTMLWriter.shown(self[place]).bytes.span)
      case .when(let place, let negated, let end) where place.depth == depth:
        row.when(place.slot, negated: negated) { bind(next..<end, of: code, to: &$0, at: depth) }
        next = end
      case .when(let place, let negated, let end): if self[place].isShown == negated { next = end }
      case .each(let place, let end):
        self[place].each { values in
          frames.append(values)
          bind(next..<end, of: code, to: &row, at: depth)
          frames.removeLast()
        }
        next = end
      }
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func show(_ value: Value) {
    switch value {
    case .text(let text): self.text(text)
    case .html(let html): self.html(html)
    case .flag, .list, .rows: break
    }
  }

  fileprivate static func shown(_ value: Value) -> HTML {
    var page = HTMLWriter()
    page.show(value)
    return page.finish()
  }
}

extension Value {
  /// Whether a section on it is shown.
  fileprivate var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .html(let html): !html.isEmpty
    case .list(let records): !records.isEmpty
    case .rows(let rows): rows.count > 0
    }
  }

  /// Calls `body` with the values of each record of a list.
  fileprivate func each(_ body: ([Value]) -> Void) {
    switch self {
    case .list(let records): for record in records { body(record.values) }
    case .rows(let rows): for row in 0..<rows.count { body(rows.values(row)) }
    case .text, .flag, .html: break
    }
  }
}
