import Foundation
import TestSupport
import Testing

/// Code that has to be refused, each error where it is expected, and code that has to be accepted (design §3).
struct MustNotCompileTests {
  /// On which side of the wall a file is compiled.
  enum Side: CaseIterable { case outside, inside }

  @Test(arguments: [
    ("PagesCannotSeeACase", Side.outside), ("PagesCannotForgeARow", .outside), ("TextIsNotHTML", .outside),
    ("TextIsNotHTML", .inside), ("PagesCannotNameOnPaper", .outside),
    ("PaperStaysOffPages", .inside), ("ABookEndsWhenPublished", .inside),
    ("ASecretIsNotWrittenDown", .inside),
  ])
  func isRefused(_ name: String, _ side: Side) throws {
    let result = try compile(name, side, ["-Xfrontend", "-verify", "-Xfrontend", "-verify-ignore-unrelated"])
    #expect(result.status == 0, "\(result.messages)")
  }

  @Test(arguments: [
    ("ControlOutside", Side.outside), ("ControlOutside", .inside), ("ControlInside", .inside),
  ]
  )
  func isAccepted(_ name: String, _ side: Side) throws {
    let result = try compile(name, side)
    #expect(result.status == 0 && !result.messages.contains("error:"), "\(result.messages)")
  }

  /// The same lines are right on the other side: it is the wall that refuses them.
  @Test(arguments: ["PagesCannotSeeACase", "PagesCannotForgeARow", "PagesCannotNameOnPaper"])
  func isAcceptedInside(_ name: String) throws {
    let result = try compile(name, .inside)
    #expect(
      !result.messages.contains("cannot find type")
        && !result.messages.contains("initializer is inaccessible"))
    #expect(try compile(name, .outside).status != 0)
  }

  /// Every type of the register, the scan and the gate by its name, read from the sources: no page can say it.
  @Test func noPrivateTypeHasANameOutside() throws {
    let modules = ["Cases", "Paper", "Privacy", "Scan", "Tables"]
    let declared =
      /^package (?:final |indirect )?(?:struct|class|enum|actor|protocol|typealias) (\w+)/
    let types = try SourceFile.all().filter { modules.contains($0.module) }.flatMap(\.code)
      .compactMap { line in line.firstMatch(of: declared).map { String($0.output.1) } }
    #expect(
      types.count > 80
        && ["CaseRecord", "Secret", "TableRow", "Needles", "MasterKey"].allSatisfy(types.contains))
    let scratch = try TemporaryFolder()
    let imports = modules.map { "import \($0)\n" }
    let uses = types.enumerated().map { "func peek\($0.offset)(_ value: \($0.element)) {}\n" }
    let file = scratch.url.appending(path: "Peek.swift")
    try Data((imports + uses).joined().utf8).write(to: file)
    let outside = try compile(file, .outside)
    for type in types {
      #expect(outside.messages.contains("cannot find type '\(type)' in scope"), "\(type) has a name outside")
    }
    #expect(try !compile(file, .inside).messages.contains("cannot find type"), "the names are right")
  }

  private func compile(_ name: String, _ side: Side, _ options: [String] = []) throws -> Run {
    try compile(
      PackageFolder.root.appending(path: "Tests/BoundaryTests/MustNotCompile/\(name).swift"), side, options)
  }

  private func compile(_ file: URL, _ side: Side, _ options: [String] = []) throws -> Run {
    let maps = ["CCMark", "CCrypto", "CExpat", "CQREncode", "CSystem", "CXLSXWriter", "CZip"].flatMap {
      library in
      let map = PackageFolder.root.appending(path: "Sources/C/\(library)/module.modulemap")
      return ["-Xcc", "-fmodule-map-file=\(map.filePath)"]
    }
    let package = side == .inside ? ["-package-name", try packageName()] : []
    // Ownership is checked on the way to SIL, not by the type checker.
    let scratch = try TemporaryFolder()
    return try runTool(
      "swiftc",
      [
        "-emit-sil", "-o", scratch.url.appending(path: "sil").filePath, "-parse-as-library", "-swift-version",
        "6",
      ]
        + ["-enable-upcoming-feature", "MemberImportVisibility", "-module-name", "Fixture"]
        + ["-module-cache-path", PackageFolder.products.appending(path: "ModuleCache").filePath]
        + ["-I", PackageFolder.products.appending(path: "Modules").filePath]
        + maps + package + options + [file.filePath])
  }

  /// The name that SwiftPM gives the package: that of its folder, as an identifier.
  private func packageName() throws -> String {
    let folder = PackageFolder.root.lastPathComponent.lowercased()
    return String(folder.map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }
}
