/// The rows of a notice's page as anybody reads them: by the columns that `data-field` names, tags and numbers left out.
///
/// 状态 is left out too: it is another in each quarter.
package struct PostedRows {
  /// What each row looks like, as a digest.
  package private(set) var keys: [UInt64] = []

  package init(page: [UInt8]) {
    var tags = Tags(page)
    var fields: [UInt64?] = []
    var (cell, key): (Int?, UInt64) = (nil, 0)
    while let tag = tags.next() {
      switch tag.name {
      case .table: fields = []
      case .row: (cell, key) = (tag.value(of: idMark) == nil ? nil : 0, 0)
      case .cell:
        if let place = cell {
          if place < fields.count, let field = fields[place] {
            key &+= scrambled(field ^ scrambled(bits(of: tags.text)))
          }
          cell = place + 1
        } else if let field = tag.value(of: fieldMark) {
          fields.append(silent.contains(Array(field)) ? nil : bits(of: field))
        }
      case .endOfRow:
        if cell != nil { keys.append(key) }
        cell = nil
      case .endOfHead, .other: break
      }
    }
  }

  /// The columns of a page's first table.
  package static func columns(of page: [UInt8]) -> [String] {
    var (tags, columns) = (Tags(page), [String]())
    while let tag = tags.next(), tag.name != .endOfHead {
      guard tag.name == .cell, let field = tag.value(of: fieldMark) else { continue }
      columns.append(String(decoding: field, as: UTF8.self))
    }
    return columns
  }
}

private let silent = ["number", "tag", "change"].map { Array($0.utf8) }
private let idMark = Array(" id=\"".utf8)
private let fieldMark = Array(" data-field=\"".utf8)

/// Goes through a page tag by tag.
private struct Tags {
  enum Name { case table, row, cell, endOfRow, endOfHead, other }

  struct Tag {
    let name: Name
    /// Between name and `>`.
    let attributes: ArraySlice<UInt8>

    func value(of mark: [UInt8]) -> ArraySlice<UInt8>? {
      var start = attributes.startIndex
      while start + mark.count <= attributes.endIndex {
        let end = start + mark.count
        if attributes[start] == mark[0], attributes[start..<end].elementsEqual(mark) {
          return attributes[end...].prefix { $0 != UInt8(ascii: "\"") }
        }
        start += 1
      }
      return nil
    }
  }

  private let page: [UInt8]
  private var position = 0

  init(_ page: [UInt8]) { self.page = page }

  /// Up to the next tag.
  var text: ArraySlice<UInt8> { page[position...].prefix { $0 != UInt8(ascii: "<") } }

  mutating func next() -> Tag? {
    guard let start = first(UInt8(ascii: "<"), from: position),
      let end = first(UInt8(ascii: ">"), from: start)
    else { return nil }
    position = end + 1
    let name = page[(start + 1)..<end].prefix { $0 != UInt8(ascii: " ") }
    return Tag(name: Self.name(name), attributes: page[name.endIndex..<end])
  }

  private func first(_ byte: UInt8, from start: Int) -> Int? {
    let page = page.span
    var place = start
    while place < page.count {
      if page[place] == byte { return place }
      place += 1
    }
    return nil
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> Name {
    switch bytes.count {
    case 2:
      bytes.elementsEqual("tr".utf8)
        ? .row : ["td", "th"].contains { bytes.elementsEqual($0.utf8) } ? .cell : .other
    case 3: bytes.elementsEqual("/tr".utf8) ? .endOfRow : .other
    case 5: bytes.elementsEqual("table".utf8) ? .table : .other
    case 6: bytes.elementsEqual("/thead".utf8) ? .endOfHead : .other
    default: .other
    }
  }
}
