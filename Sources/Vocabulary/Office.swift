/// The office that takes questions and objections for a division; everything in it is public.
public struct Office: Sendable {
  public let division: DivisionCode
  public let name: String
  public let phone: String
  public let address: String
  public let hours: String
  /// Head of the division (负责人).
  public let responsible: String
  /// Who takes objections.
  public let contact: String

  public init(
    division: DivisionCode, name: String, phone: String, address: String, hours: String, responsible: String,
    contact: String
  ) {
    self.division = division
    self.name = name
    self.phone = phone
    self.address = address
    self.hours = hours
    self.responsible = responsible
    self.contact = contact
  }
}

/// The offices of a site; a village without one uses its town's, and so upwards.
public struct OfficeBook: Sendable {
  private let offices: [DivisionCode: Office]

  public init(_ offices: [Office]) {
    self.offices = Dictionary(offices.map { ($0.division, $0) }) { first, _ in first }
  }

  /// By code.
  public var all: [Office] { offices.values.sorted { $0.division < $1.division } }

  /// The row of that very division.
  public subscript(code: DivisionCode) -> Office? { offices[code] }

  /// The nearest office at or above the division that has a telephone.
  public func window(for division: Division, in tree: DivisionTree) -> Office? {
    tree.path(to: division).reversed().lazy.compactMap { offices[$0.code] }.first { !$0.phone.isEmpty }
  }
}
