public import Foundation

/// Where the package and what was built of it lie.
public enum PackageFolder {
  /// The folder of `Package.swift`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of the test bundle, with the commands and `Modules` beside it.
  public static let products = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// A command of the package: as it is shipped where `SANBANG_COMMANDS` names the folder, for it builds sites many times
  /// as fast; else the one beside the tests.
  ///
  /// - Parameter isShipped: false for the one beside the tests in any case.
  public static func command(_ name: String, isShipped: Bool = true) -> URL {
    guard isShipped else { return products.appending(path: name) }
    let shipped = ProcessInfo.processInfo.environment["SANBANG_COMMANDS"].map {
      URL(filePath: $0, directoryHint: .isDirectory)
    }
    return (shipped ?? products).appending(path: name)
  }
}

extension URL {
  /// For functions that want a path.
  public var filePath: String { path(percentEncoded: false) }

  /// The text of this file.
  public func text() throws -> String { String(decoding: try Data(contentsOf: self), as: UTF8.self) }

  /// Every file below this folder, relative to it, sorted; hidden ones too.
  public func filesBelow() -> [String] {
    let paths = FileManager.default.enumerator(atPath: filePath)?.compactMap { $0 as? String } ?? []
    return paths.filter { !appending(path: $0).isFolder }.sorted()
  }

  /// Whether a folder is there.
  public var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false }
}
