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
  /// What a place's depth leads to: the page's record, then those of the lists around the current place.
  private enum Frame {
    case record([Value])
    case row(any TableRows, Int)
  }

  private(set) var page = HTMLWriter(capacity: 8_192)
  private var frames: [Frame]

  init(_ values: [Value]) { frames = [.record(values)] }

  mutating func run(_ operations: Range<Int>, of code: TemplateCode) {
    var next = operations.lowerBound
    while next < operations.upperBound {
      let operation = code.operations[next]
      next += 1
      switch operation {
      case .copy(let range): page.template(code.text.span.extracting(range))
      case .show(let place): show(place)
      case .when(let place, let negated, let end): if isShown(place) == negated { next = end }
      case .each(let place, let end):
        each(place, next..<end, of: code)
        next = end
      }
    }
  }

  private mutating func each(_ place: Place, _ body: Range<Int>, of code: TemplateCode) {
    guard case .record(let values) = frames[place.depth] else { return }
    switch values[place.slot] {
    case .list(let records):
      for record in records { run(body, of: code, in: .record(record.values)) }
    case .rows(let rows):
      for row in 0..<rows.count { run(body, of: code, in: .row(rows, row)) }
    case .text, .flag, .html: break
    }
  }

  private mutating func run(_ body: Range<Int>, of code: TemplateCode, in frame: Frame) {
    frames.append(frame)
    run(body, of: code)
    frames.removeLast()
  }

  private mutating func show(_ place: Place) {
    switch frames[place.depth] {
    case .record(let values): page.show(values[place.slot])
    case .row(let rows, let row): rows.write(place.slot, of: row, to: &page)
    }
  }

  /// Whether a section on it is shown.
  private func isShown(_ place: Place) -> Bool {
    switch frames[place.depth] {
    case .record(let values): values[place.slot].isShown
    case .row(let rows, let row): rows.isShown(place.slot, of: row)
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
}

extension Value {
  fileprivate var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .html(let html): !html.isEmpty
    case .list(let records): !records.isEmpty
    case .rows(let rows): rows.count > 0
    }
  }
}

extension TableRows {
  fileprivate func isShown(_ slot: Int, of row: Int) -> Bool {
    var cell = HTMLWriter()
    write(slot, of: row, to: &cell)
    return cell.count > 0
  }
}
