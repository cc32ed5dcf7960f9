import ArgumentParser
import Foundation
import Site

@main
struct Sanbang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "三榜公示：由救助台账生成审核、审批、长期公示和季度公示。Notices and releases from approved assistance cases.",
    version: sanbangVersion,
    subcommands: [
      InitCommand.self, CheckCommand.self, ServeCommand.self, BuildCommand.self, MergeCommand.self,
      VerifyCommand.self, PrintCommand.self,
      ScanCommand.self, ExplainCommand.self,
      ExpireCommand.self, WithdrawCommand.self, DueCommand.self, HistoryCommand.self, FreezeCommand.self,
      KeyCommand.self, ReceiptsCommand.self,
    ])

  /// The parser's own status for wrong usage is 64; ours is 2 (design §11).
  static func main() async {
    giveBackLargeBlocks()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch {
      let message = fullMessage(for: error)
      let isHelp = exitCode(for: error) == .success
      (isHelp ? FileHandle.standardOutput : .standardError).write(Data("\(message)\n".utf8))
      Foundation.exit(isHelp ? 0 : 2)
    }
  }
}
