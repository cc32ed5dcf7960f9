import Foundation
import TestSupport
import Testing

/// A site made by hand that has every board, gate and kind of case, on two days under two rule profiles.
struct GoldenTests {
  @Test(arguments: ["2015-10-31", "2021-10-20"])
  func publishesWhatIsExpected(_ day: String) throws {
    let site = try TestSite()
    let build = try site.build("--as-of", day)
    try expect(try site.facts(after: build), equals: "Golden/everything/expected-\(day).txt")
  }

  @Test func theManifestListsEveryFileAsItIs() throws {
    let site = try TestSite()
    _ = try site.build()
    let files = try PublishedManifest(site).files
    #expect(files.map(\.path) == site.published.filesBelow().filter { $0 != "manifest.json" }.sorted())
    let sums = try runTool("sha256sum", files.map(\.path), in: site.published)
    #expect(sums.output == files.map { "\($0.sha256)  \($0.path)\n" }.joined())
    for file in files {
      #expect(try Data(contentsOf: site.published.appending(path: file.path)).count == file.size)
    }
  }

  /// Names and addresses that are markup, in the division, office and endorsement sheets and in the settings.
  @Test func valuesAreNeverMarkup() throws {
    let site = try TestSite()
    _ = try site.build()
    let pages = try site.bytes().filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 30)
    // A quote and a combining mark are one Character: looked for as bytes.
    for bad in ["<script>", "<img", "<b>", "<i>", "\"\u{301}"] {
      let found = pages.filter { $0.value.range(of: Data(bad.utf8)) != nil }.keys.sorted()
      #expect(found.isEmpty, "\(bad) in \(found)")
    }
    let village = try #require(pages["boards/611022/100/001/index.html"])
    let shown = "&lt;script&gt;alert(1)&lt;/script&gt;|`x`{{x}}&quot;\u{301}&amp;*村*"
    #expect(village.range(of: Data(shown.utf8)) != nil)
  }

  @Test(arguments: ["html", "md"])
  func aReleaseShowsValuesAsTheyAre(_ form: String) throws {
    let site = try TestSite()
    try site.replace("611022000000,丹凤县", with: "611022000000,丹|**凤**<i>_县_", in: "content/divisions.csv")
    // The sheet that names its villages has the county's name too.
    try site.remove("content/cases/611022-丹凤县/其他救助.csv")
    #expect(try site.build().status == 3)
    let text = try site.published.appending(path: "releases/2015Q3/index.\(form)").text()
    #expect(!text.contains("丹|**") || form == "html")
    #expect(text.contains(form == "html" ? "丹|**凤**&lt;i&gt;_县_" : #"丹\|\*\*凤\*\*"#))
    #expect(!text.contains("<i>"))
  }
}
