import Foundation
import TestSupport
import Testing

/// One register as different programs save it.
struct ExportTests {
  /// The bytes of the form of the golden site, UTF-8 without and with a mark, file by file.
  private static let asItIs = Result { () throws -> [String: Data] in
    let site = try TestSite()
    try site.check(try site.build())
    return try site.bytes()
  }

  @Test(arguments: [
    "utf8", "utf8-mark", "gb18030", "utf16", "utf16-be", "tsv", "semicolon", "xlsx",
  ])
  func buildsTheSame(_ form: String) throws {
    let site = try TestSite()
    try site.export(form, below: "content/cases")
    try site.check(try site.build())
    #expect(try site.bytes() == Self.asItIs.get())
  }

  /// Clerks save the other sheets from the same programs.
  @Test(arguments: ["gb18030", "utf16"])
  func publicSheetsToo(_ form: String) throws {
    let site = try TestSite()
    try site.export(form, below: "content")
    try site.check(try site.build())
    #expect(try site.bytes() == Self.asItIs.get())
  }

  /// All of a county in one workbook: what its worksheets are named, and what else lies in it.
  @Test func aWorkbookOfSeveralSheets() throws {
    let site = try TestSite()
    try site.gather("content/cases", into: "content/cases/全市.xlsx")
    let build = try site.build()
    #expect(build.status == 3)
    let note = "content/cases/全市.xlsx!填表说明: warning: no row is the header of a known kind of sheet"
    #expect(build.messages.lines.count { $0.hasPrefix(note) } == 1, "\(build.messages)")
    #expect(try site.bytes() == Self.asItIs.get())
  }

  /// Locks of Excel and WPS, thumbnails: nobody's sheets.
  @Test func litterIsPassedOver() throws {
    let site = try TestSite()
    for name in ["~$低保.xlsx", ".~lock.低保.xlsx#", "Thumbs.db", "desktop.ini", ".DS_Store"] {
      try site.write("x", to: "content/cases/611022-丹凤县/\(name)")
    }
    try site.check(try site.build())
    #expect(try site.bytes() == Self.asItIs.get())
  }
}

extension TestSite {
  fileprivate func check(_ build: Run) throws {
    #expect(build.status == 3)
    #expect(!build.messages.contains("[sheet."), "\(build.messages)")
  }

  /// Writes the sheets below a folder anew in another form.
  fileprivate func export(_ form: String, below folder: String) throws {
    try workbooks("export", form, url.appending(path: folder).filePath)
  }

  /// Moves the sheets below a folder into one workbook, each named after its county and file, with a sheet of notes.
  fileprivate func gather(_ folder: String, into workbook: String) throws {
    try workbooks("gather", url.appending(path: folder).filePath, url.appending(path: workbook).filePath)
  }

  private func workbooks(_ arguments: String...) throws {
    let script = PackageFolder.root.appending(path: "Tests/Independent/workbooks.py").filePath
    let run = try runTool("python3", ["-B", script] + arguments)
    try #require(run.status == 0, "\(run.messages)")
  }
}
