import Diagnostics
import Notices
import Vocabulary

/// `content/releases/2015Q3.figures.csv`: the figures of a release as they were published, under a line that seals them.
struct FrozenFile {
  let quarter: Quarter
  /// 1, and one more with each new version.
  let version: Int
  let day: CalendarDay
  /// As in `figures.csv`.
  let csv: [UInt8]

  static func path(_ quarter: Quarter) -> String { "content/releases/\(quarter).figures.csv" }

  private var digest: String { hexDigest(csv) }

  /// `# sanbang 2015Q3 1 2015-10-31 DIGEST`, then the figures.
  var bytes: [UInt8] { Array("# sanbang \(quarter) \(version) \(day) \(digest)\n".utf8) + csv }

  init(_ quarter: Quarter, version: Int, on day: CalendarDay, _ csv: [UInt8]) {
    (self.quarter, self.version, self.day, self.csv) = (quarter, version, day, csv)
  }

  /// What was kept of a quarter's release; a seal that is not whole, or of another quarter or other figures, is a stop.
  init?(_ bytes: [UInt8], of quarter: Quarter, into report: inout Report) {
    let file = Self.path(quarter)
    // A repository may have turned the ends of the lines.
    let bytes = bytes.filter { $0 != UInt8(ascii: "\r") }
    let seal = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let words = String(decoding: seal, as: UTF8.self).split(separator: " ").map(String.init)
    guard words.count == 6, words[0] == "#", words[1] == "sanbang", let version = Int(words[3]), version > 0,
      let day = CalendarDay(iso: words[4])
    else {
      report.refuse(file, column: 1, noSeal)
      return nil
    }
    guard words[2] == "\(quarter)" else {
      report.refuse(file, column: 3, anotherQuarter)
      return nil
    }
    self.init(quarter, version: version, on: day, Array(bytes.dropFirst(seal.count + 1)))
    guard words[5] == digest else {
      report.refuse(file, column: 6, changed)
      return nil
    }
  }

  /// Its figures, for the pages; nil when one of them cannot be read, which stops the build.
  func figures(_ tree: DivisionTree, _ profile: RuleProfile, into report: inout Report) -> Figures? {
    Figures(
      frozen: csv, file: Self.path(quarter), firstLine: 2, quarter: quarter, city: tree.root,
      counties: tree.all(.county, on: day).filter { $0.code != tree.root.code }, profile: profile,
      into: &report)
  }
}

extension Report {
  fileprivate mutating func refuse(_ file: String, column: Int, _ what: Message) {
    stop(
      "release.frozen-seal", at: SourceLocation(file, line: 1, column: column), what,
      remedy: Message(
        "从版本库或备份恢复该文件；数字要改，请在季度公示的 changes: 里写明，再运行 sanbang freeze",
        "restore the file; to change a figure, say so under `changes:` of the release and run `sanbang freeze`"
      ))
  }
}

private let noSeal = Message("缺少封签行，或写法不对", "the line that seals it is missing or damaged")
private let anotherQuarter = Message("这是另一个季度的数据", "it is of another quarter")
private let changed = Message("冻结以后有人改过", "it was changed after it was frozen")
