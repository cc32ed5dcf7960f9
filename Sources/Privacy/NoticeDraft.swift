import Diagnostics
import Notices
import Vocabulary

/// A village's notice while its county's cases are gone through.
struct NoticeDraft {
  private var sections: [SectionFacts: Section] = [:]
  /// What its rows look like.
  private(set) var views: [RowView] = []
  /// The day on which what hung last came down.
  private(set) var cameDown: CalendarDay?

  mutating func add(
    _ entry: PublicEntry, _ view: RowView, to facts: SectionFacts, correctedOn: CalendarDay? = nil,
    isOutstanding: Bool = false
  ) {
    views.append(view)
    with(facts) { section in
      section.entries.append(entry)
      if let correctedOn { section.correctedOn = max(correctedOn, section.correctedOn ?? correctedOn) }
      if isOutstanding { section.outstanding += 1 }
    }
  }

  mutating func leave(_ facts: SectionFacts) { with(facts) { $0.left += 1 } }

  mutating func cameDown(on day: CalendarDay) { cameDown = max(day, cameDown ?? day) }

  private mutating func with(_ facts: SectionFacts, _ change: (inout Section) -> Void) {
    change(&sections[facts, default: Section(facts)])
  }

  /// The finished notice, its rows in their order. Two equal tags stop the build.
  func notice(_ village: DivisionCode, _ board: Board, into report: inout Report) -> Notice {
    var tags: Set<RowTag> = []
    let finished = sections.values.map { section in
      var section = section
      section.entries.sort()
      for entry in section.entries where !tags.insert(entry.tag).inserted {
        report.stop(
          "notice.equal-tags", at: SourceLocation("\(board.key)/\(village)"),
          Message("两行的公示编号相同", "two rows of one notice have the same tag"),
          remedy: Message("请把其中一案的案件编号换成新的", "give one of the two cases a new case_id"))
      }
      return section
    }
    return Notice(division: village, board: board, sections: finished, cameDown: cameDown)
  }
}
