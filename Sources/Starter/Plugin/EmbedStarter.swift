import Foundation
import PackagePlugin

/// Puts the files of a new site into the command itself, so that `sanbang init` needs nothing beside it: the demo's
/// templates, rules, wording and guides as they are, and what a new site has of its own (`Sources/Starter/Files`), which comes first.
/// Beside them the words that pages show of the program's own, for the leak scan: 万元 is a unit, and may be somebody's name.
@main
struct EmbedStarter: BuildToolPlugin {
  private static let own = "Sources/Starter/Files"
  private static let shared = ["templates", "content/rules", "content/notices", "content/pages"]
  private static let worded = ["Sources/Outside", "Sources/Vocabulary"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let own = files(below: Self.own, of: root)
    let shared = Self.shared.flatMap { folder in files(below: folder, of: root) }
    let all = own + shared.filter { !own.contains("\(Self.own)/\($0)") }
    let worded = Self.worded.flatMap { folder in files(below: folder, of: root, kinds: ["swift"]) }
    let output = context.pluginWorkDirectoryURL.appending(path: "StarterFiles.swift")
    let paths: [String] = [root.path(percentEncoded: false), Self.own, output.path(percentEncoded: false)]
    return [
      .buildCommand(
        displayName: "Packing the files of a new site",
        executable: try context.tool(named: "starter-pack").url,
        arguments: paths + all + ["--words"] + worded,
        inputFiles: (all + worded).map { root.appending(path: $0) }, outputFiles: [output])
    ]
  }

  private func files(
    below folder: String, of root: URL,
    kinds: Set<String> = ["md", "yml", "csv", "html", "css", "js", "svg", "gitignore"]
  ) -> [String] {
    let walk = FileManager.default.enumerator(
      atPath: root.appending(path: folder).path(percentEncoded: false))
    let paths = walk?.compactMap { $0 as? String } ?? []
    return paths.filter { kinds.contains($0.split(separator: ".").last.map(String.init) ?? "") }
      .map { "\(folder)/\($0)" }.sorted()
  }
}
