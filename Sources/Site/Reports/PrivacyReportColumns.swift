import Diagnostics
import Privacy
import Vocabulary

extension ReportPage {
  /// What each column of a board adds to the uniqueness of its rows.
  mutating func addColumns(_ exposure: BoardExposure?, of board: Board) {
    guard let exposure, let all = exposure.village[.all], let town = exposure.town[.all], all.rows > 0 else {
      return
    }
    subheading("\(board.title)：每一列各占多少")
    paragraph(
      Message(
        "去掉一列，独一无二的行还剩多少；差额就是这一列带来的。",
        "How many rows are alone without a column; the rest is what the column adds."))
    let without = exposure.columns.compactMap { column -> [Cell]? in
      guard let left = exposure.village[.without(column)], let leftInTown = exposure.town[.without(column)]
      else {
        return nil
      }
      return [
        .words(column.label), .share(left.alone, of: left.rows), .share(left.belowThree, of: left.rows),
        .share(all.alone - left.alone, of: all.rows), .share(leftInTown.alone, of: leftInTown.rows),
        .share(town.alone - leftInTown.alone, of: town.rows),
      ]
    }
    table(
      [
        Message("去掉的列", "without"), Message("村：独一无二", "village: f=1"), Message("不到三行", "f<3"),
        Message("这一列带来的", "added by it"), Message("镇：独一无二", "town: f=1"), Message("这一列带来的", "added by it"),
      ], without)
    guard board.kind == .longTerm else { return }
    addSteps(exposure)
    addAlternatives(exposure)
  }

  /// From the name alone to the whole row.
  private mutating func addSteps(_ exposure: BoardExposure) {
    paragraph(Message("从左到右一列一列加上：", "Column by column, from the left:"))
    let steps =
      exposure.columns.dropLast().map { (Showing.upTo($0), $0) }
      + exposure.columns.suffix(1).map { (.all, $0) }
    looks(
      Message("加到这一列", "up to"),
      steps.map { (Message("…、\($0.1.label.chinese)", "… \($0.1.label.english)"), $0.0) }, exposure)
  }

  private mutating func addAlternatives(_ exposure: BoardExposure) {
    paragraph(
      Message(
        "换一种写法会怎样（其余各列不变，用真实姓名和金额算出，只留总数）：",
        "What another policy would give, all else being equal; counted from the true names and sums, of which only counts remain:"
      ))
    let ways: [(Message, Showing)] = [
      (Message("现在这样", "as it is"), .all),
      (Message("姓名另一种写法（张** 与 张*三）", "the other style of names"), .otherName),
      (Message("金额写到元角分", "exact sums"), .amount(.exact)), (Message("金额分段", "bands"), .amount(.band)),
      (Message("金额写档次，没有的分段", "grades, else bands"), .amount(.grade)),
      (Message("不写金额", "no sums"), .without(.amount)), (Message("不写起始月份", "no month"), .without(.since)),
    ]
    looks(Message("写法", "way"), ways, exposure)
  }

  private mutating func looks(_ what: Message, _ ways: [(Message, Showing)], _ exposure: BoardExposure) {
    let rows = ways.compactMap { label, showing -> [Cell]? in
      guard let village = exposure.village[showing], let town = exposure.town[showing] else { return nil }
      return [
        .words(label), .share(village.alone, of: village.rows), .share(village.belowThree, of: village.rows),
        .share(village.classes, of: village.rows), .share(town.alone, of: town.rows),
        .share(town.belowThree, of: town.rows),
      ]
    }
    table(
      [
        what, Message("村：独一无二", "village: f=1"), Message("不到三行", "f<3"), Message("平均可能", "mean 1/f"),
        Message("镇：独一无二", "town: f=1"), Message("不到三行", "f<3"),
      ], rows)
  }

  /// Town by town, and folded away village by village.
  mutating func addDivisions(_ exposure: Exposure, _ tree: DivisionTree) {
    guard exposure.divisions.values.contains(where: { $0.rows > 0 }) else { return }
    subheading("各镇各村的长期公示")
    paragraph(
      Message(
        "镇的数是与全镇相比，村的数是与本村相比。", "A town's figures compare with the whole town, a village's with the village.")
    )
    for county in tree.counties {
      let towns = tree.children(of: county).filter { exposure.divisions[$0.code]?.rows ?? 0 > 0 }
      guard !towns.isEmpty else { continue }
      details(Message("\(county.name)：\(towns.count) 个镇", "\(towns.count) towns")) { page in
        let rows = towns.flatMap { town in
          [town] + tree.children(of: town).filter { exposure.divisions[$0.code]?.rows ?? 0 > 0 }
        }
        page.table(
          [Message("镇、村", "town, village"), Message("行", "rows")] + shareColumns,
          rows.map { division in
            let found = exposure.divisions[division.code] ?? Uniqueness()
            let name = division.level == .village ? "　\(division.name)" : division.name
            return [.text(name), .number(found.rows)] + shares(found)
          })
      }
    }
  }
}

extension RowColumn {
  /// As the pages call it.
  var label: Message {
    switch self {
    case .applicant: Message("申请人", "name")
    case .program: Message("类别", "programme")
    case .coveredPersons: Message("人数", "persons")
    case .category: Message("档次", "category")
    case .amount: Message("金额", "sum")
    case .since: Message("起始月份", "month")
    case .change: Message("状态", "change")
    case .section: Message("张贴日和依据", "posting and article")
    }
  }
}
