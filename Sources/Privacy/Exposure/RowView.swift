import Notices
import Vocabulary

/// What a row shows, column by column, as digests: enough to count the rows that look alike, and for nothing else.
struct RowView {
  private let shown: SIMD8<UInt64>
  /// What it could show in the place of a column: the name in the other style, then the sum in each style.
  private let instead: SIMD4<UInt64>
  let initial: Unicode.Scalar
  /// Of the applicant, for this run alone.
  let resident: Int

  /// - Parameter instead: the other name, and the sum in every style by `RowView.styles`.
  init(
    _ entry: PublicEntry, in section: SectionFacts, otherName: MaskedName? = nil, amounts: [ShownAmount] = [],
    resident: Int = 0
  ) {
    var shown = SIMD8<UInt64>()
    func show(_ column: RowColumn, _ value: UInt64?) {
      if let value { shown[column.rawValue] = digest(value, column) }
    }
    show(.applicant, entry.applicant.bits)
    // A programme that has no column is still known by the heading.
    show(.program, entry.program.map { textBits($0.name) } ?? UInt64(section.place))
    show(.coveredPersons, entry.coveredPersons.map { UInt64($0) })
    show(.category, entry.category.map(textBits))
    show(.amount, entry.amount?.bits)
    show(.since, entry.since.map { UInt64(bitPattern: Int64($0.number)) })
    show(.change, entry.change.map { UInt64($0.shown(section.kind)) })
    if section.posted != nil { show(.section, section.bits) }
    self.shown = shown

    var instead = SIMD4<UInt64>()
    if let otherName { instead[0] = digest(otherName.bits, .applicant) }
    for (place, amount) in amounts.enumerated() { instead[place + 1] = digest(amount.bits, .amount) }
    self.instead = instead
    initial = entry.applicant.initial
    self.resident = resident
  }

  /// The order of the sums in every style.
  static let styles: [PrivacyPolicy.AmountStyle] = [.exact, .band, .grade]

  func key(_ columns: RowColumns) -> UInt64 { (shown & columns.lanes).wrappedSum() }

  /// Equal for rows that look alike.
  func key(_ showing: Showing, of columns: RowColumns) -> UInt64 {
    switch showing {
    case .all, .without, .upTo: key(columns)
    case .otherName: key(columns) &- shown[RowColumn.applicant.rawValue] &+ instead[0]
    case .amount(let style):
      key(columns) &- shown[RowColumn.amount.rawValue]
        &+ instead[(Self.styles.firstIndex(of: style) ?? 0) + 1]
    }
  }
}

extension SIMD8<UInt64> {
  fileprivate func wrappedSum() -> UInt64 { indices.reduce(0) { $0 &+ self[$1] } }
}

extension MaskedName {
  fileprivate var bits: UInt64 {
    let rest: UInt64 =
      switch rest {
      case .hidden: 0
      case .one: 1
      case .last(let last): UInt64(last.value)
      }
    return UInt64(initial.value) << 32 | rest
  }
}

extension ShownAmount {
  fileprivate var bits: UInt64 {
    switch self {
    case .exact(let sum): UInt64(bitPattern: Int64(sum.count)) << 2
    case .band(let from, _): UInt64(bitPattern: Int64(from)) << 2 | 1
    case .grade(let name): textBits(name) << 2 | 2
    }
  }
}

extension PublicEntry.Change {
  /// A grant that is paid once says 新增 for both.
  fileprivate func shown(_ kind: Program.Kind) -> Int {
    kind == .oneOff && self == .changed ? Self.joined.rawValue : rawValue
  }
}

extension SectionFacts {
  fileprivate var bits: UInt64 {
    let numbers = [Int(posted?.number ?? 0), place, issuer.number].map { UInt64(bitPattern: Int64($0)) }
    return (numbers + [textBits(article), textBits(profile)]).reduce(0) { scrambled($0 ^ $1) }
  }
}

private func digest(_ value: UInt64, _ column: RowColumn) -> UInt64 {
  scrambled(value &+ UInt64(column.rawValue + 1) &* 0xD6E8_FEB8_6659_FD93)
}

/// FNV-1a.
func textBits(_ text: some StringProtocol) -> UInt64 { bits(of: text.utf8) }

func bits(of bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// The last step of SplitMix64: sums of such digests are equal for equal rows alone, but for a chance of 2⁻⁶⁴ a pair.
func scrambled(_ value: UInt64) -> UInt64 {
  var value = value &+ 0x9E37_79B9_7F4A_7C15
  value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
  return value ^ value >> 31
}
