import Foundation
import TestSupport
import Testing

/// Something private that has got into what is to be published, on a site that is published already.
struct SeededLeak: Sendable, CustomTestStringConvertible {
  let name: String
  /// What the diagnostic's id begins with.
  let rule: String
  /// The file that the message has to name as the source; empty where none can be told.
  let source: String
  /// What must not be said.
  let value: String
  let plant: @Sendable (TestSite) throws -> Void

  var testDescription: String { name }

  private static func text(
    _ name: String, _ rule: String = "leak.", in file: String, _ text: String, value: String = id
  ) -> SeededLeak {
    SeededLeak(name: name, rule: rule, source: file, value: value) { site in
      let url = site.url.appending(path: file)
      let before = (try? url.text()) ?? ""
      guard file.hasSuffix(".html") else { return try site.write("\(before)\n\(text)\n", to: file) }
      // Before the page's last lines, so that what closes it still does.
      let lines = before.lines
      let changed = lines.dropLast(2) + [text] + lines.suffix(2)
      try site.write(changed.map { "\($0)\n" }.joined(), to: file)
    }
  }

  private static func replacing(
    _ name: String, in file: String, _ old: String, _ new: String, value: String
  ) -> SeededLeak {
    SeededLeak(name: name, rule: "leak.", source: file, value: value) {
      try $0.replace(old, with: new, in: file)
    }
  }

  private static let guide = "content/pages/guide/apply.md"
  private static let foot = "templates/foot.html"

  static let all: [SeededLeak] = [
    text("in a page", in: guide, "\n请带身份证，如 \(id)。"),
    replacing("in a village's name", in: "content/divisions.csv", "梁家坡社区居委会", "梁家坡\(id)社区居委会", value: id),
    text("in a template's comment", in: foot, "<!-- \(id) -->"),
    text("in full-width digits", in: guide, "\n证号\(wide(id))", value: wide(id)),
    text(
      "split by emphasis", in: guide, "\n证号 \(id.prefix(6))**\(id.dropFirst(6).prefix(8))**\(id.suffix(4))"),
    text(
      "split by tags", in: foot,
      "<p>\(id.prefix(6))<b>\(id.dropFirst(6).prefix(8))</b><!-- x -->\(id.suffix(4))</p>"),
    text(
      "split by zero-width characters", in: foot,
      "<p>\(id.map(String.init).joined(separator: "\u{200B}"))</p>"),
    text("as entities", in: foot, "<p>\(id.unicodeScalars.map { "&#\($0.value);" }.joined())</p>"),
    text("in escapes of a script", in: "templates/assets/a.js", "let a = '\(escapes(id))'"),
    text(
      "in a style's base64", in: "templates/assets/b.css",
      "a { background: url(data:text/plain;base64,\(base64)) }"),
    text("in a cell of a CSV", in: "templates/assets/list.csv", "张三,\(id),200"),
    SeededLeak(name: "in a file's name", rule: "leak.", source: "", value: id) {
      try $0.write("---\ntitle: 指南\n---\n\n办理流程。\n", to: "content/pages/guide/\(id).md")
    },
    replacing(
      "a telephone in an office's hours", in: "content/offices.csv", "周一至周五 8:30-17:30,陈建平",
      "周一至周五 8:30-17:30 夜间13991400001,陈建平", value: "13991400001"),
    text(
      "a bank card in an alternative text", in: foot, "<img src=\"/assets/icon.svg\" alt=\"卡号 \(card)\">",
      value: card),
    replacing(
      "a masked ID", in: "content/offices.csv", "镇政府院内,周一至周五 8:30-17:30,陈建平",
      "镇政府院内 611022********1234,周一至周五 8:30-17:30,陈建平", value: "611022********1234"),
    replacing(
      "the end of a card's number in an office's hours", in: "content/offices.csv", "周一至周五 8:30-17:30,陈建平",
      "周一至周五 8:30-17:30 尾号4560,陈建平", value: "4560"),
    text(
      "in a style of UTF-16", in: "templates/assets/b.css",
      "a { background: url(data:;base64,\(wideBase64)) }"),
    text(
      "as the page of a frame", in: foot,
      "<iframe srcdoc='<b>\(id.prefix(6))</b>\(id.dropFirst(6))'></iframe>"),
    text(
      "key material", in: "templates/assets/note.txt", "-----BEGIN PRIVATE KEY-----", value: "BEGIN PRIVATE"),
    SeededLeak(
      name: "a full name in a release", rule: "leak.", source: "content/releases/2015Q3.md", value: ""
    ) { site in
      let file = "content/releases/2015Q3.md"
      try site.write(
        site.url.appending(path: file).text() + "\n\(site.threeCharacterName())等户走访慰问。\n", to: file)
    },
  ]
}

/// Of area 990000, where nobody lives.
private let id = "990426198503051231"
private let card = "6222022610001234560"
private let wideBase64 = Data("证 \(id)".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
  .base64EncodedString()
private let base64 = Data("ID \(id)".utf8).base64EncodedString()

private func wide(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
}

private func escapes(_ text: String) -> String {
  text.unicodeScalars.map { "\\u00" + String($0.value, radix: 16) }.joined()
}

extension TestSite {
  /// Of somebody in the sheets.
  func threeCharacterName() throws -> String {
    let isName = { (value: String) in
      value.count == 3 && value.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }
    return try #require(privateValues().filter(isName).sorted().first)
  }
}

struct LeakTests {
  @Test(arguments: SeededLeak.all)
  func stopsTheBuildAndLeavesPublicAsItWas(_ leak: SeededLeak) throws {
    let site = try TestSite()
    #expect(try site.build().status == 3, "without the leak")
    let before = try site.states()
    try leak.plant(site)
    let result = try site.build()
    #expect(result.status == 4 && result.messages.contains("[\(leak.rule)"), "\(result.messages)")
    #expect(result.messages.contains("nothing in public/ has changed"))
    #expect(try site.states() == before, "public/ has changed")
    #expect(!site.url.appending(path: ".sanbang/staging").isFolder)
    let name = leak.value.isEmpty ? try site.threeCharacterName() : leak.value
    #expect(!result.messages.contains(name) && !site.summaryReport().contains(name))
    if !leak.source.isEmpty { #expect(result.messages.contains("it comes from \(leak.source):")) }
  }

  /// Two builds say the same, and mending it is enough.
  @Test func isSaidAlikeAndCanBeMended() throws {
    let site = try TestSite()
    let page = try site.url.appending(path: "content/pages/guide/apply.md").text()
    try site.write(page + "\n\(id)\n", to: "content/pages/guide/apply.md")
    let runs = try (0..<2).map { _ in try site.build() }
    #expect(runs[0].messages == runs[1].messages && runs[0].status == 4 && !site.published.isFolder)
    try site.write(page, to: "content/pages/guide/apply.md")
    let mended = try site.build()
    #expect(mended.status == 3 && mended.output.contains("leak scan: "))
    #expect(mended.output.firstMatch(of: #/self-test (\d+) of \1;/#) != nil)
  }

  /// An attachment that nobody can scan needs a signature for its very bytes.
  @Test func anUnknownFileNeedsASignature() throws {
    let site = try TestSite()
    try site.write([0x89, 0x50, 0x4E, 0x47], to: "templates/assets/photo.png")
    let refused = try site.build()
    #expect(refused.status == 4 && refused.messages.contains("public/assets/photo.png: error:"))
    let pin = try #require(
      refused.messages.firstMatch(of: #/\{path: assets/photo.png, sha256: [0-9a-f]{64}\}/#))
    let policy = try site.url.appending(path: "content/privacy.yml").text()
    let lines = policy.lines.filter { !$0.hasPrefix("signed_") }.map { "\($0)\n" }.joined()
    try site.write("\(lines)attachments:\n- \(pin.0)\n", to: "content/privacy.yml")
    #expect(try site.build().messages.contains("[policy.unsigned]"))
    try site.write(
      "\(lines)attachments:\n- \(pin.0)\nsigned_by: 肖贤平\nsigned_on: 2015-10-01\n", to: "content/privacy.yml")
    #expect(try site.build().status == 3)
    #expect(try site.bytes()["assets/photo.png"] != nil)
    try site.write([0x89, 0x50, 0x4E, 0x48], to: "templates/assets/photo.png")
    let changed = try site.build()
    #expect(changed.status == 4 && changed.messages.contains("not the file that was signed for"))
  }

  /// A word that is somebody's name and public all the same is let through where it is signed for.
  @Test func aPublicWordIsLetThroughAndCounted() throws {
    let site = try TestSite()
    let (name, file) = (try site.threeCharacterName(), "content/pages/guide/apply.md")
    try site.write(site.url.appending(path: file).text() + "\n\(name)村史馆\n", to: file)
    #expect(try site.build().status == 4)
    let policy = try site.url.appending(path: "content/privacy.yml").text()
    let lines = policy.lines.filter { !$0.hasPrefix("signed_") }.map { "\($0)\n" }.joined()
    try site.write(
      "\(lines)public_words: [\(name)村史馆]\nsigned_by: 肖贤平\nsigned_on: 2015-10-01\n",
      to: "content/privacy.yml")
    let build = try site.build()
    #expect(build.status == 3 && build.output.firstMatch(of: #/; [1-9]\d* public words/#) != nil)
  }

  /// 万元 is a unit on every release, and may be somebody's name; the pages' own words are let through by where they come
  /// from, and nothing else is. 首页 stands at the foot of every page.
  @Test func aNameThatIsAWordOfThePagesStopsNothing() throws {
    let site = try TestSite()
    let cases = "content/cases/611022-丹凤县/低保和五保.csv"
    try site.replace("王建国", with: "首页", in: cases)
    #expect(try site.build().status == 3)
    try site.replace("首页", with: "首叶", in: cases)
    try site.replace(">首页<", with: ">首叶<", in: "templates/foot.html")
    let leaking = try site.build()
    #expect(leaking.status == 4 && leaking.messages.contains("[leak.known-name]"), "\(leaking.messages)")
  }

  /// An office says where it is, and where donations go: the one where offices say so, the other signed for.
  @Test func anOfficesOwnAddressAndAccountArePublic() throws {
    let site = try TestSite()
    try site.replace("镇政府院内,周一至周五", with: "和平路12号,周一至周五", in: "content/offices.csv")
    let file = "content/pages/guide/apply.md"
    try site.write(site.url.appending(path: file).text() + "\n捐款账号：27100100109012\n", to: file)
    let refused = try site.build()
    #expect(refused.status == 4 && refused.messages.contains("[leak.account]"))
    #expect(!refused.messages.contains("[leak.house-number]"))
    let policy = try site.url.appending(path: "content/privacy.yml").text()
    let lines = policy.lines.filter { !$0.hasPrefix("signed_") }.map { "\($0)\n" }.joined()
    try site.write(
      "\(lines)public_words: [\"27100100109012\"]\nsigned_by: 肖贤平\nsigned_on: 2015-10-01\n",
      to: "content/privacy.yml")
    #expect(try site.build().status == 3)
  }
}
