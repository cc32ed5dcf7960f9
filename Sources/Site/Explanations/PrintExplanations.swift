import Diagnostics

extension Explanation {
  /// Of paper.
  static let ofPrinting = [
    Explanation(
      "print.not-published", Message("网上的与要打印的不同", "what is published is not what would be printed"),
      why: Message(
        "纸上和网上的名单必须一致；没有发布的，也就没有经过计划、批准和刹车",
        "paper and web show one list; what is not published has not passed plan, approval and brake either"),
      mend: Message("先运行 sanbang build，发布以后再打印", "run `sanbang build`, and print when it has published"),
      example: "sanbang build && sanbang print")
  ]
}
