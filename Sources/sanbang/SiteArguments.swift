public import ArgumentParser
public import Diagnostics
import Foundation
public import Site

/// What the commands that read a site have in common.
struct SiteArguments: ParsableArguments {
  @Argument(help: "站点文件夹。The site's folder.", completion: .directory)
  var site = "."

  @Option(help: "按这一天办理。The day to work for, as in 2015-10-31; else that of site.yml, else today.")
  var asOf: String?

  @Option(help: "怎样列出问题；在终端上为 human，否则为 plain。How to list what was found; human on a terminal, else plain.")
  var format: OutputFormat?

  @OptionGroup var words: LanguageArguments

  var request: SiteRequest {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    return SiteRequest(
      site: site, asOf: asOf, keyFile: environment["SANBANG_KEY_FILE"], language: words.language,
      format: format ?? (isTerminal ? .human : .plain),
      isColoured: isTerminal && environment["NO_COLOR", default: ""].isEmpty,
      showsProgress: isTerminal && environment["TERM"] != "dumb")
  }
}

/// The language that a command answers in.
struct LanguageArguments: ParsableArguments {
  @Option(help: "信息的语言；不写则随系统。Language of messages; else that of the locale.")
  var lang: Language?

  var language: Language { lang ?? .of(ProcessInfo.processInfo.environment) }
}

extension Language: @retroactive ExpressibleByArgument {
  /// That of the locale.
  static func of(_ environment: [String: String]) -> Language {
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }
}

extension OutputFormat: @retroactive ExpressibleByArgument {}

extension CommandResult {
  /// Says it, and ends the command.
  func finish() throws -> Never {
    FileHandle.standardError.write(Data(messages.utf8))
    FileHandle.standardOutput.write(Data(output.utf8))
    throw ExitCode(exitStatus)
  }
}
