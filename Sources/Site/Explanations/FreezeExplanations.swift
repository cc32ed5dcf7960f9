import Diagnostics

extension Explanation {
  /// Of releases whose figures are kept as they were published.
  static let ofFrozen = [
    Explanation(
      "release.frozen-differs",
      Message("按现在的台账，有的数与冻结的不同", "today's register gives other figures than were frozen"),
      why: Message(
        "补录、更正台账以后总会这样；公布过的数字不会跟着悄悄变",
        "rows that come in later do that; figures that are out do not change unseen"),
      mend: Message(
        "看 reports/releases.csv；影响结论的，写一条 changes: 再冻结，其余可以不管",
        "read reports/releases.csv; correct what matters by an entry under `changes:` and another freeze, leave the rest"
      ),
      example: "quarter,division,program,measure,unit,frozen,today"),
    Explanation(
      "release.frozen-line",
      Message("冻结的季度数据有一行不是本系统写的", "a line of frozen figures is not as it was written"),
      why: Message("已发布的数字不能悄悄改动", "figures that are out must not change unseen"),
      mend: Message("从版本库或备份恢复该文件", "restore the file from its repository or a backup"),
      example: "611000000000,dibao,households_in_force,household,86400,"),
    Explanation(
      "release.frozen-seal",
      Message("冻结的季度数据被改过，或是别的季度的", "frozen figures were changed, or are of another quarter"),
      why: Message(
        "第一行记着季度、版本、日期和其余各行的 SHA-256",
        "the first line holds quarter, version, day and the SHA-256 of the rest"),
      mend: Message(
        "恢复该文件；要改数字，写一条 changes: 再运行 sanbang freeze",
        "restore the file; to change a figure add an entry under `changes:` and run `sanbang freeze`"),
      example: "# sanbang 2015Q3 1 2015-10-31 5f0c…"),
    Explanation(
      "release.frozen-version",
      Message("changes: 的条数与冻结的版本不符", "`changes:` and the frozen version do not agree"),
      why: Message("网页上说改了，数字却没有改，或者反过来", "the page would tell of a change that its figures do not have"),
      mend: Message(
        "多一条：运行 sanbang freeze；少一条：补回", "run `sanbang freeze` after a new entry; put back a lost one")),
    Explanation(
      "release.unexplained",
      Message("要冻结的数字和原来的不同，却没有写明", "other figures are to be frozen, and nobody says why"),
      why: Message("更正和修订都要公布原为、现为和原因", "a correction or revision is published with old, new and reason"),
      mend: Message("在季度公示的文件头加一条，再运行", "add an entry to the release's front matter, and freeze again"),
      example: """
        changes:
          - {kind: correction, old: 86400户, new: 86399户, reason: 丹凤县多报1户, day: 2015-11-02}
        """),
    Explanation(
      "release.unfrozen", Message("一期季度公示的数字还没有冻结", "the figures of a release are not frozen"),
      why: Message("台账补录一行，已经被引用的数字就变了", "a row that comes in late changes figures that were quoted"),
      mend: Message("核对后运行 sanbang freeze", "run `sanbang freeze` once they are checked"),
      example: "sanbang freeze 2015Q3"),
  ]
}
