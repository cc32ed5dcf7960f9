internal import Diagnostics

/// What stands between two pairs of braces.
struct TemplateTag {
  /// Nil for a comment.
  let kind: TemplateToken.Kind?
  let name: String
  /// The offset behind the closing braces.
  let end: Int
  /// Whether its line is dropped when nothing else stands on it.
  let mayStandAlone: Bool
}

extension TemplateFile {
  /// The tag that opens at `open`; nil when it is not one, for which the reason goes to the report.
  func tag(at open: Int, into report: inout Report) -> TemplateTag? {
    guard let close = text.firstPair(UInt8(ascii: "}"), from: open + 2) else {
      report.stop(
        "template.unclosed-tag", at: location(open),
        Message("“{{”没有“}}”与之相配", "“{{” without “}}”"), remedy: Message("补上 }}", "close it with }}"))
      return nil
    }
    let content = text[(open + 2)..<close]
    let sigil = content.first.map(Sigil.init) ?? .none
    if sigil == .comment { return TemplateTag(kind: nil, name: "", end: close + 2, mayStandAlone: true) }
    let name = content.dropFirst(sigil == .none ? 0 : 1).trimmedName
    guard let kind = sigil.kind, !name.isEmpty, !name.contains("{") else {
      refuse(sigil, at: open, into: &report)
      return nil
    }
    return TemplateTag(kind: kind, name: name, end: close + 2, mayStandAlone: sigil != .none)
  }

  private func refuse(_ sigil: Sigil, at open: Int, into report: inout Report) {
    let (what, remedy) = sigil.refusal
    report.stop("template.refused-tag", at: location(open), what, remedy: remedy)
  }
}

/// The character that begins a tag.
private enum Sigil {
  case none, section, inverted, end, partial, comment, raw, delimiters, other

  init(_ byte: UInt8) {
    self =
      switch byte {
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .end
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
      case UInt8(ascii: "="): .delimiters
      case UInt8(ascii: "<"), UInt8(ascii: "$"): .other
      default: .none
      }
  }

  var kind: TemplateToken.Kind? {
    switch self {
    case .none: .field
    case .section: .section
    case .inverted: .inverted
    case .end: .end
    case .partial: .partial
    case .comment, .raw, .delimiters, .other: nil
    }
  }

  /// What is said of a tag that is not taken.
  var refusal: (Message, Message) {
    switch self {
    case .raw:
      (
        Message("不能不转义就输出", "nothing is shown unescaped"),
        Message(
          "写作 {{名称}}；已是 HTML 的字段本来就原样输出", "write {{name}}; a field that is HTML is shown as it stands anyway")
      )
    case .delimiters:
      (Message("不能更换定界符", "delimiters cannot be changed"), Message("使用 {{ 和 }}", "use {{ and }}"))
    case .other:
      (
        Message("没有模板继承", "there is no inheritance of templates"),
        Message("用 {{> 名称}} 引入片段", "use partials, {{> name}}")
      )
    default:
      (Message("标签没有可用的名称", "this tag has no usable name"), Message("写作 {{名称}}", "write {{name}}"))
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmedName: String {
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let front = drop(while: blank)
    return String(
      decoding: front[..<(front.lastIndex { !blank($0) }.map { $0 + 1 } ?? front.startIndex)], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where `byte` first stands twice in a row.
  func firstPair(_ byte: UInt8, from start: Int) -> Int? {
    self[start...].indices.first { self[$0] == byte && $0 + 1 < count && self[$0 + 1] == byte }
  }
}
