package import Diagnostics
import Synchronization

/// How far a build or a check has come. Every county tells it; whoever cares looks from time to time.
package final class Progress: Sendable {
  private let held = Mutex(ProgressState())

  package init() {}

  package var state: ProgressState { held.withLock { $0 } }

  func update(_ change: (inout ProgressState) -> Void) { held.withLock { change(&$0) } }
}

/// What is being done, and how much of it is.
package struct ProgressState: Sendable {
  package enum Step: Sendable { case waiting, opening, counties, reports, publishing, scanning, verifying }

  package var step = Step.opening
  package var counties = 0
  package var countiesDone = 0
  /// Rows of the sheets, a mixed sheet's once.
  package var rows = 0
  /// Who has the site's lock, while this waits for it.
  package var holder = ""
  /// Files of the site that are made.
  package var files = 0

  package init() {}

  /// In one short line.
  package var message: Message {
    switch step {
    case .waiting:
      Message("等另一个 sanbang 结束（\(holder)）…", "Waiting for another sanbang to end (\(holder))…")
    case .opening: Message("打开设置和台账…", "Opening settings and sheets…")
    case .counties:
      Message(
        "读取、核对 \(countiesDone)/\(counties) 个县区，\(grouped(rows)) 行\(made.chinese)…",
        "Reading and checking: \(countiesDone) of \(counties) counties, \(grouped(rows)) rows\(made.english)…"
      )
    case .reports:
      Message("\(grouped(rows)) 行已核对，写 reports/…", "\(grouped(rows)) rows checked; writing reports/…")
    case .scanning: Message("看过 \(grouped(files)) 个文件…", "\(grouped(files)) files looked through…")
    case .verifying: Message("核对过 \(grouped(files)) 个文件…", "\(grouped(files)) files verified…")
    case .publishing:
      Message("更新 public/\(made.chinese)…", "Updating public/\(made.english)…")
    }
  }

  private var made: Message {
    files == 0 ? Message("", "") : Message("，做好 \(grouped(files)) 个文件", ", \(grouped(files)) files made")
  }
}

/// With a comma before every three digits.
private func grouped(_ number: Int) -> String {
  let digits = String(number)
  return digits.enumerated().reduce(into: "") { text, digit in
    if digit.offset > 0, (digits.utf8.count - digit.offset).isMultiple(of: 3) { text += "," }
    text.append(digit.element)
  }
}
