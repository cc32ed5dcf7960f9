import ArgumentParser
import Diagnostics
import Foundation
import Site

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建站点，可以马上填写和发布。A new site, ready to fill in and to build.",
    discussion: """
      Writes settings with comments, both rule profiles, wording, templates, guide pages, 使用说明.md and \
      content/cases/台账模板.xlsx. Files that are there already are never overwritten.

        sanbang init 公示               a new site in the folder 公示
        sanbang build 公示              publishes it to 公示/public
      """)

  @Argument(help: "新站点的文件夹。The folder of the new site.", completion: .directory)
  var folder: String

  @Option(help: "zh 或 en。Language of messages; else that of the locale.", transform: language)
  var lang: Language?

  func run() throws {
    let result = runInit(folder: folder, language: lang ?? .of(ProcessInfo.processInfo.environment))
    FileHandle.standardError.write(Data(result.messages.utf8))
    FileHandle.standardOutput.write(Data(result.output.utf8))
    throw ExitCode(result.exitStatus)
  }
}
