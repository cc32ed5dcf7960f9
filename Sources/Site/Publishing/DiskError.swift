import Diagnostics
import Foundation

/// A file that cannot be written or read: the run could not be done, whatever the content is.
struct DiskError: Error {
  let path: String
  let reason: Message
  /// Whether `public/` has been changed in part; the journal has the rest.
  var leavesJournal = false

  init(_ path: String, _ error: any Error) {
    self.path = path
    reason =
      (error as? SystemError)?.reason ?? Message(error.localizedDescription, error.localizedDescription)
  }

  init(_ path: String, reason: String) {
    self.path = path
    self.reason = Message(reason, reason)
  }

  init(_ path: String, reason: Message) {
    self.path = path
    self.reason = reason
  }

  var message: Message {
    let next =
      leavesJournal
      ? Message(
        "。public/ 只更新了一部分：排除故障后再运行一次，会先把它做完",
        ". public/ is updated in part: mend this and run it again, which finishes that first")
      : Message("", "")
    return Message(
      "无法写入 \(path)：\(reason.chinese)\(next.chinese)",
      "cannot write \(path): \(reason.english)\(next.english)")
  }
}

extension SystemError {
  /// In the words of whoever has to mend it.
  var reason: Message {
    switch code {
    case ENOSPC, EDQUOT: Message("磁盘已满", "the disk is full")
    case EROFS: Message("磁盘是只读的", "the disk is read-only")
    case EACCES, EPERM: Message("没有写入的权限", "no permission")
    case EIO: Message("磁盘读写出错，可能已损坏", "the disk fails, and may be damaged")
    case ENOENT: Message("找不到", "it is not there")
    case EXDEV: Message("它在另一个磁盘或挂载点上", "it lies on another file system")
    default: Message("系统错误 \(code)", "system error \(code)")
    }
  }
}
