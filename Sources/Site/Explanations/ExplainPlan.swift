import Diagnostics

/// What stands in `reports/plan.json`, for `sanbang explain plan`.
func planLines(in language: Language) -> [String] {
  let rows = planFields.map { [$0.name, $0.meaning.text(in: language)] }
  return [planIntroduction.text(in: language)] + TextTable(rows: rows).lines()
    + [digestNote, brakeNote].map { $0.text(in: language) }
}

private let planIntroduction = Message(
  "reports/plan.json：build 和 build --dry-run 做出的计划，同样的内容、同一天、同样的 public/，一个字节不差：",
  "reports/plan.json: what `build` and `build --dry-run` plan; the same bytes for the same content, day and public/:"
)

private let planFields: [(name: String, meaning: Message)] = [
  ("version", Message("本格式的版本，现为 1", "of this form: 1")),
  ("digest", Message("计划摘要，64 个十六进制字符", "names the plan: 64 hexadecimal digits")),
  ("day", Message("按哪一天办理；不进摘要", "the day that the site is of; not in the digest")),
  (
    "provisional",
    Message(
      "true：摘要下次会变，密钥或新的案件编号还没有定下来",
      "true: the next digest is another, for a key or case_ids are not kept yet")
  ),
  (
    "notices",
    Message("各村的公示：publish 发布，update 更新，withdraw 撤下，unchanged 不变", "of villages, by what happens to them")
  ),
  ("rows", Message("各村公示的行：old 原来，new 以后", "of the villages' notices: before, after")),
  ("files", Message("各种文件：new、changed、removed、unchanged", "of every kind, by what happens to them")),
  ("counties[]", Message("每个县区：code、name、notices、rows", "each: code, name, notices, rows")),
  (
    "villages[]",
    Message("每个有行的村：code、name、boards（榜 → old、new）", "each with rows: code, name, boards (key → old, new)")
  ),
  (
    "changes[]",
    Message(
      "每个有变化的文件：path、old、new（SHA-256，新增的没有 old，删除的没有 new）、rows_old、rows_new",
      "each file that changes: path, old, new (SHA-256; a new file has no `old`, one that goes no `new`), rows_old, rows_new"
    )
  ),
  (
    "brake[]",
    Message(
      "撤下太多的：division、board（整张榜空了的）、rows、unexplained（没有日期可以说明的行）",
      "what is too much: division, board (of one that falls to none), rows, unexplained (rows that no date accounts for)"
    )
  ),
]

private let digestNote = Message(
  "摘要是 changes 各行的 SHA-256，按 path 排列，一行一个文件：path、old、new、rows_old、rows_new，以制表符隔开，没有的写 -，行末换行。",
  "The digest is the SHA-256 of `changes` by path, a line each: path, old, new, rows_old, rows_new, parted by tabs, "
    + "- for what is not there, ended by a line feed.")
private let brakeNote = Message(
  "用在 --accept-withdrawals 和 content/approvals.csv 中，见 sanbang explain plan.brake、plan.unapproved。",
  "It goes into --accept-withdrawals and content/approvals.csv: see `sanbang explain plan.brake` and `plan.unapproved`."
)
