import Diagnostics
import Markup
import Pages
import Vocabulary

/// A Markdown file: its front matter and where its body begins.
struct MarkdownFile {
  let file: String
  let front: YAMLMap?
  let body: [UInt8]
  let bodyLine: Int

  /// Nil when there is no such file.
  init?(_ file: String, in folder: SiteFolder, into report: inout Report) {
    guard let bytes = folder.bytes(file) else { return nil }
    let (yaml, body, bodyLine) = splitFrontMatter(bytes, file: file, into: &report)
    self.file = file
    self.body = body
    self.bodyLine = bodyLine
    front = yaml.isEmpty ? nil : YAMLMap.parse(yaml, file: file, lineOffset: 1, into: &report)
  }

  func prose(
    fields: Set<String>, tables: Set<String>, charts: Set<String> = [], into report: inout Report
  ) -> ProseSource? {
    ProseSource(
      parsing: body, file: file, firstLine: bodyLine, fields: fields, tables: tables, charts: charts,
      into: &report)
  }

  /// A line of the front matter with fields in it.
  func phrase(_ key: String, fields: Set<String>, into report: inout Report) -> Phrase? {
    guard let front else {
      report.stop(
        "wording.front-matter", at: SourceLocation(file, line: 1),
        Message("缺少文件头“\(key)”", "the front matter has no `\(key)`"),
        remedy: Message("请在文件开头两行 --- 之间填写", "write it between two --- lines at the top"))
      return nil
    }
    return front.required(key, into: &report).map {
      Phrase(parsing: $0, file: file, line: front.place(key).line, fields: fields, into: &report)
    }
  }
}

extension WordingBook {
  /// `content/notices/*.md`, and `content/notices/PROFILE/*.md` where a profile has wording of its own.
  init?(_ folder: SiteFolder, profiles: [RuleProfile], into report: inout Report) {
    var villages: [String: NoticeWording] = [:]
    var towns: [String: NoticeWording] = [:]
    let boards = Set(profiles.flatMap(\.boards).map(\.key)).sorted()
    for key in boards + profiles.flatMap({ profile in boards.map { "\(profile.key)/\($0)" } }) {
      villages[key] = Self.wording(key, folder, isRequired: boards.contains(key), into: &report)
      towns[key] = Self.wording("\(key)-town", folder, isRequired: false, into: &report)
    }
    let file = "content/notices/rights.md"
    guard let rights = MarkdownFile(file, in: folder, into: &report) else {
      report.add(missingWording(file))
      return nil
    }
    guard let prose = rights.prose(fields: WordingBook.rightsFields, tables: [], into: &report) else {
      return nil
    }
    let paper = MarkdownFile("content/notices/paper.md", in: folder, into: &report)?
      .prose(fields: WordingBook.rightsFields, tables: [], into: &report)
    self.init(rights: prose, paper: paper, villages: villages, towns: towns)
  }

  private static func wording(
    _ name: String, _ folder: SiteFolder, isRequired: Bool, into report: inout Report
  ) -> NoticeWording? {
    let file = "content/notices/\(name).md"
    if let markdown = MarkdownFile(file, in: folder, into: &report) {
      return NoticeWording(markdown, into: &report)
    }
    if isRequired { report.add(missingWording(file)) }
    return nil
  }
}

extension NoticeWording {
  fileprivate init?(_ file: MarkdownFile, into report: inout Report) {
    let title = file.phrase("title", fields: Self.titleFields, into: &report)
    let empty = file.phrase("empty", fields: Self.titleFields, into: &report)
    let section = file.prose(fields: Self.sectionFields, tables: Self.tables, into: &report)
    guard let title, let empty, let section else { return nil }
    self.init(title: title, empty: empty, section: section)
  }
}

/// `content/pages/**.md`
func prosePages(_ folder: SiteFolder, into report: inout Report) -> [ProseEntry] {
  let start = "content/pages/"
  return folder.files(below: "content/pages").filter { $0.hasSuffix(".md") }.compactMap { file in
    guard let markdown = MarkdownFile(file, in: folder, into: &report) else { return nil }
    let name = String(file.dropFirst(start.count).dropLast(3))
    if let first = name.split(separator: "/").first, PagePath.taken.contains(String(first)) {
      report.add(takenAddress(file, String(first)))
    }
    let title = markdown.front?.required("title", into: &report)
    let order = markdown.front?.count("order", into: &report)
    let prose = markdown.prose(fields: ProseEntry.fields, tables: ProseEntry.tables, into: &report)
    if title == nil { _ = markdown.phrase("title", fields: [], into: &report) }
    guard let title, let prose else { return nil }
    return ProseEntry(name: name, title: title, order: order ?? .max, prose: prose)
  }
}

private func takenAddress(_ file: String, _ folder: String) -> Diagnostic {
  Diagnostic(
    .stop, "wording.taken-address", at: SourceLocation(file),
    Message("网址 /\(folder)/ 是程序自己用的", "the address /\(folder)/ is the program's own"),
    remedy: Message("请换一个文件名，例如放在 guide/ 下", "give the file another name, in guide/ for instance"))
}

private func missingWording(_ file: String) -> Diagnostic {
  Diagnostic(
    .stop, "wording.missing-file", at: SourceLocation(file),
    Message("没有这一榜的文字", "there is no wording for this board"),
    remedy: Message("请补上这个文件，写法见示例站点", "add the file as the demo site has it"))
}
