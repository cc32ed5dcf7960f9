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

/// The steps one behind another and their texts apart, so that nothing is counted by reference where they are run for
/// each of a city's rows.
struct TemplateCode: Sendable {
  enum Operation: Sendable {
    /// Of the code's text.
    case copy(Range<Int>)
    case show(Place)
    /// What follows up to `end` is done only when, or once for each.
    case when(Place, negated: Bool, end: Int)
    case each(Place, end: Int)
  }

  private(set) var text: [UInt8] = []
  private(set) var operations: [Operation] = []

  init(_ steps: [Step]) { steps.forEach { add($0) } }

  private mutating func add(_ step: Step) {
    switch step {
    case .copy(let bytes):
      operations.append(.copy(text.count..<(text.count + bytes.count)))
      text += bytes
    case .show(let place): operations.append(.show(place))
    case .when(let place, let negated, let body): add(body) { .when(place, negated: negated, end: $0) }
    case .each(let place, let body): add(body) { .each(place, end: $0) }
    }
  }

  private mutating func add(_ body: [Step], behind operation: (Int) -> Operation) {
    let start = operations.count
    operations.append(operation(start))
    body.forEach { add($0) }
    operations[start] = operation(operations.count)
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
