import Foundation
import TestSupport
import Testing

/// The wall of design §3, in the package as SwiftPM understands it.
struct PackageGraphTests {
  @Test func nothingOutsideReachesInside() throws {
    let graph = try PackageGraph()
    let inside = Set(graph.targets.filter(\.isInside).map(\.name))
    #expect(inside == ["Tables", "Cases", "Scan", "Privacy", "Paper", "Site"])
    #expect(graph.targets.count(where: \.isOutside) >= 6)
    for target in graph.targets where target.isOutside {
      #expect(graph.reach(of: target.name).isDisjoint(with: inside), "\(target.name) reaches inside")
    }
    #expect(
      graph.reach(of: "Site").isSuperset(of: ["Tables", "Cases", "Privacy", "CCMark"]), "closures are found")
  }

  @Test func nothingOutsideSeesPackageDeclarations() throws {
    for target in try PackageGraph().targets where target.isOutside || target.isCommand {
      // Only the gate may make an entry, so Notices has initialisers that are `package`.
      #expect(target.packageAccess == (target.name == "Notices"), "\(target.name)")
    }
  }

  @Test func everyTargetOfSourcesIsOnOneSide() throws {
    for target in try PackageGraph().targets where target.path.hasPrefix("Sources/") {
      let sides = [target.isInside, target.isOutside, target.isCommand, target.isOfBuild]
      #expect(sides.count { $0 } == 1, "\(target.name)")
    }
  }

  @Test func theSampleSharesNoCode() throws {
    #expect(try PackageGraph().reach(of: "sanbang-sample") == ["ArgumentParser"])
  }

  @Test(arguments: [
    "CCMark": ["Markup"], "CCrypto": ["Privacy"], "CExpat": ["Tables"], "CQREncode": ["Pages"],
    "CSystem": ["Site"], "CXLSXWriter": ["Site"], "CZip": ["Tables"], "FlyingFox": ["Preview"],
    "FlyingSocks": ["Preview"], "Yams": ["Site"],
  ])
  func aLibraryBelongsToFew(_ library: String, owners: [String]) throws {
    let users = try PackageGraph().targets.filter { $0.dependencyNames.contains(library) }.map(\.name)
    #expect(users.sorted() == owners)
  }
}

/// What `swift package dump-package` says.
struct PackageGraph: Decodable {
  struct Target: Decodable {
    let name: String
    let path: String
    let type: String
    let packageAccess: Bool
    let dependencies: [[String: [Part?]]]

    /// A dependency's name comes first, then conditions.
    enum Part: Decodable {
      case name(String)
      case other

      init(from decoder: any Decoder) throws {
        self = (try? decoder.singleValueContainer().decode(String.self)).map(Part.name) ?? .other
      }
    }

    var dependencyNames: [String] {
      dependencies.flatMap(\.values).compactMap {
        if case .name(let name)? = $0.first ?? nil { name } else { nil }
      }
    }

    var isInside: Bool {
      ["Sources/Inside/", "Sources/Privacy", "Sources/Site"].contains { path.hasPrefix($0) }
    }
    var isOutside: Bool {
      ["Sources/Outside/", "Sources/Canon", "Sources/Diagnostics", "Sources/Vocabulary"].contains {
        path.hasPrefix($0)
      }
    }
    var isCommand: Bool { type == "executable" && path.hasPrefix("Sources/") }
    /// A library of C, or a part of the build itself.
    var isOfBuild: Bool { ["system", "plugin"].contains(type) }
  }

  let targets: [Target]

  /// A scratch folder of its own keeps it from waiting for the lock of the `swift test` that runs this.
  init() throws {
    let scratch = try TemporaryFolder()
    let dump = try runTool(
      "swift",
      [
        "package", "--package-path", PackageFolder.root.filePath, "--scratch-path", scratch.url.filePath,
        "dump-package",
      ])
    try #require(dump.status == 0, "\(dump.messages)")
    self = try JSONDecoder().decode(Self.self, from: Data(dump.output.utf8))
  }

  /// Everything that a target depends on, directly or not.
  func reach(of name: String) -> Set<String> {
    var reached: Set<String> = []
    var next = [name]
    while let current = next.popLast() {
      for name in targets.first(where: { $0.name == current })?.dependencyNames ?? []
      where reached.insert(name).inserted { next.append(name) }
    }
    return reached
  }
}
