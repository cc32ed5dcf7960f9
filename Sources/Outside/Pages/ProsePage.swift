public import Markup
import Templates
import Vocabulary

/// A page of the office's own, from `content/pages/**.md`.
public struct ProseEntry: Sendable {
  /// Its path without the ending: `guide/boards`, or `404`.
  public let name: String
  public let title: String
  /// Its place in lists; pages without one come last.
  public let order: Int
  let prose: ProseSource

  public init(name: String, title: String, order: Int, prose: ProseSource) {
    self.name = name
    self.title = title
    self.order = order
    self.prose = prose
  }

  public static let fields: Set<String> = ["issuer", "city_phone", "helpline", "discipline"]
  public static let tables: Set<String> = ["windows", "standards", "hotlines"]

  var path: PagePath { .prose(name) }
}

enum ProsePage {
  static let schema = Schema(page: "page", [.text("title"), .html("body")])

  static func file(_ entry: ProseEntry, _ maker: PageMaker, tables: [String: HTML]) -> SiteFile {
    let facts = maker.facts
    var frame = PageFrame(facts, path: entry.path, crumb: entry.title, column: "办事指南")
    if entry.name == "404" { frame.fixedRoot = pathOfRoot(facts.baseURL) }
    let values = [
      "issuer": facts.issuer, "city_phone": facts.hotlines["city"]?.phone,
      "helpline": facts.hotlines["helpline"]?.phone, "discipline": facts.hotlines["discipline"]?.phone,
    ].compactMapValues { $0 }
    let body = entry.prose.renderer().html(values, tables: tables)
    let record = frame.record(
      of: schema, title: entry.title, ["title": .text(entry.title), "body": .html(body)])
    return SiteFile(
      path: entry.name == "404" ? "404.html" : frame.path.file,
      bytes: maker.templates.page.render(record).bytes)
  }

  /// A page that is shown in the place of any other has to name the root by its full path.
  private static func pathOfRoot(_ baseURL: String) -> String {
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    return "/" + parts.map { "\($0)/" }.joined()
  }
}
