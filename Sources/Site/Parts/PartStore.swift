import Cases
import Diagnostics
import Foundation
import Privacy
import Scan
import Vocabulary

/// `.sanbang/parts`: what earlier builds have made of each county. A part holds as long as what it was made from is the
/// same, nothing has come due since, and nobody has touched its pages.
struct PartStore: Sendable {
  let inputs: SiteInputs
  let places: Places
  let key: MasterKey
  private let folder: SiteFolder
  private let caseIDs: CaseIDs
  private let disk = Disk()

  init(_ folder: SiteFolder, _ content: SiteContent, _ key: MasterKey, _ caseIDs: CaseIDs) {
    inputs = SiteInputs(folder, content, key)
    (places, self.folder, self.key, self.caseIDs) = (Places(folder), folder, key, caseIDs)
  }

  /// A county as it was made before; nil where that does not hold any more.
  func county(_ county: Division, on day: CalendarDay, _ content: SiteContent, in stage: Stage) throws
    -> CountyResult?
  {
    guard let record: CountyRecord = Self.read(record(of: county.code)), record.days.contains(day),
      record.knownIDs <= caseIDs.count, record.inputs == inputs.digest(of: county.code)
    else { return nil }
    var result = record.result
    var lists = ListComparison(result.exposure, content, in: stage)
    for page in record.pages {
      guard let staged = try staged(page, of: county.code, in: stage, &lists) else { return nil }
      result.staged.append(staged)
    }
    (result.lists, result.isApart) = (lists, record.isApart)
    return result
  }

  /// The page as it hangs, or as it waits in a part that was built apart.
  private func staged(
    _ page: KeptPage, of county: DivisionCode, in stage: Stage, _ lists: inout ListComparison
  ) throws -> StagedFile? {
    if page.isInPlace(in: places) {
      lists.addUnchanged(page.entry.path)
      return page.staged
    }
    let apart = Places(apart: county, folder)
    guard page.stamp == nil, let bytes = try? readFile(apart.staged(page.entry.path)),
      let file = ScannedFile(page.file(bytes), scannedAs: page.entry)
    else { return nil }
    let staged = try stage.add(file)
    lists.add(file.file, staged)
    return staged
  }

  /// Brings back the digests of counties that were taken over, for what is to be compared with everybody's.
  func complete(_ counties: inout [CountyResult]) throws {
    for index in counties.indices where counties[index].keptInputs != nil && counties[index].needles == nil {
      try complete(&counties[index])
    }
  }

  private func complete(_ county: inout CountyResult) throws {
    guard let record: CountyRecord = Self.read(record(of: county.county)),
      let bytes = try? readFile(digests(of: county.county, record.digests)),
      hexDigest(bytes) == record.digests,
      let found = PartDigests(bytes, traced: record.traced, key: key)
    else {
      try? disk.removeFile(record(of: county.county))
      throw DiskError(".sanbang/parts/\(county.county.countyDigits)", reason: damagedPart)
    }
    (county.needles, county.traces) = (found.needles, found.traces)
  }

  /// Writes what the city will be held against as soon as a county is made: a register of them is not kept in memory. The
  /// name has the digest, so that the record of an earlier build keeps its own.
  func keepDigests(of county: inout CountyResult) throws(DiskError) {
    guard let needles = county.needles else { return }
    let bytes = PartDigests(needles: needles, traces: county.traces).bytes
    let digest = hexDigest(bytes)
    try write(bytes, to: digests(of: county.county, digest))
    county.keptDigests = digest
  }

  /// Keeps a county, once its pages hang.
  func keep(_ county: CountyResult, on day: CalendarDay) throws(DiskError) {
    try keep(county, on: day, hanging(county.staged), minted: [:])
  }

  /// Keeps a county whose pages wait to be merged.
  func keepApart(_ county: CountyResult, on day: CalendarDay) throws(DiskError) {
    try keep(county, on: day, county.staged.map(KeptPage.init), minted: county.minted)
  }

  private func keep(
    _ county: CountyResult, on day: CalendarDay, _ pages: [KeptPage], minted: [String: String]
  ) throws(DiskError) {
    guard let digests = county.keptDigests, let inputs = county.madeFrom else { return }
    let record = CountyRecord(
      county, inputs: inputs,
      days: PartDays(first: day, next: county.turningDays.next(after: day)),
      digests: digests, knownIDs: caseIDs.count, minted: minted, pages: pages)
    try write(record, to: self.record(of: county.county))
    removeDigests(of: county.county, but: digests)
  }

  /// Turns a part that was built apart into one whose pages hang.
  func settle(_ county: DivisionCode) throws(DiskError) {
    guard var record: CountyRecord = Self.read(record(of: county)) else { return }
    for index in record.pages.indices {
      record.pages[index].stamp = FileStamp(places.published(record.pages[index].entry.path))
    }
    record.minted = [:]
    try write(record, to: self.record(of: county))
    let apart = Places(apart: county, folder)
    Stage.clear(apart, disk)
    try? disk.removeFolder(apart.state)
  }

  /// Files with their stamps in `public/`.
  func hanging(_ staged: [StagedFile]) -> [KeptPage] {
    staged.map { file in
      var page = KeptPage(file)
      page.stamp = FileStamp(places.published(file.entry.path))
      return page
    }
  }
}

extension PartStore {
  func record(of county: DivisionCode) -> String { "\(places.parts)/\(county.countyDigits).json" }

  private func digests(of county: DivisionCode, _ digest: String) -> String {
    "\(places.parts)/\(county.countyDigits)-\(digest.prefix(16)).digests"
  }

  /// What is kept of counties that the site has no more: digests of people's values are not kept for nothing.
  func removeRecords(but counties: Set<String>) {
    for (name, _) in (try? namesInFolder(places.parts)) ?? [] {
      guard DivisionCode("\(name.prefix(6))000000") != nil, !counties.contains(String(name.prefix(6))) else {
        continue
      }
      try? disk.removeFile("\(places.parts)/\(name)")
    }
  }

  /// Of earlier builds, and of builds that stopped.
  private func removeDigests(of county: DivisionCode, but digest: String) {
    let own = digests(of: county, digest)
    for (name, _) in (try? namesInFolder(places.parts)) ?? []
    where name.hasPrefix("\(county.countyDigits)-") && "\(places.parts)/\(name)" != own {
      try? disk.removeFile("\(places.parts)/\(name)")
    }
  }

  static func read<Record: Decodable>(_ path: String) -> Record? {
    (try? readFile(path)).flatMap { try? JSONDecoder().decode(Record.self, from: Data($0)) }
  }

  func write(_ record: some Encodable, to path: String) throws(DiskError) {
    guard let data = try? JSONEncoder().encode(record) else { return }
    try write([UInt8](data), to: path)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    do {
      try disk.makeFolders(places.parts, mode: 0o700)
      try disk.write(bytes, to: "\(path).new", mode: 0o600)
      try disk.rename("\(path).new", to: path)
    } catch { throw DiskError(".sanbang/parts", error) }
  }
}

private let damagedPart = Message(
  "以前留下的这一份已损坏，已作废；请再运行一次，会重新做它",
  "what was kept of it is damaged, and thrown away now: run this again, which makes it anew")
