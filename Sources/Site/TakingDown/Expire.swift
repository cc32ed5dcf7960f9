import Vocabulary

/// Takes down what is past its last day, by the manifest and the pages alone.
func expire(_ folder: SiteFolder, asOf: CalendarDay?, _ progress: Progress) async throws -> TakenDown {
  let lock = try await SiteLock(folder, progress)
  defer { lock.release() }
  guard let day = folder.dayWithoutSettings(asOf) else { return TakenDown() }
  return try folder.takeDown(on: day) { file in
    let days = file.lastDays.compactMap { CalendarDay(iso: $0) }
    let past = days.filter { $0 < day }
    guard !past.isEmpty, var page = folder.published(file) else { return nil }
    page.expire(past: past, coming: days.filter { $0 >= day })
    return (page, days.filter { $0 >= day }.map(\.description))
  }
}
