/// Renders one wording again and again with other values, each time as HTML or as Markdown.
///
/// Not for two workers at once; ask ``ProseSource/renderer()`` for one each. What is left out and when is
/// said at ``ProseSource``. Names in `values`, `tables` and `charts` that the wording does not use are of no
/// consequence.
public final class ProseRenderer {
  private let tree: MarkdownTree
  private let marks: [FieldMark]
  private var passages: [Passage] = []
  private var blocks: [(node: Int, block: Int, mark: Int)] = []
  /// By which of the marks have content.
  private var forms: [[Bool]: ProseForm] = [:]

  init(_ source: ProseSource) {
    tree = MarkdownTree(parsing: source.marked)
    marks = source.marks
    for (index, node) in tree.nodes.enumerated() where node.kind == .text {
      let pieces = node.literal.pieces(source.marks)
      guard pieces.contains(where: \.isField) else { continue }
      if let mark = MarkCharacter.index(at: 0, in: node.literal), source.marks[mark].kind != .field {
        let paragraph = node.parent!
        tree.replaceByBlock(paragraph)
        blocks.append((paragraph, tree.smallestBlock(of: paragraph), mark))
      } else {
        passages.append(Passage(node: index, block: tree.smallestBlock(of: index), pieces: pieces))
      }
    }
  }

  /// The wording as HTML, by libcmark in safe mode; values are escaped, tables and charts stand as they are.
  public func html(
    _ values: [String: String] = [:], tables: [String: HTML] = [:], charts: [String: HTML] = [:]
  ) -> HTML {
    let contents = marks.map { mark in
      switch mark.kind {
      case .field: values[mark.name].map(ProseForm.Content.value)
      case .table: tables[mark.name].map(ProseForm.Content.block)
      case .chart: charts[mark.name].map(ProseForm.Content.block)
      }
    }
    return form(contents.map { $0 != nil }).filled(contents)
  }

  /// The wording as CommonMark without wrapping; values are escaped, tables and charts stand as they are.
  ///
  /// Emphasis around a value that begins or ends in punctuation, or is empty, may show its asterisks:
  /// CommonMark has no way to write it.
  public func markdown(
    _ values: [String: String] = [:], tables: [String: [UInt8]] = [:], charts: [String: [UInt8]] = [:]
  ) -> [UInt8] {
    let leftOut = fill(
      { $0.pieces.joined(values)?.guarded },
      { (marks[$0].kind == .chart ? charts : tables)[marks[$0].name] })
    return without(leftOut, tree.markdown).unguarded
  }

  /// The first paragraph that shows a value which `isWanted` names, as plain text; nil when there is none.
  public func paragraph(_ values: [String: String], with isWanted: (String) -> Bool) -> String? {
    let leftOut = Set(passages.filter { $0.pieces.joined(values) == nil }.map(\.block))
    let found = passages.first { passage in
      tree.nodes[passage.block].kind == .paragraph && !leftOut.contains(passage.block)
        && passage.pieces.contains { if case .field(let name) = $0 { isWanted(name) } else { false } }
    }
    guard let block = found?.block else { return nil }
    let pieces = Dictionary(uniqueKeysWithValues: passages.map { ($0.node, $0.pieces) })
    var text: [UInt8] = []
    for node in tree.nodes.indices where tree.isText(node, in: block) {
      text += pieces[node]?.joined(values) ?? tree.nodes[node].literal
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func form(_ isThere: [Bool]) -> ProseForm {
    if let known = forms[isThere] { return known }
    let leftOut = fill(
      { passage in
        let literal = tree.nodes[passage.node].literal
        return MarkCharacter.indices(in: literal).allSatisfy { isThere[$0] } ? literal : nil
      }, { isThere[$0] ? MarkCharacter.bytes($0) : nil })
    let form = ProseForm(without(leftOut, tree.html), marks)
    forms[isThere] = form
    return form
  }

  /// Puts everything in its place and returns the blocks for which something is absent.
  private func fill(_ text: (Passage) -> [UInt8]?, _ content: (Int) -> [UInt8]?) -> Set<Int> {
    var leftOut: Set<Int> = []
    for passage in passages {
      if let text = text(passage) {
        tree.setText(text, of: passage.node)
      } else {
        leftOut.insert(passage.block)
      }
    }
    for (node, block, mark) in blocks {
      if let content = content(mark) { tree.setContent(content, of: node) } else { leftOut.insert(block) }
    }
    return leftOut
  }

  private func without(_ blocks: Set<Int>, _ render: () -> [UInt8]) -> [UInt8] {
    guard !blocks.isEmpty else { return render() }
    let out = tree.withEmptied(blocks)
    for node in out { tree.takeOut(node) }
    defer { for node in out.reversed() { tree.putBack(node) } }
    return render()
  }
}

/// A text node with fields in it.
private struct Passage {
  let node: Int
  let block: Int
  let pieces: [Piece]
}

extension Piece {
  fileprivate var isField: Bool { if case .field = self { true } else { false } }
}

extension MarkdownTree {
  /// Whether the node is text somewhere inside `block`.
  fileprivate func isText(_ node: Int, in block: Int) -> Bool {
    nodes[node].kind == .text && sequence(first: node) { self.nodes[$0].parent }.contains(block)
  }

  /// What is left out when a value in `node` is absent.
  fileprivate func smallestBlock(of node: Int) -> Int {
    let block = sequence(first: node) { self.nodes[$0].parent }.first { self.nodes[$0].kind.holdsText }!
    guard let parent = nodes[block].parent, nodes[parent].kind == .item, nodes[parent].children.first == block
    else { return block }
    return parent
  }

  /// `blocks` and every list or quotation that has nothing left without them, in document order.
  fileprivate func withEmptied(_ blocks: Set<Int>) -> [Int] {
    var out = blocks
    for (index, node) in nodes.enumerated().reversed() where node.kind.holdsBlocks {
      if node.children.allSatisfy(out.contains), !node.children.isEmpty { out.insert(index) }
    }
    return out.sorted()
  }
}

extension NodeKind {
  fileprivate var holdsText: Bool { self == .paragraph || self == .heading }
  fileprivate var holdsBlocks: Bool { self == .list || self == .item || self == .quote }
}

extension [UInt8] {
  fileprivate func pieces(_ marks: [FieldMark]) -> [Piece] {
    var pieces: [Piece] = []
    var start = 0
    for position in indices {
      guard let index = MarkCharacter.index(at: position, in: self) else { continue }
      pieces += [.text(Array(self[start..<position])), .field(marks[index].name)]
      start = position + MarkCharacter.length
    }
    return pieces + [.text(Array(self[start...]))]
  }

  /// With U+10FFFF, which no value can hold, for each backslash that libcmark does not write by itself: pipes
  /// and tildes are active in GitHub's Markdown only, or begin a code block. Spaces around empty values
  /// become one, for four of them are a code block and two a line break.
  fileprivate var guarded: [UInt8] {
    var result: [UInt8] = []
    for byte in self where byte != 0x20 || result.last != 0x20 {
      if byte == UInt8(ascii: "|") || byte == UInt8(ascii: "~") { result += [0xF4, 0x8F, 0xBF, 0xBF] }
      result.append(byte)
    }
    return result
  }

  /// With those backslashes in place.
  fileprivate var unguarded: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = 0
    while position < count {
      let isGuard =
        self[position] == 0xF4 && self[position + 1] == 0x8F && self[position + 2] == 0xBF
        && self[position + 3] == 0xBF
      result.append(isGuard ? UInt8(ascii: "\\") : self[position])
      position += isGuard ? 4 : 1
    }
    return result
  }
}
