internal import Diagnostics

/// Looks for wording that would not come out as its author meant.
struct ProseCheck {
  let source: WordingSource
  let marks: [FieldMark]
  let marked: [UInt8]

  func run(into report: inout Report) {
    let tree = MarkdownTree(parsing: marked)
    checkPlaces(tree.nodes, into: &report)
    checkTables(tree.nodes, into: &report)
    checkRawHTML(tree.nodes, into: &report)
    checkEmphasis(into: &report)
  }

  private func stop(
    _ id: String, at offset: Int, _ what: Message, _ remedy: Message, into report: inout Report
  ) {
    report.stop(id, at: source.location(offset), what, remedy: remedy)
  }

  /// The offset in the source of an offset in the marked text.
  private func sourceOffset(_ offset: Int) -> Int {
    marks.reduce(offset) { $1.range.lowerBound < $0 ? $0 + $1.range.count - MarkCharacter.length : $0 }
  }

  /// Where the line of a block begins; `line` counts from 1.
  private func sourceOffset(ofLine line: Int) -> Int {
    source.text.indices.filter { $0 == 0 || source.text[$0 - 1] == 0x0A }.dropFirst(line - 1).first ?? 0
  }
}

// MARK: Fields in places where no text is shown

extension ProseCheck {
  private func checkPlaces(_ nodes: [MarkdownNode], into report: inout Report) {
    var unseen = Set(marks.indices)
    var refused: Set<Int> = []
    for node in nodes {
      let hidden: [(text: [UInt8], place: Message)] = [
        (node.kind == .code ? node.literal : [], Message("代码", "code")),
        (node.url, Message("链接地址", "an address")),
        (node.title, Message("链接标题", "a title")), (node.info, Message("代码块的语言说明", "an info string")),
      ]
      for (text, place) in hidden {
        for index in MarkCharacter.indices(in: text) where marks.indices.contains(index) {
          if refused.insert(index).inserted { misplaced(index, place, into: &report) }
        }
      }
      guard node.kind == .text || node.kind == .html else { continue }
      for index in MarkCharacter.indices(in: node.literal) where unseen.remove(index) == nil {
        forged(node, into: &report)
      }
    }
    for index in unseen.subtracting(refused).sorted() {
      misplaced(index, Message("没有用到的链接定义", "a link definition that is not used"), into: &report)
    }
  }

  private func misplaced(_ index: Int, _ place: Message, into report: inout Report) {
    let name = marks[index].name
    stop(
      "prose.misplaced-field", at: marks[index].range.lowerBound,
      Message("字段“\(name)”在\(place.chinese)中", "the field “\(name)” stands in \(place.english)"),
      Message("把字段移到正文里", "move it into the text"), into: &report)
  }

  /// A character reference such as `&#xF0000;` becomes a private-use character after we have looked for
  /// those.
  private func forged(_ node: MarkdownNode, into report: inout Report) {
    stop(
      "prose.characters", at: sourceOffset(ofLine: node.line),
      Message("有私用区字符", "a private-use character, written as a character reference"),
      Message("删去或改用通用字符", "remove or replace it"), into: &report)
  }
}

// MARK: Tables and charts that share their paragraph

extension ProseCheck {
  private func checkTables(_ nodes: [MarkdownNode], into report: inout Report) {
    for node in nodes where node.kind == .text {
      for index in MarkCharacter.indices(in: node.literal)
      where marks.indices.contains(index) && marks[index].kind != .field {
        guard !node.standsAlone(in: nodes) else { continue }
        let (name, kind) = (marks[index].name, marks[index].kind.words)
        stop(
          "prose.table-not-alone", at: marks[index].range.lowerBound,
          Message("\(kind.chinese)“\(name)”没有独占一段", "the \(kind.english) “\(name)” shares its paragraph"),
          Message("前后各空一行", "put a blank line before and after it"), into: &report)
      }
    }
  }
}

extension MarkdownNode {
  /// Whether it is one character and all there is in its paragraph.
  fileprivate func standsAlone(in nodes: [MarkdownNode]) -> Bool {
    guard let parent else { return false }
    return literal.count == MarkCharacter.length && nodes[parent].kind == .paragraph
      && nodes[parent].children.count == 1
  }
}

// MARK: Raw HTML and emphasis that came to nothing

extension ProseCheck {
  private func checkRawHTML(_ nodes: [MarkdownNode], into report: inout Report) {
    let weight = { (nodes: [MarkdownNode]) in
      nodes.reduce(0) { $0 + ($1.kind == .html ? $1.literal.count : 0) }
    }
    guard let html = nodes.first(where: { $0.kind == .html }) else { return }
    let suspects = marked.indices.filter { marked[$0] == UInt8(ascii: "<") }.map { $0..<($0 + 1) }
    for offset in culprits(suspects, in: marked, weight: weight) ?? [sourceOffset(ofLine: html.line)] {
      stop(
        "prose.raw-html", at: offset, Message("有 HTML 标记", "there is raw HTML"),
        Message("改用 Markdown；要显示“<”本身，写 \\<", "use Markdown; for a “<” as such, write \\<"), into: &report)
    }
  }

  /// A `**` that opened or closed nothing is still in a text node. Single `*` and underscores are let
  /// through: forms have blanks (`____`) and footnotes have stars.
  private func checkEmphasis(into report: inout Report) {
    let (text, runs) = marked.asteriskRuns
    let leftOver = { (nodes: [MarkdownNode]) in nodes.reduce(0) { $0 + $1.strayAsterisks } }
    guard let stray = MarkdownTree(parsing: text).nodes.first(where: { $0.strayAsterisks > 1 }) else {
      return
    }
    for offset in culprits(runs, in: text, weight: leftOver) ?? [sourceOffset(ofLine: stray.line)] {
      stop(
        "prose.emphasis", at: offset, Message("“**”没有起作用", "this ** marks nothing"),
        Message(
          "紧挨标点的“**”须与文字隔一个空格，或把标点移到外面；要显示星号，写 \\*\\*",
          "put a space between ** and the text, or move punctuation out of it; for stars write \\*\\*"
        ),
        into: &report)
    }
  }

  /// The suspects without which the tree's weight falls, by their places in the source; nil when there is
  /// none.
  ///
  /// Each is replaced in turn by another punctuation character, which leaves everything around it as it is.
  /// The parser does not say where an inline node stands, so it is asked what it would have made of the text
  /// instead.
  private func culprits(
    _ suspects: [Range<Int>], in text: [UInt8], weight: ([MarkdownNode]) -> Int
  ) -> [Int]? {
    let whole = weight(MarkdownTree(parsing: text).nodes)
    let found = suspects.filter { suspect in
      var probe = text
      for i in suspect { probe[i] = UInt8(ascii: "+") }
      return weight(MarkdownTree(parsing: probe).nodes) < whole
    }
    return found.isEmpty ? nil : found.map { sourceOffset($0.lowerBound) }
  }
}

extension MarkdownNode {
  fileprivate var strayAsterisks: Int { kind == .text ? literal.count { $0 == UInt8(ascii: "*") } : 0 }
}

extension [UInt8] {
  /// The text with every `\*` as `\+`, and where two or more asterisks stand in a row in it.
  fileprivate var asteriskRuns: (text: [UInt8], runs: [Range<Int>]) {
    let star = UInt8(ascii: "*")
    var text = self
    var runs: [Range<Int>] = []
    var position = 0
    while position < count {
      if text[position] == UInt8(ascii: "\\"), position + 1 < count {
        if text[position + 1] == star { text[position + 1] = UInt8(ascii: "+") }
        position += 2
      } else {
        let end = text[position...].firstIndex { $0 != star } ?? count
        if end - position > 1 { runs.append(position..<end) }
        position = Swift.max(end, position + 1)
      }
    }
    return (text, runs)
  }
}
