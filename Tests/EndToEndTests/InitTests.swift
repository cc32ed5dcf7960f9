import Foundation
import TestSupport
import Testing

/// `sanbang init`: a new site that builds at once, and never over a file.
struct InitTests {
  private func start(in folder: TemporaryFolder) throws -> Run {
    try run(PackageFolder.command("sanbang"), ["init", ".", "--lang", "en"], in: folder.url)
  }

  private func build(_ folder: TemporaryFolder) throws -> Run {
    try run(PackageFolder.command("sanbang"), ["build", ".", "--lang", "en"], in: folder.url)
  }

  @Test func buildsAtOnce() throws {
    let folder = try TemporaryFolder()
    let made = try start(in: folder)
    #expect(made.status == 0 && made.messages.isEmpty, "\(made.messages)")
    let built = try build(folder)
    #expect(built.status == 0 && !built.messages.contains("error"), "\(built.messages)")
    #expect(built.output.contains("0 case rows"))
    let pages = folder.url.appending(path: "public").filesBelow()
    #expect(pages.contains("boards/999901/100/200/review/index.html"))
  }

  @Test func changesNothingThatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("mine".utf8), to: "content/offices.csv")
    #expect(try start(in: folder).status == 0)
    #expect(try folder.url.appending(path: "content/offices.csv").text() == "mine")
    let before = try states(folder)
    let again = try start(in: folder)
    #expect(again.status == 0 && again.output.contains("0 files written"), "\(again.output)")
    #expect(try states(folder) == before)
  }

  /// The demo's templates, rules and wording, but where a new site has its own.
  @Test func hasTheTemplatesOfTheDemo() throws {
    let folder = try TemporaryFolder()
    #expect(try start(in: folder).status == 0)
    for part in ["templates", "content/rules", "content/notices"] {
      let ours = PackageFolder.root.appending(path: part)
      let theirs = folder.url.appending(path: part)
      #expect(theirs.filesBelow() == ours.filesBelow() && !ours.filesBelow().isEmpty)
      for file in ours.filesBelow() {
        #expect(try theirs.appending(path: file).text() == ours.appending(path: file).text())
      }
    }
  }

  @Test func aFolderThatCannotBeWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "file")
    let result = try run(PackageFolder.command("sanbang"), ["init", "file"], in: folder.url)
    #expect(result.status == 2 && result.messages.hasPrefix("sanbang: "))
  }

  private func states(_ folder: TemporaryFolder) throws -> [String: FileState] {
    var states: [String: FileState] = [:]
    for file in folder.url.filesBelow() { states[file] = try FileState(folder.url.appending(path: file)) }
    return states
  }
}
