import Diagnostics
import Notices
import Vocabulary

/// A row on its way to a notice.
struct DraftRow {
  let entry: PublicEntry
  /// Of what the web shows of it.
  let check: UInt64
  /// For paper, where the policy is signed for it.
  let name: PaperName?
}

/// A village's notice while its county's cases are gone through.
struct NoticeDraft {
  private var sections: [SectionFacts: Section] = [:]
  /// What its rows look like.
  private(set) var views: [RowView] = []
  /// In full; none but on paper.
  private(set) var names: [RowTag: PaperName] = [:]
  /// The day on which what hung last came down.
  private(set) var cameDown: CalendarDay?

  mutating func add(
    _ row: DraftRow, _ view: RowView?, to facts: SectionFacts, correctedOn: CalendarDay? = nil,
    isOutstanding: Bool = false
  ) {
    if let view { views.append(view) }
    names[row.entry.tag] = row.name
    with(facts) { section in
      section.entries.append(row.entry)
      section.check.add(row.check)
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
  ///
  /// - Parameter showsPaperRows: whether what hangs on paper alone keeps its rows.
  func notice(
    _ village: DivisionCode, _ board: Board, showsPaperRows: Bool, into report: inout Report
  ) -> Notice {
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
      if section.facts.isOnPaperAlone, !showsPaperRows { section.leaveRowsOnPaper() }
      return section
    }
    return Notice(division: village, board: board, sections: finished, cameDown: cameDown)
  }
}
