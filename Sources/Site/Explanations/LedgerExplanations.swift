import Diagnostics

extension Explanation {
  /// Of the ledger.
  static let ofLedgers = [
    Explanation(
      "ledger.behind", Message("网上挂的还没有记到张贴记录里", "what hangs is not in the ledger yet"),
      why: Message(
        "多半是按过去的一天试生成过，那一次没有记", "most likely a build for an earlier day, which is not written down"),
      mend: Message("按今天运行一次 sanbang build", "run `sanbang build` for today")),
    Explanation(
      "ledger.broken", Message("张贴记录断了", "the ledger is broken"),
      why: Message(
        "每一行都带着上一行的摘要，改一个字节、少一行都接不上；断了的记录，不能证明公示挂满了期限",
        "each line holds the digest of the one before, so that no byte can change and no line go unseen; a broken ledger "
          + "proves of no notice that it hung for its period"),
      mend: Message(
        "从备份恢复 .sanbang/ 中的 ledger.ndjson 和 ledger.head。发布和撤下照常，新的一行接着记",
        "restore ledger.ndjson and ledger.head in .sanbang/ from a backup. Publishing and taking down go on meanwhile"
      ),
      example: "sanbang verify 商洛"),
    Explanation(
      "ledger.differs", Message("张贴记录和网上挂的不一样", "the ledger and what hangs differ"),
      why: Message("记录要说得出网上的每一张公示", "the ledger has to tell of every notice that hangs"),
      mend: Message(
        "从备份恢复张贴记录；没有备份的，再运行一次 sanbang build", "restore the ledger from a backup; else run `sanbang build`")),
    Explanation(
      "ledger.earlier-day", Message("按过去的一天生成，没有记入张贴记录", "a build for an earlier day is not in the ledger"),
      why: Message("记录只往后记，不改写过去", "the ledger goes on, and never back"),
      mend: Message("试完以后，按今天再生成一次", "after a trial, build for today")),
    Explanation(
      "ledger.late", Message("一张公示上网比写明的张贴日期晚", "a notice went up later than its posting day says"),
      why: Message(
        "公示期从张贴之日起算，没有上网的日子不算公示。张贴记录第一天就有的不判断：那以前没有人记",
        "a period runs from the posting, and a day off the web is none of it. What the ledger has from its first day on is "
          + "not judged: nobody has written down what was before"),
      mend: Message(
        "按规定延长或重新公示，改写张贴日期；以后在张贴当天生成",
        "prolong or repeat the notice as the rules ask, and correct the day; build on the day of the posting"),
      example: "sanbang history 611022106200 --board review"),
  ]
}
