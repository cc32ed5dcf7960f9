import Diagnostics
import Notices
import Testing
import Vocabulary

@Suite struct FiguresTests {
  let now: [DivisionCode: QuarterTally] = [
    danfeng.code: tally(
      [
        urban: [.whole: inForce(2, 3, 100_01)], rural: [.whole: inForce(10, 21, 2100_00)],
        tekun: [
          .whole: inForce(3, 3, 900_00), .category("集中"): inForce(1, 1, 400_00),
          .category("分散"): inForce(2, 2, 500_00),
        ],
        temporary: [.whole: granted(4, 9, 8000_00), .urgent: granted(1, 2, 500_00)],
      ], exempt: 4, due: 7),
    shangzhou.code: tally(
      [urban: [.whole: inForce(1, 1, 50_00)], rural: [.whole: inForce(5, 11, 999_99)]], exempt: 5, due: 5),
  ]

  @Test func theCityIsTheSumOfItsCounties() {
    let figures = figures([quarter: now])
    #expect(lines(figures, "611000000000,urban_dibao,households_in_force").first == ",household,3,")
    #expect(lines(figures, "611000000000,dibao,persons_in_force").first == ",person,36,")
    #expect(lines(figures, "611000000000,dibao,monthly_outlay").first == ",yuan/month,3250.00,")
    #expect(lines(figures, "611022000000,dibao,monthly_outlay").first == ",yuan/month,2200.01,")
    #expect(lines(figures, "611000000000,,postings_due").first == ",posting,12,")
    for figure in figures.lines where figure.division == city.code && figure.measure != .averageSubsidy {
      guard let value = figure.value else { continue }
      let parts = figures.counties.map { figures[$0.code, figure.program, figure.measure]?.value ?? 0 }
      #expect(parts.reduce(0, +) == value, "\(figure)")
    }
  }

  @Test func averagesAreRoundedHalfUpAndMissingAmongNobody() {
    let average = ["611022000000,urban_dibao", "611000000000,dibao", "611002000000,tekun"].map {
      lines(figures([quarter: now]), $0 + ",average_subsidy,yuan/person-month,")
    }
    // 100.01 ÷ 3 = 33.3366…, 3250.00 ÷ 36 = 90.277…
    #expect(average == [["33.34,"], ["90.28,"], [",x"]])
    let half = [danfeng.code: tally([rural: [.whole: inForce(1, 2, 1)]])]
    #expect(
      lines(figures([quarter: half]), "611022000000,rural_dibao,average_subsidy,yuan/person-month,") == [
        "0.01,"
      ])
  }

  @Test func linesStandInOrderAndNoneIsLeftOut() {
    let lines = figures([quarter: now]).lines
    #expect(lines.map(\.division) == lines.map(\.division).sorted())
    #expect(lines.first?.program == .dibao)
    let ofCity = lines.filter { $0.division == city.code }
    #expect(ofCity.suffix(9).map(\.measure) == Measure.publicity + [Measure.exemptHouseholds])
    // Dibao and three continuing programmes, a one-off one, the parts of two, oversight, publicity, exempt.
    let expected: Int = 4 * 11 + 6 + 2 * 3 + 3 + 20 + 8 + 1
    #expect(ofCity.count == expected)
    #expect(lines.count == expected * 3 - 2)
  }

  @Test func partsStandApart() {
    let figures = figures([quarter: now])
    #expect(lines(figures, "611000000000,tekun,persons_in_force/category/分散,person,") == ["2,"])
    #expect(lines(figures, "611002000000,tekun,monthly_outlay/category/集中,yuan/month,") == ["0.00,"])
    #expect(lines(figures, "611000000000,temporary,quarter_outlay_one_off/urgent/急难型,yuan,") == ["500.00,"])
  }

  @Test func otherQuartersStandOnlyWhereTheRegisterReaches() {
    let before = [danfeng.code: tally([rural: [.whole: inForce(20, 40, 4000_50)]])]
    let tallies = [quarter: now, quarter.previous: before, quarter.yearAgo: before]
    #expect(!figures(tallies).lines.contains { $0.measure.key.contains(".") })
    let reaching = figures(tallies, previous: true)
    let start = "611000000000,rural_dibao,"
    #expect(
      lines(reaching, start + "monthly_outlay.") == [
        "previous,yuan/month,4000.50,", "change,yuan/month,-900.51,",
      ])
    #expect(
      lines(reaching, "611000000000,tekun,average_subsidy.")
        == ["previous,yuan/person-month,,x", "change,yuan/person-month,,x"])
    #expect(
      lines(figures(tallies, yearAgo: true), start + "households_in_force.") == ["year_ago,household,20,"])
    #expect(lines(reaching, "611022000000").allSatisfy { !$0.contains(".previous") })
  }

  @Test(arguments: [(9, ",c"), (10, "10,"), (0, ",c")]) func fewExemptHouseholdsAreHidden(
    count: Int, shown: String
  ) {
    let counties = [
      danfeng.code: tally([:], exempt: count - count / 2), shangzhou.code: tally([:], exempt: count / 2),
    ]
    let all = String(decoding: figures([quarter: counties]).csv(), as: UTF8.self).split(separator: "\n")
    #expect(all.filter { $0.contains("exempt") } == ["611000000000,,exempt_households,household,\(shown)"])
  }

  @Test func rowsInErrorMakeAllOfItProvisional() {
    let figures = figures([quarter: now], rowsInError: 3)
    #expect(figures.rowsInError == 3)
    #expect(lines(figures, "611000000000,,rows_in_error") == [",case,3,p"])
    #expect(figures.lines.allSatisfy { ($0.value != nil) == ($0.status == .provisional) })
    #expect(
      figures.lines.contains { $0.status == .notReported } && figures.lines.contains { $0.status == .hidden })
    #expect(Self.none.rowsInError == 0)
    #expect(!Self.none.lines.contains { $0.status == .provisional })
  }

  private static var none: Figures { figures([:]) }

  @Test func whatACountyDoesNotReportIsNotNought() throws {
    func row(_ county: Division, _ key: String, _ values: [OversightRow.Column: Int]) throws -> OversightRow {
      OversightRow(county: county.code, item: try #require(OversightItem(key)), values: values)
    }
    let book = OversightBook([
      try row(danfeng, "media_disclosures", [.value: 2, .yearToDate: 5]),
      try row(shangzhou, "media_disclosures", [:]),
      try row(danfeng, "recovered_yuan", [.value: 100_50]), try row(shangzhou, "recovered_yuan", [.value: 0]),
      try row(shangzhou, "funds_spent_yuan:rural_dibao", [.value: 5_00]),
    ])
    let figures = figures([quarter: now], oversight: book)
    #expect(lines(figures, "611000000000,,media_disclosures") == [",case,2,p", ".year_to_date,case,5,p"])
    #expect(lines(figures, "611002000000,,media_disclosures") == [",case,,x", ".year_to_date,case,,x"])
    #expect(lines(figures, "611000000000,,recovered_yuan") == [",yuan,100.50,"])
    #expect(lines(figures, "611000000000,,cases_investigated") == [",case,,x"])
    #expect(lines(figures, "611000000000,,funds_spent_yuan:") == ["rural_dibao,yuan,5.00,p"])
    #expect(OversightItem("media_disclosures:tekun") == nil && OversightItem("recovered_yuan:") == nil)
  }

  @Test func frozenFiguresComeBackAsTheyWere() throws {
    let csv = figures([quarter: now, quarter.previous: [:]], previous: true, rowsInError: 2).csv()
    func frozen(_ csv: [UInt8]) -> (figures: Figures?, lines: [Int?]) {
      var report = Report()
      let figures = Figures(
        frozen: csv, file: "f.csv", quarter: quarter, city: city, counties: [shangzhou, danfeng],
        profile: profile,
        into: &report)
      return (figures, report.sorted.map(\.location.line))
    }
    #expect(try #require(frozen(csv).figures).csv() == csv)
    let text = String(decoding: csv, as: UTF8.self)
    for bad in [
      "611022000000,dibao,households_in_force,household,12.5,p",
      "611022000000,dibao,households_in_force,household,12,x",
      "611022000000,dibao,households_in_force,stone,12,p", String(text.split(separator: "\n")[1]), "",
    ] {
      let result = frozen(Array((text + bad + "\n").utf8))
      #expect((result.figures == nil) == !bad.isEmpty)
      #expect(result.lines == (bad.isEmpty ? [] : [text.split(separator: "\n").count + 1]))
    }
  }
}
