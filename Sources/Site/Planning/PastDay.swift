import Diagnostics
import Privacy
import Vocabulary

extension BuildOutcome {
  /// What hangs past its last day hangs on when a build stops, and it has to say so (design §10); nil when none does.
  var pastDayLine: Message? {
    guard noticesPastDay > 0 else { return nil }
    return Message(
      "有 \(noticesPastDay) 张公示已过末日，还挂在网上：sanbang expire 不用等台账就能撤下",
      "notices past their last day that still hang: \(noticesPastDay); `sanbang expire` takes them down without the sheets"
    )
  }
}

extension SiteFolder {
  /// Notices of villages that have a section past its last day, by the manifest alone: nothing else need be in order.
  func noticesPastDay(_ options: BuildOptions) -> Int {
    var unheard = Report()
    let settings = SiteSettings(self, into: &unheard)
    // Settings that cannot be read do not say which day it is there.
    let own = unheard.stops ? nil : settings.flatMap { $0.asOf ?? CalendarDay(todayIn: $0.timeZone) }
    guard let day = options.asOf ?? own, let manifest = try? Manifest(self) else { return 0 }
    return manifest.files.count { file in
      NoticeKey(path: file.path) != nil
        && file.lastDays.contains { CalendarDay(iso: $0).map { $0 < day } ?? false }
    }
  }
}
