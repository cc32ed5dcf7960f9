/// A measure of supervision and accountability, by its key in `content/oversight/*.csv`.
///
/// In the order of the figures.
public enum OversightMeasure: String, CaseIterable, Sendable {
  case townReviewed = "town_reviewed_households"
  case countySpotChecked = "county_spot_checked_households"
  case bureauInspections = "bureau_inspections"
  case complaintsReceived = "complaints_received"
  case complaintsResolved = "complaints_resolved"
  case casesInvestigated = "cases_investigated"
  case verificationsRun = "verifications_run"
  case verificationsMismatched = "verifications_mismatched"
  case mediaDisclosures = "media_disclosures"
  case windowApplications = "window_applications"
  case referredEducation = "referred_education"
  case referredHousing = "referred_housing"
  case referredEmployment = "referred_employment"
  case wrongGrantsCleared = "wrong_grants_cleared_persons"
  case personsDisciplined = "persons_disciplined"
  case registeredBorderline = "group_registered_borderline"
  case registeredHardship = "group_registered_hardship"
  case recovered = "recovered_yuan"
  case fundsAllocated = "funds_allocated_yuan"
  case fundsSpent = "funds_spent_yuan"

  public var unit: FigureUnit {
    switch self {
    case .townReviewed, .countySpotChecked: .household
    case .wrongGrantsCleared, .personsDisciplined, .registeredBorderline, .registeredHardship: .person
    case .recovered, .fundsAllocated, .fundsSpent: .yuan
    default: .grant
    }
  }

  /// The head of its column.
  public var chinese: String {
    switch self {
    case .townReviewed: "调查审核"
    case .countySpotChecked: "抽查复核"
    case .bureauInspections: "监督检查"
    case .complaintsReceived: "受理投诉举报"
    case .complaintsResolved: "办结投诉举报"
    case .casesInvestigated: "立案查处"
    case .verificationsRun: "信息核对"
    case .verificationsMismatched: "核对不符"
    case .mediaDisclosures: "媒体公开"
    case .windowApplications: "窗口受理申请"
    case .referredEducation: "转办教育救助"
    case .referredHousing: "转办住房救助"
    case .referredEmployment: "转办就业救助"
    case .wrongGrantsCleared: "清理错保"
    case .personsDisciplined: "处理人员"
    case .registeredBorderline: "登记低保边缘对象"
    case .registeredHardship: "登记一般困难对象"
    case .recovered: "追回资金"
    case .fundsAllocated: "资金拨付"
    case .fundsSpent: "资金支出"
    }
  }

  public var line: OversightLine {
    switch self {
    case .townReviewed: .town
    case .countySpotChecked, .verificationsRun, .verificationsMismatched, .wrongGrantsCleared, .recovered:
      .county
    case .bureauInspections: .bureau
    case .casesInvestigated, .personsDisciplined: .discipline
    case .mediaDisclosures, .complaintsReceived, .complaintsResolved: .society
    case .fundsAllocated, .fundsSpent: .funds
    default: .window
    }
  }
}

/// The five lines of supervision (五条线), and what is reported beside them.
public enum OversightLine: String, CaseIterable, Sendable {
  case town = "乡镇（街道）季度调查审核"
  case county = "县区民政局季度抽查复核"
  case bureau = "民政部门纪检监督检查"
  case discipline = "纪检监察机关案件查办"
  case society = "媒体和社会监督"
  case funds = "救助资金"
  case window = "窗口受理、转办和对象登记"
}

/// What a row of the sheet is about: a measure, and where its key ends in `:PROGRAMME` that programme alone.
public struct OversightItem: Hashable, Sendable {
  public let measure: OversightMeasure
  public let program: Program?

  /// Nil for a key that no measure has; only money is reported by programme.
  public init?(_ key: String) {
    let parts = key.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let measure = OversightMeasure(rawValue: parts[0]),
      parts.count == 1 || measure.unit == .yuan && parts[1].isProgramKey
    else { return nil }
    self.measure = measure
    program = parts.count == 2 ? Program(parts[1]) : nil
  }

  public var key: String { measure.rawValue + (program.map { ":\($0.key)" } ?? "") }
}

extension String {
  fileprivate var isProgramKey: Bool {
    !isEmpty && utf8.allSatisfy { Array("abcdefghijklmnopqrstuvwxyz0123456789_".utf8).contains($0) }
  }
}

/// What one county reports of one item. Counts, or fen for money; nil for what it leaves empty.
public struct OversightRow: Sendable {
  public enum Column: String, CaseIterable, Sendable {
    case value, campaign
    case yearToDate = "year_to_date"
  }

  public let county: DivisionCode
  public let item: OversightItem
  public let values: [Column: Int]

  public init(county: DivisionCode, item: OversightItem, values: [Column: Int]) {
    self.county = county
    self.item = item
    self.values = values
  }
}

/// The oversight figures of one quarter.
public struct OversightBook: Sendable {
  private let values: [DivisionCode: [OversightItem: [OversightRow.Column: Int]]]
  /// Every measure, reported or not, then what is reported by programme in the order of the measures.
  public let items: [OversightItem]

  /// - Parameter rows: a county and an item more than once where it has taken over another: then the sum counts.
  public init(_ rows: [OversightRow]) {
    values = Dictionary(grouping: rows, by: \.county).mapValues { rows in
      Dictionary(rows.map { ($0.item, $0.values) }) { $0.merging($1, uniquingKeysWith: +) }
    }
    let byProgram = Set(rows.map(\.item)).filter { $0.program != nil }.sorted { $0.key < $1.key }
    items =
      OversightMeasure.allCases.compactMap { OversightItem($0.rawValue) }
      + OversightMeasure.allCases.flatMap { measure in byProgram.filter { $0.measure == measure } }
  }

  /// Nil for what the county has not reported.
  public func value(_ item: OversightItem, _ column: OversightRow.Column, of county: DivisionCode) -> Int? {
    values[county]?[item]?[column]
  }
}
