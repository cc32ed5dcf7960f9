import Diagnostics

extension Explanation {
  /// Of the leak scan, where no `LeakRule` explains itself.
  static let ofLeaks = [
    Explanation(
      "leak.incomplete", Message("泄漏扫描没有通过自检", "the leak scan failed its self-test"),
      why: Message(
        "每次运行都先埋下试验值再找；找不到，就不能相信没有泄漏",
        "what it was given to find it did not find, so its silence means nothing"),
      mend: Message("请勿发布，并告知开发者；什么都没有改动", "do not publish, tell its makers; nothing has changed")),
    Explanation(
      "leak.unknown-file", Message("要公布一个无法扫描的文件", "a file that cannot be scanned is to be published"),
      why: Message(
        "泄漏多半出在附件里：图片、PDF、工作簿的隐藏列",
        "most leaks are in attachments: pictures, PDFs, hidden columns of workbooks"),
      mend: Message(
        "改用文字、CSV 或 SVG；确需公布的，由负责人看过全部内容后，在 content/privacy.yml 签字写入它的 SHA-256",
        "use text, CSV or SVG; if it has to be published, somebody looks through all of it and signs for its SHA-256"
      ),
      example:
        "attachments:\n  - {path: assets/logo.png, sha256: 64 位十六进制}\nsigned_by: 姓名\nsigned_on: 2015-10-31"),
    Explanation(
      "scan.unread", Message("有的内容没有看", "something could not be looked through"),
      why: Message(
        "里面可能有个人信息。看过的文字里，扫描也认不出：图片上的字、句子里两个字的姓名、遮去一部分的姓名、拼音、繁体、倒写、"
          + "口语数字（拐、洞）、编码两层的、由样式或程序拼起来的",
        "there may be personal data in it. Nor can the scan see, in what it reads: writing in pictures, two-character "
          + "names within sentences, half-masked names, pinyin, traditional or reversed writing, spoken digits, what "
          + "is encoded twice, what a style or a program puts together"),
      mend: Message(
        "打开核对；能存成 xlsx、docx、csv 或文字的，另存后再扫一次，不需要的删除",
        "open it and look; save it as xlsx, docx, csv or text and scan again, or delete it")),
    Explanation(
      "scan.more", Message("同一个文件里还有许多处", "there are many more places in the same file"),
      why: Message("只列出前几处", "only the first few are listed"),
      mend: Message("整个文件不应公开；改好后再扫一次", "the whole file should not be public; scan again when it is mended")),
  ]
}
