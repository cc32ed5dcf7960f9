import Diagnostics
import Privacy
import Vocabulary

extension ReportPage {
  /// What an outsider with a list of all households could match.
  mutating func addHouseholds(_ exposure: Exposure) {
    heading(Message("手里有户名册的外人", "An outsider with a list of households"))
    guard let match = exposure.households else {
      paragraph(
        Message(
          "没有 content/households.csv，算不出来，也不估计。要算，请放一份各村各姓的户数表，表头 division,initial,households"
            + "（村代码、户主姓的第一个字、户数）；只用于这份报告，从不公布。",
          "Without content/households.csv this cannot be computed, and is not guessed. It is a sheet with the columns "
            + "division, initial (first character of the head's name), households; it is used for this report alone and never "
            + "published."))
      return
    }
    paragraph(
      Message(
        "K 是长期公示的一行可能是本村多少户，只凭姓的第一个字。",
        "K: how many households of its village a row could be, by the initial."))
    table(
      [Message("项目", "what"), Message("数", "figure")],
      [
        [.words(Message("能对上户名册的行", "rows that some household fits")), .number(match.rows)],
        [.words(Message("只能是一户（K=1）", "K=1")), .share(match.rows(below: 2), of: match.rows)],
        [.words(Message("不到五户（K<5）", "K<5")), .share(match.rows(below: 5), of: match.rows)],
        [.words(Message("认对的平均可能", "mean of 1/K")), .share(match.meanRisk)],
        [.words(Message("百分之九十五的行不超过", "95th percentile of 1/K")), .share(match.risk95)],
        [
          .words(Message("最大的 δ：这个姓的户有多少在榜上", "largest δ: how many of such households are listed")),
          .text("\(match.largest.listed)/\(match.largest.households)"),
        ],
        [
          .words(Message("这个姓的户全在榜上（δ=1）的行", "rows with δ=1: all such households are listed")),
          .share(match.rowsCertain, of: match.rows),
        ],
        [.words(Message("户名册里没有这个姓的行", "rows that no household fits")), .number(match.rowsByK[0] ?? 0)],
        [.words(Message("户名册里没有这个村的行", "rows of villages that are not in it")), .number(match.rowsOutside)],
      ])
    paragraph(
      Message(
        "名单必须公布，所以 δ 压不下去：谁都看得出某个姓的户有多少在受助。", "As long as the list is a duty, δ cannot be pushed down."))
  }

  /// What two lists give away side by side.
  mutating func addLists(_ register: RegisterSummary, _ tree: DivisionTree) {
    heading(Message("两份名单放在一起", "Two lists side by side"))
    paragraph(
      Message(
        "公示编号每季不同，对不上；但其余各列不变的行，一看就知道是同一户。状态一列不算。金额或人数变了的一户，在外人看来是一进一出。",
        "Tags differ in each quarter; a row whose other columns are the same is known all the same. A household whose sum has "
          + "changed looks like one that left and one that came."))
    var rows: [[Cell]] = []
    let quarters = register.exposure.quarters
    rows.append(links(Message("上季末到今天", "from the end of last quarter"), quarters))
    let lists = register.lists
    if let lists, !lists.links.isEmpty {
      rows.append(links(Message("网上现有的到这一次", "from what is online to this build"), lists.links))
    }
    table(
      [
        Message("从哪份到哪份", "from, to"), Message("行", "rows"), Message("一对一对得上", "matched one to one"),
        Message("新出现", "came"), Message("不见了", "left"),
        Message("只进或只出一户的村", "villages where one came or one left"),
      ], rows)
    if lists == nil {
      paragraph(Message("与网上现有名单的比较，只在 build 时做。", "Only `build` compares with the list that is online."))
    } else if lists?.links.isEmpty ?? false {
      paragraph(Message("这是第一次发布，没有可比的旧名单。", "Nothing is online yet to compare with."))
    }
    if let unread = lists?.unread, unread > 0 {
      paragraph(
        Message(
          "有 \(unread) 个村的网页读不出名单（模板去掉了 data-field 或行的 id？），以上没有算对它们。",
          "\(unread) pages could not be read as lists: does the template still have data-field and the rows' ids?"
        ))
    }
    addOnes(quarters, Message("上季末到今天", "since the end of last quarter"), tree)
    addOnes(lists?.links ?? [:], Message("网上现有的到这一次", "since what is online"), tree)
  }

  private func links(_ label: Message, _ counts: [DivisionCode: LinkCounts]) -> [Cell] {
    var sum = LinkCounts()
    for count in counts.values { sum += count }
    return [
      .words(label), .number(sum.rows), .share(sum.matched, of: sum.rows), .number(sum.joined),
      .number(sum.left), .number(counts.values.count(where: \.namesOne)),
    ]
  }

  /// The villages where the difference of the lists is one household.
  private mutating func addOnes(_ counts: [DivisionCode: LinkCounts], _ since: Message, _ tree: DivisionTree)
  {
    let ones = counts.filter(\.value.namesOne).sorted { $0.key < $1.key }
    guard !ones.isEmpty else { return }
    let label = Message(
      "\(since.chinese)，只进或只出一户的 \(ones.count) 个村",
      "the \(ones.count) villages where one came or left, \(since.english)")
    details(label) { page in
      page.table(
        [Message("村", "village"), Message("新出现", "came"), Message("不见了", "left")],
        ones.map { code, count in
          let name = tree.known(code).map(tree.fullName) ?? "\(code)"
          return [.text(name), .number(count.joined), .number(count.left)]
        })
    }
  }
}

extension ReportPage.Cell {
  /// Of a risk between 0 and 1.
  fileprivate static func share(_ risk: Double) -> ReportPage.Cell {
    .share(Int((risk * 1000).rounded()), of: 1000)
  }
}
