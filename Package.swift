// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"), .strictMemorySafety(), .treatAllWarnings(as: .error),
]

/// May see private records. What it shares is `package`, never `public`.
func inside(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/Inside/\(name)", swiftSettings: strict,
    plugins: plugins)
}

/// Ends up on the web. The compiler hides every `package` declaration from it.
func outside(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, mintsEntries: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path ?? "Sources/Outside/\(name)",
    packageAccess: mintsEntries, swiftSettings: strict)
}

/// A command, typed by a person or by the build. It sees no private record either.
func command(
  _ name: String, _ dependencies: [Target.Dependency], path: String? = nil, resources: [Resource]? = nil
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: path ?? "Sources/\(name)", resources: resources,
    packageAccess: false, swiftSettings: strict)
}

/// A C library of Debian's, through its header and a module map.
func library(_ name: String, _ pkgConfig: String, _ debian: String) -> Target {
  .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: strict)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "sanbang",
  products: [
    .executable(name: "sanbang", targets: ["sanbang"]),
    .executable(name: "sanbang-sample", targets: ["sanbang-sample"]),
    .executable(name: "scan-bench", targets: ["scan-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    library("CCMark", "libcmark", "libcmark-dev"),
    library("CCrypto", "libcrypto", "libssl-dev"),
    library("CExpat", "expat", "libexpat1-dev"),
    .systemLibrary(name: "CSystem", path: "Sources/C/CSystem"),
    library("CQREncode", "libqrencode", "libqrencode-dev"),
    library("CXLSXWriter", "xlsxwriter", "libxlsxwriter-dev"),
    library("CZip", "libzip", "libzip-dev"),

    // Leaf: imports nothing of ours, so that everything else may import it.
    outside("Diagnostics", [], path: "Sources/Diagnostics"),
    // The public words: division, programme, board, rule profile, period, day, money.
    outside("Vocabulary", ["Diagnostics"], path: "Sources/Vocabulary"),

    // Leaf: the one form of a text that masks and scanners compare.
    outside("Canon", [], path: "Sources/Canon"),

    inside("Tables", ["Diagnostics", "CZip", "CExpat"]),
    inside("Cases", ["Diagnostics", "Vocabulary", "Canon", "Tables"]),
    // The leak scan: what is private, and what looks like it.
    inside("Scan", ["Diagnostics", "Canon", "Cases"]),

    // The gate: private in, public out.
    inside(
      "Privacy", ["Diagnostics", "Vocabulary", "Canon", "Cases", "Notices", "CCrypto"],
      path: "Sources/Privacy"),

    // Only the gate may make an entry: its initialisers are `package`, so Pages can read one but not forge one.
    outside("Notices", ["Diagnostics", "Vocabulary"], mintsEntries: true),
    // Tries to break the tables that the gate protects; sees the published files alone.
    outside("Audit", ["Vocabulary"]),
    outside("Markup", ["Diagnostics", "CCMark"]),
    outside("Templates", ["Diagnostics", "Markup"]),
    outside("Pages", ["Diagnostics", "Vocabulary", "Notices", "Markup", "Templates", "CQREncode"]),
    // Shows finished bytes on this machine alone; nothing of it is in what is published.
    outside(
      "Preview",
      [
        "Diagnostics", "Markup", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    // What is printed: it may show names in full, so nothing outside may see it.
    inside("Paper", ["Diagnostics", "Vocabulary", "Notices", "Markup", "Templates", "Pages"]),

    inside(
      "Site",
      [
        "Diagnostics", "Vocabulary", "Canon", "Tables", "Cases", "Scan", "Privacy", "Notices", "Audit",
        "Markup",
        "Templates", "Pages", "Paper", "Preview", "CSystem", "CXLSXWriter",
        .product(name: "Yams", package: "Yams"),
      ], path: "Sources/Site", plugins: ["EmbedStarter"]),
    // The files of a new site, put into the command when it is built.
    .plugin(
      name: "EmbedStarter", capability: .buildTool(), dependencies: ["starter-pack"],
      path: "Sources/Starter/Plugin"),
    command("starter-pack", [], path: "Sources/Starter/Pack"),
    command("sanbang", ["Diagnostics", "Site", arguments]),
    command("sanbang-sample", [arguments], resources: [.copy("Data")]),

    // How fast the leak scan is.
    .executableTarget(
      name: "scan-bench", dependencies: ["Diagnostics", "Site", "Scan", "Privacy"],
      path: "Benchmarks/scan-bench", swiftSettings: strict),

    // A small register for the tests that need one.
    inside(
      "RegisterFixtures", ["Diagnostics", "Vocabulary", "Tables", "Cases"], path: "Tests/RegisterFixtures"),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("VocabularyTests", ["Vocabulary"]),
    tests("CanonTests", ["Canon", "TestSupport"]),
    tests(
      "ScanTests",
      [
        "Scan", "Privacy", "TestSupport", "RegisterFixtures", "Canon", "Cases", "Vocabulary", "Tables",
        "Diagnostics", "Markup",
      ]),
    tests("TablesTests", ["Tables", "Diagnostics", "TestSupport"], exclude: ["Workbooks"]),
    tests("CasesTests", ["Cases", "RegisterFixtures", "Vocabulary", "Tables", "Diagnostics"]),
    tests(
      "PrivacyTests",
      ["Privacy", "RegisterFixtures", "Notices", "Cases", "Vocabulary", "Tables", "Diagnostics"]),
    tests("AuditTests", ["Audit", "Privacy", "Vocabulary", "TestSupport"]),
    tests("MarkupTests", ["Markup", "Diagnostics"]),
    tests("TemplatesTests", ["Templates", "Markup", "Diagnostics"]),
    tests("NoticesTests", ["Notices", "Vocabulary", "Diagnostics"]),
    tests("PaperTests", ["Paper"]),
    tests("PagesTests", ["Pages", "Notices", "Vocabulary", "Markup", "Templates", "Diagnostics"]),
    tests(
      "SiteTests",
      ["Site", "Privacy", "Scan", "Pages", "Notices", "Vocabulary", "Diagnostics", "TestSupport"]),

    .target(name: "TestSupport", path: "Tests/TestSupport", packageAccess: false, swiftSettings: strict),
    // They look at the sources and at the finished modules of everything.
    tests("BoundaryTests", ["TestSupport", "Site"], exclude: ["MustNotCompile"]),
    // They run the finished commands; of the product only the list of row rules is imported.
    tests(
      "EndToEndTests", ["TestSupport", "Cases", "sanbang", "sanbang-sample"],
      exclude: ["Broken", "Golden", "Invalid"]),
  ]
)
