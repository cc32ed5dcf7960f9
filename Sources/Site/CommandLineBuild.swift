public import Diagnostics
import Foundation
import Privacy
import Vocabulary

/// What a command prints and how it ends. It holds no private value: places, rules and numbers only.
public struct CommandResult: Sendable {
  /// For standard output.
  public let output: String
  /// For standard error.
  public let messages: String
  public let exitStatus: Int32
}

/// `sanbang build`: publishes the site in a folder.
///
/// - Parameters:
///   - asOf: an ISO day, or nil for the site's own or today.
///   - keyFile: what `SANBANG_KEY_FILE` names.
public func runBuild(site: String, asOf: String?, keyFile: String?, language: Language) async -> CommandResult
{
  let start = ContinuousClock.now
  let day = asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, language) }
  do {
    let folder = SiteFolder(URL(filePath: site, directoryHint: .isDirectory))
    let outcome = try await build(folder, asOf: day ?? nil, keyFile: keyFile)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return CommandResult(
      output: outcome.summary?.text(in: language, seconds: seconds) ?? "",
      messages: outcome.messages(in: language), exitStatus: outcome.exitStatus)
  } catch let problem as KeyProblem {
    return failure(problem.message, language)
  } catch is DecodingError {
    return failure(unreadableManifest, language)
  } catch let problem as DiskError {
    return failure(
      Message("无法写入 \(problem.path)：\(problem.reason)", "cannot write \(problem.path): \(problem.reason)"),
      language)
  } catch {
    return failure(
      Message("无法运行：\(error.localizedDescription)", "cannot run: \(error.localizedDescription)"), language)
  }
}

private func failure(_ message: Message, _ language: Language) -> CommandResult {
  CommandResult(output: "", messages: "sanbang: \(message.text(in: language))\n", exitStatus: 2)
}

private let unreadableManifest = Message(
  "public/manifest.json 已损坏，无法知道哪些网页是本程序写的；请从备份恢复它，或清空 public/ 后重新发布",
  "public/manifest.json is damaged, so nobody knows which pages are ours; restore it, or empty public/ and build anew"
)
private let wrongDay = Message("--as-of 请写成 2015-10-31", "--as-of wants a day such as 2015-10-31")

extension KeyProblem {
  fileprivate var message: Message {
    switch self {
    case .missing:
      Message(
        "public/ 是用一把密钥发布的，现在找不到它；请恢复 .sanbang/key 或设置 SANBANG_KEY_FILE",
        "public/ was made with a key that is not here; restore .sanbang/key or set SANBANG_KEY_FILE")
    case .malformed: Message("密钥文件不是 32 字节", "the key file does not hold 32 bytes")
    case .damagedIDs:
      Message(
        ".sanbang/ids 读不了或已损坏，请从备份恢复；没有它，公示编号就变了",
        ".sanbang/ids is unreadable or damaged; restore it, for the tags hang on it")
    case .another:
      Message(
        "密钥与发布 public/ 时的不同；换了密钥，公示编号就全变了",
        "the key is not the one that public/ was made with; another key would change every tag")
    }
  }
}

extension BuildOutcome {
  /// Every diagnostic once, by place, and how many there are.
  func messages(in language: Language) -> String {
    var lines: [String] = []
    for diagnostic in report.sorted {
      let line = diagnostic.line(in: language)
      if lines.last != line { lines.append(line) }
    }
    if report.stops { lines.append(stopped.text(in: language)) }
    return lines.map { "\($0)\n" }.joined()
  }
}

private let stopped = Message(
  "已停止，public/ 没有任何改动。", "Stopped; nothing in public/ has changed.")
