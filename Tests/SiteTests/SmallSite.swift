import Diagnostics
import Foundation
import Pages
import Scan
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Site

/// A site of a few pages, published as a build does it, but without a register.
struct SmallSite {
  private let scratch: TemporaryFolder
  let folder: SiteFolder

  init() throws {
    scratch = try TemporaryFolder(isInMemory: true)
    folder = SiteFolder(scratch.url)
    try scratch.write([], to: "content/site.yml")
  }

  /// Pages by path.
  typealias Pages = [String: String]

  /// What was interrupted is finished first. Nothing that a build does on its way out is left out.
  @discardableResult
  func publish(_ pages: Pages, on disk: Disk = Disk(), day: CalendarDay = today) throws -> CommitCounts {
    _ = try folder.finishInterrupted(disk: disk)
    let before = try Manifest(folder)
    let stage = try Stage(folder, manifest: before, Progress(), disk: disk)
    defer { stage.close() }
    let staged = try pages.sorted { $0.key < $1.key }.map {
      try stage.add(scanned($0.key, Array($0.value.utf8)))
    }
    let manifest = Manifest(key: "0000000000000000", files: staged.map(\.entry))
    var report = Report()
    return try commit(
      Plan(staged, before: before, in: folder), scanned(Manifest.path, manifest.json), before: before,
      on: day,
      from: stage, into: &report)
  }

  private func scanned(_ path: String, _ bytes: [UInt8]) throws -> ScannedFile {
    let scanner = Scanner(Needles(key: [1]), publicWords: PublicWords(contacts: [], words: []))
    var scan = LeakScan(scanner, attachments: [:])
    let passed = scan.pass(SiteFile(path: path, bytes: bytes))
    return try #require(passed)
  }

  /// Everything below `public/`, by path; folders too, with a nil for their bytes.
  func published() -> [String: Data?] {
    let root = folder.publicFolder
    let paths = FileManager.default.enumerator(atPath: root.filePath)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, try? Data(contentsOf: root.appending(path: $0))) })
  }

  func text(_ path: String) -> String? { try? folder.publicFolder.appending(path: path).text() }

  func write(_ text: String, to path: String) throws { try scratch.write(Array(text.utf8), to: path) }

  /// Whether nothing is left of the work on the way: no journal, no stage.
  var isSettled: Bool {
    folder.stateFolder.filesBelow().filter { $0 != "gone" } == [
      "ledger.head", "ledger.ndjson", "manifest.sha256",
    ]
  }

  static let today = CalendarDay(2015, 10, 31)!
}

/// Two states of a site: between them pages and rows go, others change, others appear.
enum States {
  static let old = [
    "index.html": "<p>old</p>", "assets/site.css": "p{}", "robots.txt": "old",
    "gone/review/index.html": row("GGGGGGGGGG", 1), "gone/index.html": "<p>gone</p>",
    "loses/review/index.html": row("AAAAAAAAAA", 1) + row("BBBBBBBBBB", 1),
    "alters/long-term/index.html": row("CCCCCCCCCC", 100), "kept/review/index.html": row("KKKKKKKKKK", 1),
    "grows/review/index.html": row("DDDDDDDDDD", 1),
  ]
  static let new = [
    "index.html": "<p>new</p>", "assets/site.css": "p{}", "robots.txt": "new",
    "loses/review/index.html": row("AAAAAAAAAA", 1), "alters/long-term/index.html": row("CCCCCCCCCC", 200),
    "kept/review/index.html": row("KKKKKKKKKK", 1),
    "grows/review/index.html": row("DDDDDDDDDD", 1) + row("EEEEEEEEEE", 1),
    "new/review/index.html": row("NNNNNNNNNN", 1), "new/index.html": "<p>new</p>",
  ]

  private static func row(_ tag: String, _ amount: Int) -> String {
    "<tr id=\"\(tag)\"><td>\(amount)</td></tr>\n"
  }
}

/// A disk on which things go wrong, and a count of what is asked of it.
final class FailingDisk: Sendable {
  private let steps = Mutex<[DiskStep]>([])

  var seen: [DiskStep] { steps.withLock { $0 } }

  /// Looks on.
  func watched(_ look: @escaping @Sendable (DiskStep) -> Void = { _ in }) -> Disk {
    Disk { step in
      look(step)
      self.steps.withLock { $0.append(step) }
    }
  }

  /// Fails at a step, counted from 0: once, or for good, which is what a process that is killed there leaves behind.
  func failing(at number: Int, _ code: Int32, forGood: Bool) -> Disk {
    Disk { (step) throws(SystemError) in
      let index = self.steps.withLock { steps in
        steps.append(step)
        return steps.count - 1
      }
      if index == number || forGood && index > number { throw SystemError(code: code) }
    }
  }
}
