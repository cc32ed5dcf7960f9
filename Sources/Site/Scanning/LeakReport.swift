import Diagnostics
import Privacy
import Scan

extension Report {
  /// Says what was found in the pages, as far as anybody reads; all of it stops the build.
  mutating func add(_ findings: LeakFindings, from sources: LeakSources, _ fingerprint: Fingerprint) {
    for group in findings.log.groups.values {
      for leak in group.places { add(diagnostic(of: leak, group.count, sources[leak.digest], fingerprint)) }
    }
    for file in findings.unread { add(unreadable(file)) }
  }
}

private func diagnostic(
  of leak: Leak, _ count: Int, _ sources: [SourceLocation], _ fingerprint: Fingerprint
) -> Diagnostic {
  let (rule, name) = (LeakRule.of(leak.rule), fingerprint.name(of: leak.digest))
  let places = leak.details
  return Diagnostic(
    .stop, leak.rule, at: SourceLocation(leak.path, line: leak.line, column: leak.column),
    Message(
      "\(rule.what.chinese)（\(places.chinese)，指纹 \(name)\(count > 1 ? "，共 \(count) 处" : "")）",
      "\(rule.what.english) (\(places.english), fingerprint \(name)\(count > 1 ? ", \(count) places in all" : ""))"
    ),
    remedy: sources.isEmpty ? rule.remedy : comesFrom(sources))
}

extension Leak {
  /// In which view, and where in the file.
  var details: Message {
    Message(
      "\(view.name.chinese)，第 \(offset) 字节起 \(length) 字节",
      "\(view.name.english), byte \(offset), \(length) bytes")
  }
}

private func comesFrom(_ sources: [SourceLocation]) -> Message {
  let list = sources.prefix(3).map(\.description).joined(separator: ", ")
  return Message("出自 \(list)，请在那里删去", "it comes from \(list): take it out there")
}

private func unreadable(_ file: UnreadFile) -> Diagnostic {
  let pin = "{path: \(file.path), sha256: \(file.sha256)}"
  return Diagnostic(
    .stop, "leak.unknown-file", at: SourceLocation("public/\(file.path)"),
    file.hasOtherPin
      ? Message("文件与签字时的不同，无法扫描", "it cannot be scanned, and is not the file that was signed for")
      : Message("这种文件无法扫描", "files of its kind cannot be scanned"),
    remedy: Message(
      "请改用文字、CSV 或 SVG；确需公布的，由负责人逐页看过后在 content/privacy.yml 的 attachments 下签字写入 \(pin)",
      "use text, CSV or SVG; if it has to be published, somebody looks through all of it and signs for it in "
        + "content/privacy.yml, under attachments: \(pin)"))
}

extension LeakRule {
  /// The rule of an id.
  static func of(_ id: String) -> LeakRule { all.first { $0.id == id }! }
}
