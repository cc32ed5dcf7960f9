import TestSupport
import Testing

/// What each module may import (design §3).
private let allowed: [String: Set<String>] = [
  "Diagnostics": [],
  "Vocabulary": ["Diagnostics"],
  "Canon": [],
  "Tables": ["Diagnostics", "CZip", "CExpat"],
  "Cases": ["Diagnostics", "Vocabulary", "Canon", "Tables"],
  "Scan": ["Diagnostics", "Canon", "Cases"],
  "Privacy": ["Diagnostics", "Vocabulary", "Canon", "Cases", "Notices", "CCrypto"],
  "Notices": ["Diagnostics", "Vocabulary"],
  "Audit": ["Vocabulary"],
  "Markup": ["Diagnostics", "CCMark"],
  "Templates": ["Diagnostics", "Markup"],
  "Pages": ["Diagnostics", "Vocabulary", "Notices", "Markup", "Templates", "CQREncode"],
  "Paper": ["Diagnostics", "Vocabulary", "Notices", "Markup", "Templates", "Pages"],
  "Preview": ["Diagnostics", "Markup", "FlyingFox", "FlyingSocks", "Foundation", "Synchronization"],
  "Site": [
    "Diagnostics", "Vocabulary", "Canon", "Tables", "Cases", "Scan", "Privacy", "Notices", "Audit", "Markup",
    "Templates", "Pages", "Paper", "Preview", "Yams", "CSystem", "CXLSXWriter", "Dispatch", "Foundation",
    "Synchronization",
  ],
  "sanbang": ["Diagnostics", "Site", "ArgumentParser", "Foundation"],
  "sanbang-sample": ["ArgumentParser", "Foundation"],
  "Starter": ["PackagePlugin", "Foundation"],
]

struct ImportTests {
  @Test func aModuleImportsWhatItMay() throws {
    let files = try SourceFile.all()
    #expect(Set(files.map(\.module)) == Set(allowed.keys))
    for file in files {
      // What a library of C hands out is freed with the C library.
      let own: Set = file.imports.contains(where: \.isLibraryOfC) || file.isIconv ? ["Glibc"] : []
      let surplus = Set(file.imports).subtracting(allowed[file.module] ?? []).subtracting(own)
      #expect(surplus.isEmpty, "\(file.path) imports \(surplus.sorted())")
    }
  }

  @Test func aLibraryOfCIsImportedInOneFile() throws {
    let imports = try SourceFile.all().flatMap { file in
      Set(file.imports).map { (library: $0, file: file.path) }
    }
    let users = Dictionary(grouping: imports.filter { $0.library.isLibraryOfC }, by: \.library)
    #expect(users.keys.contains("CCMark") && users.keys.contains("CCrypto"))
    for (library, uses) in users { #expect(uses.count == 1, "\(library): \(uses.map(\.file))") }
  }

  @Test func yamsStaysInSettings() throws {
    let files = try SourceFile.all().filter { $0.imports.contains("Yams") }.map(\.path)
    #expect(!files.isEmpty && files.allSatisfy { $0.hasPrefix("Sources/Site/Settings/") })
  }

  @Test func nothingInTheOfficeIsPublic() throws {
    let files = try SourceFile.all().filter {
      ["Tables", "Cases", "Scan", "Privacy", "Paper"].contains($0.module)
    }
    #expect(!files.isEmpty)
    for file in files {
      #expect(file.lines(matching: #"^\s*(public|open)[\s(]+[a-z]"#).isEmpty, "\(file.path)")
    }
  }

  @Test(arguments: [
    "import Cases", "package import Cases", "@testable import Cases", "@_spi(X) public import Cases",
    "  import struct Cases.Secret", "import Foundation; import Cases",
  ])
  func anImportIsSeen(_ line: String) {
    #expect(SourceFile(path: "Sources/Outside/Pages/A.swift", text: line).imports.contains("Cases"))
  }
}
