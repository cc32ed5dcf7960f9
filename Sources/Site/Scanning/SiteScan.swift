import Diagnostics
import Pages
import Paper
import Privacy
import Scan

/// The scan of what is of no one county, for everybody's values; and the sum of this scan and the counties' own.
struct SiteScan {
  private var scan: LeakScan
  private let scanner: Scanner
  private let needles: Int
  private let counties: LeakFindings

  init(_ scanner: Scanner, needles: Int, attachments: [String: String], counties: LeakFindings) {
    scan = LeakScan(scanner, attachments: attachments)
    self.scanner = scanner
    self.needles = needles
    self.counties = counties
  }

  /// Nil when something was found.
  mutating func pass(_ file: SiteFile) -> ScannedFile? { scan.pass(file) }

  mutating func pass(_ paper: PaperFile) -> ScannedPaper? { scan.pass(paper) }

  /// Says what was found anywhere and where it comes from, and whether the scan can be relied on.
  func finish(_ folder: SiteFolder, _ key: MasterKey, into report: inout Report) -> ScanSummary {
    var findings = counties
    findings += scan.findings
    let sources = findings.log.isEmpty ? LeakSources() : LeakSources(folder, scanner)
    report.add(findings, from: sources, Fingerprint(key))
    let test = scanner.plantCanaries()
    report.add(test)
    return ScanSummary(
      files: findings.files, bytes: findings.bytes, views: Finding.View.allCases.count, needles: needles,
      canaries: test.planted, canariesFound: test.planted - test.missed.count, exempted: findings.exempted)
  }
}

extension SiteContent {
  /// The scan of the city's files, once the counties' are done; their needles are united, and let go one by one.
  func scan(of counties: inout [CountyResult], _ key: MasterKey) -> SiteScan {
    var (everybody, found) = (Needles(key: key.ofNeedles), LeakFindings())
    for index in counties.indices {
      if let needles = counties[index].needles.take() { everybody.formUnion(needles) }
      found += counties[index].leaks
    }
    return SiteScan(
      Scanner(everybody, publicWords: publicWords), needles: everybody.count,
      attachments: exemptions.attachments, counties: found)
  }
}

extension Report {
  /// A scan that does not find what was planted for it says nothing about the rest.
  mutating func add(_ test: SelfTest) {
    guard !test.missed.isEmpty || test.planted == 0 else { return }
    let missed = test.missed.map { "\($0.rule)/\($0.view)" }.sorted().joined(separator: ", ")
    stop(
      "leak.incomplete", at: SourceLocation("sanbang"),
      Message(
        "泄漏扫描没有通过自检：\(test.planted) 个试验值中有 \(test.missed.count) 个没有找到（\(missed)）",
        "the leak scan failed its self-test: \(test.missed.count) of \(test.planted) planted values not found (\(missed))"
      ),
      remedy: Message(
        "这是程序的错误，请勿发布，并告知开发者", "this is an error of the program: do not publish, tell its makers"))
  }
}
