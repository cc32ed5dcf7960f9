public import Diagnostics

/// How a command words what it has found.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// A line for each diagnostic.
  case plain
  /// By kind, for somebody at a terminal.
  case human
  /// One document, for programs.
  case json
}

/// What a person asks of a site's folder.
public struct SiteRequest: Sendable {
  let site: String
  let asOf: String?
  let keyFile: String?
  let language: Language
  let format: OutputFormat
  let isColoured: Bool
  let showsProgress: Bool

  /// - Parameters:
  ///   - asOf: an ISO day, or nil for the site's own or today.
  ///   - keyFile: what `SANBANG_KEY_FILE` names.
  ///   - showsProgress: on standard error, which has to be a terminal.
  public init(
    site: String, asOf: String?, keyFile: String?, language: Language, format: OutputFormat, isColoured: Bool,
    showsProgress: Bool
  ) {
    self.site = site
    self.asOf = asOf
    self.keyFile = keyFile
    self.language = language
    self.format = format
    self.isColoured = isColoured
    self.showsProgress = showsProgress && format != .json
  }
}

/// What a command prints and how it ends. It holds no private value: places, rules and numbers only.
public struct CommandResult: Sendable {
  /// For standard output.
  public let output: String
  /// For standard error.
  public let messages: String
  public let exitStatus: Int32
}
