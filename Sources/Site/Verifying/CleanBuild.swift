import Diagnostics
import Vocabulary

/// Makes the whole site from its sheets, as the first build would, for the day of the last one, and writes none of it:
/// what hangs was put together from parts of many builds, and has to be the same.
func compareWithCleanBuild(
  _ folder: SiteFolder, _ options: BuildOptions, _ progress: Progress
) async throws -> Report {
  var (report, options) = (Report(), options)
  options.asOf = options.asOf ?? PartStore.lastDay(in: folder)
  guard let workshop = try Workshop(beside: folder, options, progress, into: &report) else { return report }
  let city = try await workshop.make(into: &report, progress).city
  guard !report.stops else { return report }
  var findings = Report()
  for change in Plan(city.staged, before: try Manifest(folder), in: folder).changes {
    findings.add(unlikeClean(change.path, on: workshop.day))
  }
  return findings
}

private func unlikeClean(_ path: String, on day: CalendarDay) -> Diagnostic {
  Diagnostic(
    .stop, "public.unlike-clean", at: SourceLocation("public/\(path)"),
    Message("与从头为 \(day) 生成的不同", "not what a build from nothing for \(day) makes"),
    remedy: Message(
      "改过台账或设置的，先运行 sanbang build；没有改过的，这是程序的错误：删去 .sanbang/parts 再生成，并告知开发者",
      "if sheets or settings have changed since, run `sanbang build`; if not, it is an error of the program: delete "
        + ".sanbang/parts, build again, and tell its makers"))
}
