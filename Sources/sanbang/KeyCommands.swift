import ArgumentParser
import Site

struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "密钥：生成、备份、恢复。The master key: make, back up, restore.",
    discussion: """
      公示编号由密钥算出；丢了密钥就不能再发布，每一户的编号都变了。备份是一页文字，可以打印后手工抄回。
      Every tag follows from the key: without it a site cannot be published again. The backup is a page of text, which
      can be printed, and typed in again by hand.

      退出状态 Exit status: 0；用法有误或不能运行为 2 (2 if used wrongly, or it could not run)
      """,
    subcommands: [Create.self, Backup.self, Restore.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "生成密钥，不等第一次发布。Make the key before the first build does.")

    @OptionGroup var arguments: SiteArguments

    func run() async throws { try await runKey(.create, arguments.request).finish() }
  }

  struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "把密钥和编号写成一页文字。Write key and case_ids down in a new file.")

    @Argument(help: "新文件。A new file.", completion: .file())
    var file: String

    @OptionGroup var arguments: SiteArguments

    func run() async throws { try await runKey(.backup(file), arguments.request).finish() }
  }

  struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "从备份恢复；不会换掉另一把。Bring them back; never over another key.")

    @Argument(help: "备份。The backup.", completion: .file())
    var file: String

    @OptionGroup var arguments: SiteArguments

    func run() async throws { try await runKey(.restore(file), arguments.request).finish() }
  }
}
