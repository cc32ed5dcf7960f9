/// The rows of a notice's page as anybody reads them: by the columns that `data-field` names, tags and numbers left out.
///
/// 状态 is left out too: from one quarter to the next everybody's changes.
package struct PostedRows {
  /// All columns of its tables.
  package private(set) var columns: Set<String> = []
  /// What each row looks like, as a digest.
  package private(set) var keys: [UInt64] = []

  package init(page: [UInt8]) {
    var tags = Tags(page)
    var fields: [UInt64?] = []
    var (cell, key): (Int?, UInt64) = (nil, 0)
    while let tag = tags.next() {
      switch tag.name {
      case .table: fields = []
      case .row: (cell, key) = (tag.value(of: "id") == nil ? nil : 0, 0)
      case .cell:
        if let place = cell {
          if place < fields.count, let field = fields[place] {
            key &+= scrambled(field ^ scrambled(bits(of: tags.text)))
          }
          cell = place + 1
        } else if let field = tag.value(of: "data-field") {
          columns.insert(String(decoding: field, as: UTF8.self))
          fields.append(Self.silent.contains { $0.utf8.elementsEqual(field) } ? nil : bits(of: field))
        }
      case .endOfRow:
        if cell != nil { keys.append(key) }
        cell = nil
      case .other: break
      }
    }
  }

  private static let silent = ["number", "tag", "change"]
}

/// Goes through a page tag by tag.
private struct Tags {
  struct Tag {
    enum Name { case table, row, cell, endOfRow, other }
    let name: Name
    /// Between name and `>`.
    let attributes: ArraySlice<UInt8>

    func value(of attribute: String) -> ArraySlice<UInt8>? {
      let mark = Array(" \(attribute)=\"".utf8)
      guard let start = attributes.firstRange(of: mark)?.upperBound else { return nil }
      return attributes[start...].prefix { $0 != UInt8(ascii: "\"") }
    }
  }

  private let page: [UInt8]
  private var position = 0

  init(_ page: [UInt8]) { self.page = page }

  /// Up to the next tag.
  var text: ArraySlice<UInt8> { page[position...].prefix { $0 != UInt8(ascii: "<") } }

  mutating func next() -> Tag? {
    guard let start = page[position...].firstIndex(of: UInt8(ascii: "<")),
      let end = page[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    position = end + 1
    let name = page[(start + 1)..<end].prefix { $0 != UInt8(ascii: " ") }
    return Tag(name: Self.names[Array(name)] ?? .other, attributes: page[name.endIndex..<end])
  }

  private static let names: [[UInt8]: Tag.Name] = [
    Array("table".utf8): .table, Array("tr".utf8): .row, Array("th".utf8): .cell, Array("td".utf8): .cell,
    Array("/tr".utf8): .endOfRow,
  ]
}
