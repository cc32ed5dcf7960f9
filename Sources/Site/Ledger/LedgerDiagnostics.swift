import Diagnostics
import Vocabulary

let ledgerFile = ".sanbang/ledger.ndjson"

/// A build goes on all the same: to take down comes first.
let ledgerDamaged = Diagnostic(
  .warning, "ledger.broken", at: SourceLocation(ledgerFile),
  Message("张贴记录和上次写下的不一样长，或缺了一个文件", "the ledger is not as it was left, or one of its files is missing"),
  remedy: Message(
    "照常发布，新的一行接着记；请从备份恢复 .sanbang/ 中的 ledger.ndjson 和 ledger.head，再运行 sanbang verify",
    "publishing goes on, and so does the ledger; restore ledger.ndjson and ledger.head in .sanbang/ from a backup and "
      + "run `sanbang verify`"))

/// - Parameter last: the day of the last line.
func earlierDay(_ day: CalendarDay, _ last: String) -> Diagnostic {
  Diagnostic(
    .warning, "ledger.earlier-day", at: SourceLocation(ledgerFile),
    Message(
      "张贴记录已记到 \(last)，\(day) 的没有记", "the ledger goes to \(last), and nothing is written into it for \(day)"),
    remedy: Message(
      "试一试以后，请按今天再生成一次", "if this was a trial, build for today again: the ledger goes on from there"))
}

/// - Parameter line: from 1.
func ledgerBreak(_ line: Int) -> Diagnostic {
  Diagnostic(
    .stop, "ledger.broken", at: SourceLocation(ledgerFile, line: line),
    Message(
      "张贴记录在这里接不上：这一行或上一行被改过、截断、删去或插入",
      "the ledger breaks here: this line or the one before was changed, cut, removed or put in"),
    remedy: restoreLedger)
}

let ledgerHeadMissing = Diagnostic(
  .stop, "ledger.broken", at: SourceLocation(".sanbang/ledger.head"),
  Message("没有这个文件或已损坏，不知道张贴记录到哪一行为止", "missing or damaged: nobody knows where the ledger ends"),
  remedy: restoreLedger)

private let restoreLedger = Message(
  "请从备份恢复 .sanbang/ 中的 ledger.ndjson 和 ledger.head；恢复不了的，这以前的张贴时间要用别的材料证明",
  "restore ledger.ndjson and ledger.head in .sanbang/ from a backup; what cannot be restored, other papers have to prove"
)

/// - Parameter page: below `public/`.
func ledgerDiffers(_ page: String) -> Diagnostic {
  Diagnostic(
    .stop, "ledger.differs", at: SourceLocation("public/\(page)"),
    Message("张贴记录说的和网上挂的不一样", "the ledger tells of it otherwise than it hangs"),
    remedy: Message(
      "请从备份恢复 .sanbang/ledger.ndjson 和 ledger.head；没有备份的，再运行一次 sanbang build",
      "restore .sanbang/ledger.ndjson and ledger.head from a backup; without one, run `sanbang build`"))
}

let ledgerBehind = Diagnostic(
  .warning, "ledger.behind", at: SourceLocation(ledgerFile),
  Message("网上挂的还没有记到张贴记录里", "what hangs now is not in the ledger yet"),
  remedy: Message("请按今天运行一次 sanbang build", "run `sanbang build` for today"))
