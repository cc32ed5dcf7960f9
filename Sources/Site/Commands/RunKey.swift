import Diagnostics
import Foundation
import Privacy

/// What can be done with a site's master key.
public enum KeyAction: Sendable {
  case create
  /// To a file that is not there yet.
  case backup(String)
  case restore(String)
}

/// `sanbang key`: makes the master key, writes it down, brings it back.
public func runKey(_ action: KeyAction, _ request: SiteRequest) async -> CommandResult {
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  do {
    let lock = try await SiteLock(folder, Progress())
    defer { lock.release() }
    let key =
      switch action {
      case .create: try folder.createKey(request.keyFile)
      case .backup(let file): try folder.backUpKey(request.keyFile, to: file)
      case .restore(let file): try folder.restoreKey(request.keyFile, from: file)
      }
    let done = action.done(key.fingerprint).text(in: request.language)
    return CommandResult(output: "\(done)\n", messages: "", exitStatus: 0)
  } catch let refusal as KeyRefusal {
    return failure(refusal.message, request.language)
  } catch {
    return failure(message(for: error), request.language)
  }
}

extension KeyAction {
  fileprivate func done(_ fingerprint: String) -> Message {
    switch self {
    case .create:
      Message(
        "密钥已生成，指纹 \(fingerprint)；请用 sanbang key backup 备份",
        "The key is made, fingerprint \(fingerprint); back it up with `sanbang key backup`")
    case .backup(let file):
      Message(
        "密钥和编号已写入 \(file)，指纹 \(fingerprint)；请打印或存入保险柜，再删去这个文件",
        "Key and case_ids are in \(file), fingerprint \(fingerprint); print it or lock it away, then delete the file"
      )
    case .restore: Message("密钥已恢复，指纹 \(fingerprint)", "The key is back, fingerprint \(fingerprint)")
    }
  }
}

extension KeyRefusal {
  fileprivate var message: Message {
    switch self {
    case .isDemo:
      Message("示例站用固定的示例密钥，没有自己的", "a demo site works with the fixed demo key, and has none of its own")
    case .isThere: Message("已经有密钥，没有改动", "there is a key already, and nothing was changed")
    case .noKey:
      Message(
        "还没有密钥；第一次生成，或 sanbang key create",
        "there is no key yet: the first build makes it, or `sanbang key create`")
    case .unreadable:
      Message(
        "备份读不了，或抄错了字：请核对 key 一行的每一组",
        "the backup cannot be read, or a character is wrong: check each group of its `key:` line")
    case .isAnother:
      Message(
        "这是另一把密钥，没有改动：本站的密钥或 public/ 的指纹与它不同",
        "that is another key, and nothing was changed: the site's key or its public/ has another fingerprint")
    case .isTaken: Message("这个文件已经有了，没有改动", "there is such a file already, and nothing was changed")
    case .isPublic:
      Message(
        "密钥不能放在 public/、content/、print/、deploy/ 里",
        "a key must not lie below public/, content/, print/ or deploy/")
    }
  }
}
