import Diagnostics
import Foundation
import Preview

/// Keeps a preview as the site's files are.
struct PreviewLoop: Sendable {
  let folder: SiteFolder
  let options: BuildOptions
  let shown: ShownPreview
  /// Is told how each making of the site has ended.
  let tell: @Sendable (Message) -> Void

  /// Never returns. Looks at the files from time to time, which works on a network's disk too; a change counts when it is
  /// followed by a moment without one, for some editors save in steps.
  func run() async {
    var made: [String: FileStamp]?
    while true {
      let stamps = folder.sourceStamps
      if stamps != made {
        await rest()
        guard folder.sourceStamps == stamps else { continue }
        made = stamps
        await remake()
      }
      await rest()
    }
  }

  private func rest() async { try? await Task.sleep(for: .milliseconds(80)) }

  private func remake() async {
    let start = ContinuousClock.now
    var report = Report()
    do {
      if let site = try await previewBuild(folder, options, into: &report) {
        shown.show(site.files, of: "\(site.day)")
        tell(updated(site, seconds: (ContinuousClock.now - start) / .seconds(1)))
      } else {
        show(report.problems)
      }
    } catch {
      show([message(for: error)])
    }
  }

  private func show(_ problems: [Message]) {
    shown.show(problems)
    problems.forEach(tell)
  }
}

extension Report {
  /// What stops, a line each, and no more of them than somebody reads.
  fileprivate var problems: [Message] {
    let stops = sorted.filter { $0.severity == .stop }
    let lines = stops.prefix(20).map { Message($0.line(in: .chinese), $0.line(in: .english)) }
    let rest = stops.count - lines.count
    let more = Message("另有 \(rest) 处，sanbang check 全部列出", "\(rest) more: `sanbang check` lists them all")
    return rest > 0 ? lines + [more] : lines
  }
}

private func updated(_ site: PreviewBuild, seconds: Double) -> Message {
  let tenths = Int((seconds * 10).rounded())
  let time = "\(tenths / 10).\(tenths % 10)"
  return Message(
    "\(site.day)：\(site.files.count) 个文件，用时 \(time) 秒",
    "\(site.day): \(site.files.count) files, \(time) seconds")
}
