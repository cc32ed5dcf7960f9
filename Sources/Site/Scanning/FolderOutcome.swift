import Diagnostics
import Scan
import Tables

/// How the scan of a folder ended.
struct FolderOutcome {
  private(set) var report = Report()
  let summary: ScanSummary
  /// How often each rule has found something, most often first.
  let counts: [(id: String, count: Int)]
  /// Things that could not be looked through.
  let unread: Int

  init(_ scan: FolderScan, needles: Int, _ test: SelfTest) {
    summary = ScanSummary(
      files: scan.files, bytes: scan.bytes, views: Finding.View.allCases.count, needles: needles,
      canaries: test.planted, canariesFound: test.planted - test.missed.count, exempted: scan.exempted)
    counts = scan.log.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    unread = scan.unread.count
    for group in scan.log.groups.values {
      for leak in group.places { report.add(leak.diagnostic) }
      if let last = group.places.last, group.count > group.places.count {
        report.add(more(last, group.count - group.places.count))
      }
    }
    let listed = scan.log.groups.values.reduce(0) { $0 + $1.count }
    let found = counts.reduce(0) { $0 + $1.count }
    if found > listed { report.add(elsewhere(found - listed)) }
    for (path, why) in scan.unread { report.add(Site.unread(path, why.what)) }
    report.add(test)
  }

  /// 0 nothing found in anything; 3 nothing found, but something could not be looked through; 4 something found, or the
  /// scan cannot be relied on (design §11).
  var exitStatus: Int32 { !counts.isEmpty || report.stops ? 4 : unread > 0 ? 3 : 0 }

  var lines: [Message] {
    let list = counts.map { "\($0.id) \($0.count)" }.joined(separator: ", ")
    let found = counts.reduce(0) { $0 + $1.count }
    return [
      found == 0
        ? Message("没有发现个人信息", "nothing private was found")
        : Message("发现 \(found) 处：\(list)", "\(found) places found: \(list)"),
      summary.line,
    ] + (unread > 0 ? [Message("有 \(unread) 样没有看", "\(unread) things could not be looked through")] : [])
  }
}

extension Leak {
  fileprivate var diagnostic: Diagnostic {
    let rule = LeakRule.of(rule)
    let isPlain = view == .plain || view == .path
    return Diagnostic(
      .error, rule.id, at: SourceLocation(path, line: line, column: column),
      isPlain
        ? rule.what
        : Message(
          "\(rule.what.chinese)（\(view.name.chinese)）", "\(rule.what.english) (\(view.name.english))"),
      remedy: takeOut)
  }
}

private let takeOut = Message(
  "请删去或遮去；已经公开的先撤下", "take it out or cover it; take down first what is public already")

private func more(_ last: Leak, _ count: Int) -> Diagnostic {
  Diagnostic(
    .warning, "scan.more", at: SourceLocation(last.path),
    Message("还有 \(count) 处 \(last.rule)，没有列出", "\(count) more places of \(last.rule) are not listed"),
    remedy: Message("请整个处理这个文件，再扫一次", "deal with the whole file and scan again"))
}

private func elsewhere(_ count: Int) -> Diagnostic {
  Diagnostic(
    .warning, "scan.more", at: SourceLocation("."),
    Message("别的文件里还有 \(count) 处，没有列出", "\(count) more places in other files are not listed"),
    remedy: Message("请先处理列出的文件，再扫一次", "deal with the listed files and scan again"))
}

private func unread(_ path: String, _ what: Message) -> Diagnostic {
  Diagnostic(
    .warning, "scan.unread", at: SourceLocation(path),
    Message("没有看：\(what.chinese)", "not looked through: \(what.english)"),
    remedy: Message(
      "请打开核对，或另存为 xlsx、docx、csv、文字后再扫",
      "open it and look, or save it as xlsx, docx, csv or text and scan again"))
}
