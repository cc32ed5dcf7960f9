internal import Diagnostics

/// What is said of a mistake in a template.
struct Words {
  let what: Message
  let remedy: Message
}

extension Words {
  static func unknownField(_ name: String, _ page: String, _ visible: [String]) -> Words {
    Words(
      what: Message("“\(page)”没有名为“\(name)”的字段", "“\(page)” has no field “\(name)” here"),
      remedy: suggestion(for: name, in: visible))
  }

  static func unknownPartial(_ name: String, _ known: [String]) -> Words {
    Words(
      what: Message("没有名为“\(name)”的模板片段", "there is no partial “\(name)”"),
      remedy: suggestion(for: name, in: known))
  }

  static func recursion(_ chain: [String]) -> Words {
    let chain = chain.joined(separator: " → ")
    return Words(
      what: Message("模板片段引入了自己：\(chain)", "a partial contains itself: \(chain)"),
      remedy: Message("去掉其中一处引入", "remove one of these inclusions"))
  }

  static func notText(_ name: String) -> Words {
    Words(
      what: Message("“\(name)”不是文字，不能直接输出", "“\(name)” is no text and cannot be shown by itself"),
      remedy: Message("写作 {{#\(name)}}…{{/\(name)}}", "use it as a section, {{#\(name)}}…{{/\(name)}}"))
  }

  static func htmlSection(_ name: String) -> Words {
    Words(
      what: Message("“\(name)”是 HTML，不能作为区段", "“\(name)” is HTML and cannot be a section"),
      remedy: Message("写作 {{\(name)}}", "show it with {{\(name)}}"))
  }

  static func unclosed(_ name: String) -> Words {
    Words(
      what: Message("区段“\(name)”没有结束", "the section “\(name)” is never closed"),
      remedy: Message("补上 {{/\(name)}}", "close it with {{/\(name)}}"))
  }

  static func mismatched(_ open: String, _ close: String) -> Words {
    Words(
      what: Message("区段“\(open)”以“\(close)”结束", "the section “\(open)” is closed as “\(close)”"),
      remedy: Message("改为 {{/\(open)}}", "write {{/\(open)}}"))
  }

  static func unopened(_ name: String) -> Words {
    Words(
      what: Message("区段“\(name)”没有开始", "the section “\(name)” was never opened"),
      remedy: Message("去掉它，或在前面加 {{#\(name)}}", "remove this, or open it with {{#\(name)}}"))
  }
}
