import Diagnostics
import Vocabulary
import Yams

/// A mapping of a YAML file, with the place of everything in it.
struct YAMLMap {
  let file: String
  let node: Node
  private let mapping: Node.Mapping
  /// Lines before the YAML, where it is the front matter of a file.
  private let lineOffset: Int

  init?(_ node: Node, file: String, lineOffset: Int = 0) {
    guard let mapping = node.mapping else { return nil }
    self.node = node
    self.file = file
    self.mapping = mapping
    self.lineOffset = lineOffset
  }

  /// Nil when the text is not YAML or no mapping; `report` says where.
  static func parse(_ bytes: [UInt8], file: String, lineOffset: Int = 0, into report: inout Report)
    -> YAMLMap?
  {
    do {
      let node = try compose(yaml: String(decoding: bytes, as: UTF8.self))
      if let map = node.flatMap({ YAMLMap($0, file: file, lineOffset: lineOffset) }) { return map }
      report.stop("setting.yaml", at: SourceLocation(file), notMapping, remedy: writeKeys)
    } catch {
      let mark = (error as? YamlError)?.place
      let place = SourceLocation(file, line: (mark?.line ?? 0) + lineOffset, column: mark?.column ?? 0)
      report.stop("setting.yaml", at: place, notYAML, remedy: checkIndent)
    }
    return nil
  }

  var place: SourceLocation { place(of: node) }

  func place(of node: Node?) -> SourceLocation {
    let mark = node?.mark
    return SourceLocation(file, line: mark.map { $0.line + lineOffset } ?? 0, column: mark?.column ?? 0)
  }

  /// By the text of the key: Yams takes `2012` and `"2012"` for two.
  subscript(key: String) -> Node? { mapping.first { $0.key.string == key }?.value }

  func place(_ key: String) -> SourceLocation { place(of: self[key] ?? node) }

  var keys: [String] { mapping.compactMap { $0.key.string } }

  /// Says of every key that is none of the known ones what it might have been meant for, and of every value
  /// that it has another shape than it should: what cannot be read is not passed over in silence.
  func check(_ texts: [String], maps: [String] = [], lists: [String] = [], into report: inout Report) {
    let known = texts + maps + lists
    for (node, value) in mapping {
      let key = node.string ?? ""
      if !known.contains(key) {
        report.stop(
          "setting.unknown-key", at: place(of: node),
          Message("不认识的设置“\(key)”", "the unknown setting `\(key)`"), remedy: suggestion(for: key, in: known))
      } else if value.null == nil, !value.hasShape(isMap: maps.contains(key), isList: lists.contains(key)) {
        report.stop(
          "setting.shape", at: place(of: value),
          Message("“\(key)”的写法不对", "the value of `\(key)` is not of its shape"), remedy: writeKeys)
      }
    }
  }
}

extension YAMLMap {
  /// The text of a scalar, whatever it looks like; nil when it is absent or empty.
  func text(_ key: String) -> String? {
    guard let text = self[key]?.scalar?.string, !text.isEmpty, text != "~" else { return nil }
    return text
  }

  func required(_ key: String, into report: inout Report) -> String? {
    if let text = text(key) { return text }
    report.stop(
      "setting.missing", at: place, Message("缺少设置“\(key)”", "the setting `\(key)` is missing"),
      remedy: Message("请补上", "add it"))
    return nil
  }

  /// A value of some form; nil when absent, or when it is not of the form, which stops the build.
  func value<Value>(_ key: String, _ form: Message, into report: inout Report, _ parse: (String) -> Value?)
    -> Value?
  {
    guard let text = text(key) else { return nil }
    if let value = parse(text) { return value }
    report.stop(
      "setting.form", at: place(key), Message("“\(key)”的值格式不对", "the value of `\(key)` is not of its form"),
      remedy: form)
    return nil
  }

  func count(_ key: String, into report: inout Report) -> Int? {
    value(key, Message("请填整数", "a whole number"), into: &report) { Int($0).flatMap { $0 >= 0 ? $0 : nil } }
  }

  func yuan(_ key: String, into report: inout Report) -> Fen? {
    value(key, Message("请填元，例如 5000", "yuan, such as 5000"), into: &report) { Fen(yuan: $0) }
  }

  func flag(_ key: String, into report: inout Report) -> Bool? {
    value(key, Message("请填 true 或 false", "true or false"), into: &report) {
      ["true": true, "false": false][$0]
    }
  }

  func day(_ key: String, into report: inout Report) -> CalendarDay? {
    value(key, Message("请写成 2015-10-31", "write 2015-10-31"), into: &report) { CalendarDay(iso: $0) }
  }

  /// One of the words of an enumeration; a wrong one names the nearest.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, into report: inout Report) -> Choice?
  where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue)
    return value(key, suggestion(for: text(key) ?? "", in: words), into: &report) { Choice(rawValue: $0) }
  }

  func map(_ key: String) -> YAMLMap? {
    self[key].flatMap { YAMLMap($0, file: file, lineOffset: lineOffset) }
  }

  func maps(_ key: String) -> [YAMLMap] {
    self[key]?.sequence?.compactMap { YAMLMap($0, file: file, lineOffset: lineOffset) } ?? []
  }

  func isEmptyList(_ key: String) -> Bool { self[key]?.sequence?.isEmpty ?? true }

  func texts(_ key: String) -> [String] { self[key]?.sequence?.compactMap { $0.scalar?.string } ?? [] }
}

extension Node {
  fileprivate func hasShape(isMap: Bool, isList: Bool) -> Bool {
    isMap ? mapping != nil : isList ? sequence != nil : scalar != nil
  }
}

extension YamlError {
  fileprivate var place: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    default: nil
    }
  }
}

private let notMapping = Message("这不是“键: 值”的设置文件", "not a file of `key: value` settings")
private let writeKeys = Message("请参照示例站点的写法", "write it as the demo site does")
private let notYAML = Message("YAML 写法有误", "not well-formed YAML")
private let checkIndent = Message("请检查缩进、冒号和引号", "check indents, colons and quotes")
