import Diagnostics
import Notices
import Privacy
import Vocabulary

/// Writes `reports/privacy.html`: what a stranger can make of the notices, in shares and counts. No private value is in
/// it (background/privacy.md §4.4).
func writePrivacyReport(
  _ report: Report, _ register: RegisterSummary, _ content: SiteContent, in folder: SiteFolder
) throws {
  var page = ReportPage(Message("隐私报告", "What the notices give away"))
  page.paragraph(
    Message(
      "\(register.day.chinese)的情况，程序版本 \(sanbangVersion)。仅供本单位使用，不要公布。",
      "As of \(register.day), version \(sanbangVersion). For the office alone: do not publish it."))
  if report.stops {
    page.paragraph(
      Message("还不能发布，以下只是已读到的部分。", "It cannot be published yet; below is what could be read."))
  }
  page.paragraph(
    Message(
      "公示是去标识化，不是匿名：邻里会认出一行，这正是公示的目的；要防的是陌生人和搜索引擎。下面的数字说明防到什么程度。",
      "De-identified, not anonymous: neighbours recognize a row, as they should; strangers and search engines must not. "
        + "These figures say how far that holds."))
  let (exposure, boards) = (register.exposure, content.rules.rules.boards(on: register.day))
  page.addVerdict(exposure.check, content.policy)
  page.addRows(exposure)
  page.addBoards(exposure, boards)
  for board in boards where board.kind == .longTerm { page.addColumns(exposure.boards[board.key], of: board) }
  for board in boards where board.kind != .longTerm { page.addColumns(exposure.boards[board.key], of: board) }
  page.addDivisions(exposure, content.tree)
  page.addHouseholds(exposure)
  page.addLists(register, content.tree)
  page.addAmounts(exposure.amounts)
  page.addPolicy(content.policy)
  try folder.writeReport("privacy.html", page.finish())
}

extension ReportPage {
  fileprivate mutating func addVerdict(_ check: RowCheck, _ policy: PrivacyPolicy) {
    heading(Message("结论", "Verdict"))
    paragraph(
      check.isClean
        ? Message("下面五项都是零，符合要求。", "The five counts below are all zero, as they have to be.")
        : Message(
          "下面有的项不是零，必须先处理。", "Some of the counts below are not zero: that has to be dealt with first."))
    table(
      [Message("不该有的", "what must not be"), Message("个", "count")],
      check.parts.map { [.words($0.what), .number($0.count)] })
    paragraph(
      Message(
        "做好的公示逐行与台账再对一遍得出，不是照抄规则。", "Counted by holding the finished rows against the register once more."))
    paragraph(policy.relaxations)
  }

  fileprivate mutating func addRows(_ exposure: Exposure) {
    let villages = exposure.divisions.count { $0.key != $0.key.town && $0.value.rows > 0 }
    heading(Message("公示了多少", "How much is posted"))
    table(
      [Message("项目", "what"), Message("数", "count")],
      [
        [.words(Message("各榜公示的行", "rows on all boards")), .number(exposure.rows)],
        [.words(Message("长期公示有名单的村", "villages with a long-term list")), .number(villages)],
        [.words(Message("姓写成“某”的行", "rows whose initial reads 某")), .number(exposure.withheldInitials)],
        [
          .words(Message("占各榜公示的行", "their share of all rows")),
          .share(exposure.withheldInitials, of: exposure.rows),
        ],
      ])
  }

  fileprivate mutating func addBoards(_ exposure: Exposure, _ boards: [Board]) {
    heading(Message("一行有多特别", "How unique a row is"))
    paragraph(
      Message(
        "独一无二：本村（本镇）没有第二行与它相同，序号和公示编号不算。知道某户在榜上的人，就能断定是这一行。",
        "Alone: no other row of the village (the town) reads the same, number and tag aside. Who knows that a household is "
          + "listed knows that this is its row."))
    var rows: [[Cell]] = []
    for board in boards {
      guard let found = exposure.boards[board.key], let village = found.village[.all],
        let town = found.town[.all], village.rows > 0
      else { continue }
      rows.append([.text("\(board.title)，村"), .number(village.rows)] + shares(village))
      rows.append([.text("\(board.title)，镇"), .number(town.rows)] + shares(town))
    }
    table([Message("榜和范围", "board, area"), Message("行", "rows")] + shareColumns, rows)
  }
}

/// f=1, f<3 and the mean of 1/f, in this order in every table.
let shareColumns = [
  Message("独一无二", "f=1"), Message("不到三行相同", "f<3"), Message("认对的平均可能", "mean 1/f"),
]

func shares(_ found: Uniqueness) -> [ReportPage.Cell] {
  [
    .share(found.alone, of: found.rows), .share(found.belowThree, of: found.rows),
    .share(found.classes, of: found.rows),
  ]
}

extension RowCheck {
  /// Each count with what it is of.
  var parts: [(what: Message, count: Int)] {
    [
      (Message("少见的姓没有写成“某”的行", "rows that show a rare initial"), rareInitials),
      (Message("未成年人的行", "rows of minors"), minors),
      (Message("不予公示的案件的行", "rows of exempt cases"), exempt),
      (Message("姓名没有按规定遮盖的行", "rows with a name that is not masked as it has to be"), unmasked),
      (Message("网页上不认识的列", "columns of pages that no row may have"), foreignColumns),
    ]
  }
}
