public import Markup

/// What a page, or a row of a list in it, offers to its template: a name and the fields it declares.
///
/// A schema is compared by identity: keep each in one place, and make records from that one.
public final class Schema: Sendable {
  /// A field by its name, which is how templates call it.
  public enum Field: Sendable {
    /// Text, escaped when shown. As a section: shown when not empty.
    case text(String)
    /// True or false. As a section: shown when true.
    case flag(String)
    /// Finished HTML, shown as it stands.
    case html(String)
    /// Records of another schema. As a section: shown once for each.
    case list(String, Schema)

    /// The field's name.
    public var name: String {
      switch self {
      case .text(let name), .flag(let name), .html(let name), .list(let name, _): name
      }
    }
  }

  /// What messages call the page.
  public let name: String
  /// In the order in which a record holds them.
  public let fields: [Field]
  private let slots: [String: Int]

  /// A schema of fields with different names.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    slots = Dictionary(fields.enumerated().map { ($1.name, $0) }) { _, slot in
      preconditionFailure("schema \(name) declares “\(fields[slot].name)” twice")
    }
  }

  func slot(of name: String) -> Int? { slots[name] }

  /// A record with a value for each field, each under its name and in the order of the fields, in as many parts as
  /// there are that know them; anything else is the programmer's error.
  public func record(_ parts: KeyValuePairs<String, Value>...) -> Record {
    var values: [Value] = []
    values.reserveCapacity(fields.count)
    for (name, value) in parts.joined() {
      precondition(
        values.count < fields.count && fields[values.count].name == name,
        "\(self.name): “\(name)” out of place")
      precondition(
        value.fits(fields[values.count]), "\(self.name): the value for “\(name)” is of another kind")
      values.append(value)
    }
    precondition(values.count == fields.count, "\(name): no value for “\(fields[values.count].name)”")
    return Record(schema: self, values: values)
  }

  /// A record from values in the order of the fields.
  public func row(_ values: [Value]) -> Record {
    precondition(
      values.count == fields.count && zip(values, fields).allSatisfy { $0.fits($1) },
      "\(name): not the fields' values")
    return Record(schema: self, values: values)
  }
}

/// What a field of a record holds.
public enum Value: Sendable {
  case text(String)
  case flag(Bool)
  case html(HTML)
  case list([Record])
  /// A list too, whose records are never made.
  case rows(any TableRows)

  fileprivate func fits(_ field: Schema.Field) -> Bool {
    switch (self, field) {
    case (.text, .text), (.flag, .flag), (.html, .html): true
    case (.list(let records), .list(_, let schema)): records.allSatisfy { $0.schema === schema }
    case (.rows(let rows), .list(_, let schema)): rows.schema === schema
    default: false
    }
  }
}

/// Values in the slots of a schema; made by ``Schema/record(_:)``.
public struct Record: Sendable {
  let schema: Schema
  let values: [Value]
}

/// The rows of a long table, which write their cells onto the page themselves: of rows there are hundreds of thousands.
public protocol TableRows: Sendable {
  /// Of a row; all its fields are text.
  var schema: Schema { get }
  var count: Int { get }

  /// Writes what stands in a row's field; nothing where that is empty.
  ///
  /// - Parameter slot: the field's place in the schema.
  func write(_ slot: Int, of row: Int, to page: inout HTMLWriter)
}
