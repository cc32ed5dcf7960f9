import Diagnostics

/// How much a leak scan has looked at, for whoever has to believe it.
package struct ScanSummary: Codable, Sendable {
  package let files: Int
  package let bytes: Int
  /// Ways of reading a file: as it is, without its tags, with its entities decoded and so on.
  package let views: Int
  /// Private values of the register that were looked for.
  package let needles: Int
  /// Planted in this run to see whether they are found.
  package let canaries: Int
  package let canariesFound: Int
  /// Times that a private value was passed over because it is a public word too.
  package let exempted: Int

  /// Each number with what it is of.
  var parts: [(label: Message, count: Int)] {
    [
      (Message("查过的文件", "files looked through"), files), (Message("字节", "bytes"), bytes),
      (Message("看法（原文、去掉标签、解开编码等）", "views: as it is, without tags, decoded and so on"), views),
      (Message("对照的隐私值", "private values looked for"), needles),
      (Message("自检埋下的试验值", "canaries planted"), canaries),
      (Message("自检找到的", "canaries found"), canariesFound),
      (Message("同时是公共词而放过的", "passed over as public words"), exempted),
    ]
  }

  /// In one line.
  var line: Message {
    Message(
      "泄漏扫描：\(files) 个文件，\(bytes) 字节，\(views) 种看法；对照 \(needles) 个隐私值；自检 \(canariesFound)/\(canaries)；"
        + "同时是公共词的 \(exempted) 处",
      "leak scan: \(files) files, \(bytes) bytes in \(views) views, against \(needles) private values; "
        + "self-test \(canariesFound) of \(canaries); \(exempted) public words that are names too")
  }
}
