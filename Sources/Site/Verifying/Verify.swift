package import Diagnostics

/// What a comparison of `public/` with its manifest has found.
package struct VerifyOutcome: Sendable {
  package var report = Report()
  /// Files that are as the manifest says.
  package var files = 0
  package var bytes = 0
  /// Lines of the ledger; nil where there is none.
  package var ledgerLines: Int?

  /// 0 as it was published; 1 something is not.
  package var exitStatus: Int32 { report.stops ? 1 : 0 }
}

/// Reads all of `public/` and holds it against the manifest: every file is there with its bytes, and no other is.
///
/// A publishing that was interrupted is finished first. Without `.sanbang/`, as in a copy of `public/` elsewhere, it
/// changes nothing at all.
///
/// - Parameter clean: makes the site anew besides, and says where that differs; nil leaves it out.
package func verify(
  _ folder: SiteFolder, clean: BuildOptions? = nil, _ progress: Progress = Progress()
) async throws -> VerifyOutcome {
  let lock = try await SiteLock(folder, mayBeFirst: false, progress)
  defer { lock.release() }
  var outcome = VerifyOutcome()
  if let note = try folder.finishInterrupted() { outcome.report.add(note) }
  let places = Places(folder)
  guard let bytes = try? readFile(places.published(Manifest.path)) else {
    outcome.report.add(noManifest)
    return outcome
  }
  let kept = (try? readFile(places.manifestDigest)).map { String(decoding: $0, as: UTF8.self) }
  let manifest = try? Manifest(bytes)
  if manifest == nil || kept.map({ $0 != hexDigest(bytes) }) ?? false { outcome.report.add(otherManifest) }
  progress.update { ($0.step, $0.files) = (.verifying, 0) }
  var filled: Set<String> = []
  for file in manifest?.files ?? [] {
    let page = try? readFile(places.published(file.path))
    outcome.hold(file, against: page)
    if isNotice(file.path), let page, !rowTags(in: page).isEmpty { filled.insert(file.path) }
    progress.update { $0.files += 1 }
  }
  for path in folder.strayFiles(besides: Set(manifest?.files.map(\.path) ?? []))
  where !path.hasPrefix(".well-known/") {
    outcome.report.add(finding("public.extra", path, extra, moveOut))
  }
  let isAsPublished = !outcome.report.diagnostics.contains { $0.severity == .stop }
  outcome.hold(
    places, against: isAsPublished ? manifest.map { (hexDigest(bytes), $0.files) } : nil, filled: filled)
  if let clean { outcome.report.add(contentsOf: try await compareWithCleanBuild(folder, clean, progress)) }
  return outcome
}

extension VerifyOutcome {
  fileprivate mutating func hold(_ file: Manifest.File, against bytes: [UInt8]?) {
    guard let bytes else { return report.add(finding("public.missing", file.path, missing, buildAnew)) }
    guard bytes.count == file.size, hexDigest(bytes) == file.sha256 else {
      return report.add(finding("public.changed", file.path, changed, buildAnew))
    }
    (files, self.bytes) = (files + 1, self.bytes + bytes.count)
  }
}

private func finding(_ id: String, _ path: String, _ what: Message, _ remedy: Message) -> Diagnostic {
  Diagnostic(.stop, id, at: SourceLocation("public/\(path)"), what, remedy: remedy)
}

private let noManifest = finding(
  "public.manifest", Manifest.path, Message("没有这个文件：这里没有发布过", "it is not there: nothing was published here"),
  Message("核对站点文件夹，或先运行 sanbang build", "check the site's folder, or run `sanbang build`"))
private let otherManifest = finding(
  "public.manifest", Manifest.path,
  Message("清单在发布以后被改过，或已损坏", "the list was changed after it was published, or is damaged"),
  Message("从备份恢复它，再运行 sanbang build", "restore it from a backup and run `sanbang build`"))
private let missing = Message("公示过的文件不见了", "was published and is not there")
private let changed = Message("发布以后被改过，或已损坏", "was changed after it was published, or is damaged")
private let extra = Message("不是本程序写的，manifest.json 中没有", "not ours: manifest.json does not list it")
private let buildAnew = Message("再运行一次 sanbang build，会重新写好它", "run `sanbang build`, which writes it anew")
private let moveOut = Message(
  "单位自己放的，可以不管；不是的，请删除", "leave what the office has put there, delete what it has not")
