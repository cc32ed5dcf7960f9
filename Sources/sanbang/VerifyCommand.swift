import ArgumentParser
import Site

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对 public/ 与发布时一致。Hold public/ against its manifest.",
    discussion: """
      逐个文件重读 public/：被改过、不见了、多出来的，都列出来；不读台账，不需要密钥。
      Reads every published file again and names what was changed, is missing, or is not ours. It reads no sheet and \
      needs no key.

        sanbang verify --clean    proves that what was put together over many builds is what one build makes
                                  证明逐次更新的结果与从头生成的一致

      退出状态 Exit status:
        0  一致 as it was published
        1  不一致 something is not
        2  用法有误或不能运行 used wrongly or could not run
      """)

  @OptionGroup var arguments: SiteArguments

  @Flag(help: "另从台账从头生成一遍，逐字节比较，不写入。Make the site anew from its sheets too, and compare; nothing is written.")
  var clean = false

  func run() async throws { try await runVerify(arguments.request, isClean: clean).finish() }
}
