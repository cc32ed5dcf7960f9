import ArgumentParser
import Diagnostics
import Foundation
import Site

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "发布站点。Publish a site: content/ and templates/ to public/.",
    discussion: """
      Exit status: 0 all published; 1 stopped, nothing changed; 2 could not run; \
      3 published, with rows held or in error (see reports/held.csv).

        sanbang build                       the site in this folder
        sanbang build --as-of 2015-11-20    as it will be on that day
      """)

  @Argument(help: "站点文件夹。The site's folder.")
  var site = "."

  @Option(help: "按这一天发布。The day to publish for, as in 2015-10-31.")
  var asOf: String?

  @Option(help: "zh 或 en。Language of messages; else that of the locale.", transform: language)
  var lang: Language?

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let result = await runBuild(
      site: site, asOf: asOf, keyFile: environment["SANBANG_KEY_FILE"], language: lang ?? .of(environment))
    FileHandle.standardError.write(Data(result.messages.utf8))
    FileHandle.standardOutput.write(Data(result.output.utf8))
    throw ExitCode(result.exitStatus)
  }
}

func language(_ text: String) throws -> Language {
  guard let language = Language(rawValue: text) else { throw ValidationError("zh, en") }
  return language
}

extension Language {
  /// That of the locale.
  static func of(_ environment: [String: String]) -> Language {
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }
}
