public import Markup

/// A template with every name resolved to a place, so that rendering only copies.
public struct Template: Sendable {
  let schema: Schema
  let steps: [Step]

  /// The page for a record of the schema that the template was compiled for.
  public func render(_ record: Record) -> HTML {
    precondition(
      record.schema === schema, "a record of \(record.schema.name) for a template of \(schema.name)")
    var frames = [record.values]
    var page = HTMLWriter(capacity: 8_192)
    page.run(steps, &frames)
    return page.finish()
  }
}

/// Where a value is found: the `slot` of the record that is `depth` lists deep.
struct Place: Sendable {
  let depth: Int
  let slot: Int
}

/// What a template does; the value at each place is of the kind that the compiler has seen to.
enum Step: Sendable {
  case copy([UInt8])
  case show(Place)
  case when(Place, negated: Bool, [Step])
  case each(Place, [Step])
}

extension HTMLWriter {
  fileprivate mutating func run(_ steps: [Step], _ frames: inout [[Value]]) {
    for step in steps {
      switch step {
      case .copy(let bytes): template(bytes)
      case .show(let place): show(frames[place.depth][place.slot])
      case .when(let place, let negated, let body):
        if frames[place.depth][place.slot].isShown != negated { run(body, &frames) }
      case .each(let place, let body):
        guard case .list(let records) = frames[place.depth][place.slot] else { continue }
        for record in records {
          frames.append(record.values)
          run(body, &frames)
          frames.removeLast()
        }
      }
    }
  }

  private mutating func show(_ value: Value) {
    switch value {
    case .text(let text): self.text(text)
    case .html(let html): self.html(html)
    case .flag, .list: break
    }
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
    }
  }
}

extension [Step] {
  /// The same with neighbouring copies as one.
  var merged: [Step] {
    reduce(into: []) { steps, step in
      if case .copy(let bytes) = step, case .copy(let before)? = steps.last {
        steps[steps.count - 1] = .copy(before + bytes)
      } else {
        steps.append(step)
      }
    }
  }
}

extension [UInt8] {
  /// With `indent` before each line that begins in it; lines without content stay so.
  func indented(_ indent: [UInt8], fromStart: Bool) -> [UInt8] {
    guard !indent.isEmpty else { return self }
    var result: [UInt8] = []
    var startsLine = fromStart
    for byte in self {
      if startsLine, byte != 0x0A { result += indent }
      startsLine = byte == 0x0A
      result.append(byte)
    }
    return result
  }
}
