import ArgumentParser
import Foundation
import Site

struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "查一个文件夹有没有个人信息。Scan any folder for what must not be public.",
    discussion: """
      身份证号、电话、银行账号、残疾证号、详细住址、遮得不够的号码……网页、文字、csv、json、xlsx（隐藏的表、行、列和批注也看）、\
      docx、zip，UTF-8、GB18030、UTF-16；不联网，不改动文件，只说在哪里，不说是什么。
      ID numbers, telephones, bank accounts, certificates, addresses, half-masked numbers: in web pages, text, csv, \
      json, xlsx (hidden sheets, rows, columns and comments too), docx and zip. Nothing leaves the machine, nothing is \
      changed; it says where, never what.

        sanbang scan 旧网站                    an old web site 旧网站的文件夹
        sanbang scan 附件 --site . --lang zh   with the register's own names and numbers 连同本站台账里的人一起查

      退出状态 Exit status:
        0  全看过，没有发现 nothing found, all of it looked through
        2  用法有误或不能运行 used wrongly or could not run
        3  没有发现，但有的没看（PDF、图片、doc、xls、加密的……）nothing found, but not all could be looked through
        4  有发现，或自检没有通过 something found, or the self-test failed
      """)

  @Argument(help: "要查的文件夹或文件。The folder or file to look through.", completion: .directory)
  var folder: String

  @Option(
    help: "本单位站点：连同它台账里的人一起查。A site whose register's own values are looked for too.", completion: .directory)
  var site: String?

  @Option(help: "怎样列出；在终端上为 human，否则为 plain。How to list what was found; human on a terminal, else plain.")
  var format: OutputFormat?

  @OptionGroup var words: LanguageArguments

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    let request = ScanRequest(
      folder: folder, site: site, keyFile: environment["SANBANG_KEY_FILE"], language: words.language,
      format: format ?? (isTerminal ? .human : .plain),
      isColoured: isTerminal && environment["NO_COLOR", default: ""].isEmpty,
      showsProgress: isTerminal && environment["TERM"] != "dumb")
    try await runScan(request).finish()
  }
}
