import Markup
import Notices
import Vocabulary

/// A column of a notice's table. There is one number of people only: with two, 单人保 shows the disabled.
enum EntryColumn: CaseIterable {
  case number, applicant, program, coveredPersons, category, amount, since, change, tag

  func header(_ kind: Program.Kind) -> HTML {
    switch (self, kind) {
    case (.number, _): .literal("<th scope=\"col\" class=\"n\" data-field=\"number\">序号</th>")
    case (.applicant, _): .literal("<th scope=\"col\" data-field=\"applicant\">申请人</th>")
    case (.program, _): .literal("<th scope=\"col\" data-field=\"program\">类别</th>")
    case (.coveredPersons, _): .literal("<th scope=\"col\" class=\"n\" data-field=\"covered_persons\">人数</th>")
    case (.category, _): .literal("<th scope=\"col\" data-field=\"category\">档次</th>")
    case (.amount, .continuing):
      .literal("<th scope=\"col\" class=\"n\" data-field=\"amount\">金额（元/月）</th>")
    case (.amount, .oneOff): .literal("<th scope=\"col\" class=\"n\" data-field=\"amount\">金额（元）</th>")
    case (.since, .continuing): .literal("<th scope=\"col\" data-field=\"since\">起始</th>")
    case (.since, .oneOff): .literal("<th scope=\"col\" data-field=\"since\">批准</th>")
    case (.change, _): .literal("<th scope=\"col\" data-field=\"change\">状态</th>")
    case (.tag, _): .literal("<th scope=\"col\" data-field=\"tag\">公示编号</th>")
    }
  }

  func write(_ entry: PublicEntry, number: Int, _ kind: Program.Kind, into page: inout HTMLWriter) {
    page.html(isNumber ? .numberCell : .cell)
    switch self {
    case .number: page.number(number)
    case .applicant: page.text(entry.applicant.text)
    case .program: page.text(entry.programName)
    case .coveredPersons: page.number(entry.coveredPersons)
    case .category: page.text(entry.category ?? "")
    case .amount: page.text(entry.amount.description)
    case .since: if let since = entry.since { page.text(since.isoMonth) }
    case .change: if let change = entry.change { page.html(change.word(kind)) }
    case .tag: page.text(entry.tag.text)
    }
    page.html(.cellEnd)
  }

  private var isNumber: Bool {
    switch self {
    case .number, .coveredPersons, .amount: true
    default: false
    }
  }
}

extension PublicEntry.Change {
  /// A grant that is paid once is never 在保: it is new, or of the quarter before.
  fileprivate func word(_ kind: Program.Kind) -> HTML {
    switch (self, kind) {
    case (.joined, .continuing): .joined
    case (.changed, .continuing): .changed
    case (.unchanged, .continuing): .unchanged
    case (.joined, .oneOff), (.changed, .oneOff): .joined
    case (.unchanged, .oneOff): .lastQuarter
    }
  }
}

extension HTML {
  fileprivate static let cell = HTML.literal("<td>")
  fileprivate static let numberCell = HTML.literal("<td class=\"n\">")
  fileprivate static let cellEnd = HTML.literal("</td>")
  fileprivate static let joined = HTML.literal("新增")
  fileprivate static let changed = HTML.literal("调整")
  fileprivate static let unchanged = HTML.literal("在保")
  fileprivate static let lastQuarter = HTML.literal("上季")
}
