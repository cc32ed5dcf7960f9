import Foundation
import TestSupport
import Testing

/// `public/` against its manifest, and what lies in it that is not ours.
struct VerifyTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    #expect(try site.build().status == 3)
  }

  private func verify(_ folder: String = ".", _ options: String...) throws -> Run {
    try run(
      PackageFolder.command("sanbang"), ["verify", folder, "--lang", "en"] + options, in: site.url)
  }

  /// The finding is one, with its file and id.
  private func expect(_ id: String, _ path: String, _ sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let result = try verify()
    let findings = result.messages.lines.filter { $0.contains(": error: ") }
    #expect(result.status == 1, sourceLocation: sourceLocation)
    #expect(
      findings.count == 1 && findings[0].hasPrefix("public/\(path): ") && findings[0].hasSuffix("[\(id)]"),
      "\(result.messages)", sourceLocation: sourceLocation)
  }

  private func flipAByte(of path: String, at place: Double) throws {
    let file = site.published.appending(path: path)
    var bytes = [UInt8](try Data(contentsOf: file))
    bytes[Int(place * Double(bytes.count - 1))] ^= 1
    try site.write(bytes, to: "public/\(path)")
  }

  @Test func whatWasPublishedIsAsItWas() throws {
    let before = try site.states()
    let result = try verify()
    #expect(result.status == 0 && result.messages.isEmpty, "\(result.messages)")
    #expect(result.output.contains("\(before.count - 1) files"))
    #expect(try verify(".", "--format", "json").output.contains("\"exit\" : 0"))
    #expect(try site.states() == before)
  }

  @Test func oneFlippedByteIsFoundAndMendedByABuild() throws {
    let expected = try site.bytes()
    for (path, place) in [
      ("index.html", 0.0), ("boards/611022/106/200/review/index.html", 0.5),
      ("releases/2015Q3/figures.csv", 1.0),
    ] {
      try flipAByte(of: path, at: place)
      try expect("public.changed", path)
      #expect(try site.build().status == 3)
      #expect(try site.bytes() == expected && verify().status == 0)
    }
  }

  @Test func aFlippedByteOfTheManifestIsFound() throws {
    let manifest = try site.published.appending(path: manifestFile).text()
    // A last day is nothing that a page's digest shows.
    let day = try #require(manifest.range(of: "\"last_days\":[\"2015-1"))
    try site.write(
      manifest.replacingCharacters(in: day, with: "\"last_days\":[\"2016-1"), to: "public/\(manifestFile)")
    try expect("public.manifest", manifestFile)
    try site.write("{", to: "public/\(manifestFile)")
    #expect(try verify().messages.contains("[public.manifest]") && verify().status == 1)
    try site.remove("public/\(manifestFile)")
    try expect("public.manifest", manifestFile)
  }

  @Test func aMissingAndAnExtraFileAreFound() throws {
    try site.remove("public/boards/611022/106/200/review/index.html")
    try expect("public.missing", "boards/611022/106/200/review/index.html")
    #expect(try site.build().status == 3)
    try site.write("x", to: "public/boards/611022/106/200/review/old.html")
    try expect("public.extra", "boards/611022/106/200/review/old.html")
    try site.remove("public/boards/611022/106/200/review/old.html")
    try site.write("x", to: "public/.well-known/acme-challenge/x")
    #expect(try verify().status == 0)
  }

  /// As on a web server, where there is nothing but what was uploaded.
  @Test func aCopyOfThePublicFolderWillDo() throws {
    let copy = try TemporaryFolder()
    try copy.add(site.published, at: "public")
    let files = copy.url.filesBelow()
    #expect(try verify(copy.url.filePath).status == 0)
    #expect(copy.url.filesBelow() == files)
    try copy.write([], to: "public/index.html")
    #expect(try verify(copy.url.filePath).messages.contains("[public.changed]"))
  }

  @Test func aStrayFileIsReportedAndLeftAlone() throws {
    try site.write("icon", to: "public/favicon.ico")
    for number in 1...3 { try site.write("x", to: "public/photos/2014/\(number).jpg") }
    try site.write("x", to: "public/.well-known/security.txt")
    let before = try site.states()
    let result = try site.build("--format", "plain")
    #expect(result.status == 3 && result.messages.contains("public/favicon.ico: warning: "))
    #expect(result.messages.contains("public/photos/: warning: 3 files"), "\(result.messages)")
    #expect(!result.messages.contains("well-known"))
    #expect(try site.states() == before)
  }

  @Test(arguments: [
    ("old/2014.htm", "<table><tr id=\"7QTKGYGER3\"><td>张**</td></tr></table>", "public.stray-rows"),
    ("boards/611022/106/200/review/index.html.gz", "\u{1f}", "public.stray-rows"),
    ("boards/611022/106/200/review/index.html~", "", "public.stray-rows"),
    (".well-known/list", "<tr id=\"7QTKGYGER3\">", "public.stray-rows"),
    ("index.html.gz", "\u{1f}", nil), ("table.html", "<tr id=\"first-row\">", nil),
  ])
  func aStrayFileWithRowsStops(_ path: String, _ text: String, _ id: String?) throws {
    try site.write(text, to: "public/\(path)")
    let before = try site.states()
    let result = try site.build()
    #expect(result.status == (id == nil ? 3 : 1))
    #expect(result.messages.contains("[\(id ?? "public.stray")]"), "\(result.messages)")
    #expect(try site.states() == before)
  }

  /// A link in `public/` leads a web server to what is not there.
  @Test func aLinkToAFolderWithRowsStops() throws {
    try site.write("<tr id=\"7QTKGYGER3\">", to: "backup/2014/list.html")
    try FileManager.default.createSymbolicLink(
      at: site.published.appending(path: "2014"), withDestinationURL: site.url.appending(path: "backup"))
    let result = try site.build()
    #expect(result.status == 1 && result.messages.contains("public/2014: error: "), "\(result.messages)")
  }

  @Test func aStrayFileInTheWayOfAPageStops() throws {
    try site.remove("public/boards/611022/106/200")
    try site.write("x", to: "public/boards/611022/106/200")
    let result = try site.build()
    #expect(result.status == 1 && result.messages.contains("[public.blocked]"), "\(result.messages)")
    try site.remove("public/boards/611022/106/200")
    #expect(try site.build().status == 3 && verify().status == 0)
  }
}

private let manifestFile = "manifest.json"
