import Privacy
import Vocabulary

/// A plan in numbers, as people read it: the notices of villages by what happens to them, and their rows. A town's
/// notices show the rows of its villages again, and are in `changes` alone.
package struct PlanSummary: Sendable {
  package let digest: String
  let day: CalendarDay
  /// Whether the digest of the next plan is another, because a key or case_ids would be made that a dry run
  /// does not keep.
  let isProvisional: Bool
  let files: FileCounts
  /// By code.
  let counties: [CountyPlan]
  /// Those with rows before or after, by code.
  let villages: [VillagePlan]
  let changes: [FileChange]
  let brake: [BrakeFinding]
  /// In their order.
  let boards: [(key: String, title: String)]

  init(
    _ plan: Plan, _ brake: [BrakeFinding], on day: CalendarDay, isProvisional: Bool, _ content: SiteContent
  ) {
    digest = plan.digest
    self.day = day
    self.isProvisional = isProvisional
    files = FileCounts(plan)
    changes = plan.changes
    self.brake = brake
    boards = content.rules.rules.boards(on: day).map { ($0.key, $0.title) }
    var counties: [DivisionCode: CountyPlan] = [:]
    var villages: [DivisionCode: VillagePlan] = [:]
    for notice in plan.notices {
      let (village, county) = (notice.key.village, notice.key.village.county)
      counties[county, default: CountyPlan(county, content.tree)].add(notice)
      if notice.rows.old + notice.rows.new > 0 {
        villages[village, default: VillagePlan(village, content.tree)].add(notice)
      }
    }
    self.counties = counties.values.sorted { $0.code < $1.code }
    self.villages = villages.values.sorted { $0.code < $1.code }
  }

  var notices: NoticeCounts { counties.reduce(into: NoticeCounts()) { $0 += $1.notices } }
  var rows: RowCount { counties.reduce(into: RowCount()) { $0 += $1.rows } }
}

/// The notice of a village in a plan.
struct PlannedNotice {
  let key: NoticeKey
  let rows: RowChange
  let isChanged: Bool
}

extension Plan {
  var notices: [PlannedNotice] {
    staged.compactMap { file in
      NoticeKey(path: file.entry.path).map {
        PlannedNotice(key: $0, rows: file.rows, isChanged: file.change != .unchanged)
      }
    }
      + removed.compactMap { file in
        NoticeKey(path: file.entry.path).map { PlannedNotice(key: $0, rows: file.rows, isChanged: true) }
      }
  }
}

/// What happens to notices: one without rows is none.
struct NoticeCounts: Encodable, Sendable {
  var publish = 0
  var update = 0
  var withdraw = 0
  var unchanged = 0

  mutating func add(_ notice: PlannedNotice) {
    switch (notice.rows.old > 0, notice.rows.new > 0) {
    case (false, false): break
    case (false, true): publish += 1
    case (true, false): withdraw += 1
    case (true, true): if notice.isChanged { update += 1 } else { unchanged += 1 }
    }
  }

  static func += (a: inout NoticeCounts, b: NoticeCounts) {
    a.publish += b.publish
    a.update += b.update
    a.withdraw += b.withdraw
    a.unchanged += b.unchanged
  }
}

/// Rows before and after.
struct RowCount: Encodable, Sendable {
  var old = 0
  var new = 0

  static func += (a: inout RowCount, b: RowCount) {
    a.old += b.old
    a.new += b.new
  }
}

/// What happens to files of every kind.
struct FileCounts: Encodable, Sendable {
  let new: Int
  let changed: Int
  let removed: Int
  let unchanged: Int

  init(_ plan: Plan) {
    unchanged = plan.staged.count { $0.change == .unchanged }
    new = plan.staged.count { $0.isNew }
    changed = plan.staged.count - unchanged - new
    removed = plan.removed.count
  }
}

struct CountyPlan: Sendable {
  let code: DivisionCode
  let name: String
  private(set) var notices = NoticeCounts()
  private(set) var rows = RowCount()

  init(_ code: DivisionCode, _ tree: DivisionTree) {
    self.code = code
    name = tree.known(code)?.name ?? ""
  }

  mutating func add(_ notice: PlannedNotice) {
    notices.add(notice)
    rows += RowCount(old: notice.rows.old, new: notice.rows.new)
  }
}

struct VillagePlan: Sendable {
  let code: DivisionCode
  /// With the town's; empty for a village that the site no longer has.
  let name: String
  /// By the boards' keys.
  private(set) var boards: [String: RowCount] = [:]

  init(_ code: DivisionCode, _ tree: DivisionTree) {
    self.code = code
    name = tree.known(code).map { tree.nameWithTown(of: $0) } ?? ""
  }

  var isChanged: Bool { boards.values.contains { $0.old != $0.new } }

  mutating func add(_ notice: PlannedNotice) {
    boards[notice.key.board] = RowCount(old: notice.rows.old, new: notice.rows.new)
  }
}

extension DivisionTree {
  /// 竹林关镇南丈沟村; a town alone.
  func nameWithTown(of division: Division) -> String {
    let town = division.level == .village ? known(division.code.town)?.name ?? "" : ""
    return town + division.name
  }
}
