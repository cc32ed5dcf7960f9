/// Is told what stands in an XML document, in its order. Namespaces are left out: elements are known by their place.
class XMLHandler {
  /// - Parameter depth: 0 for the root.
  func start(_ element: XMLName, depth: Int) {}
  /// An attribute of the element that has just started.
  func attribute(_ name: XMLName, _ value: Span<UInt8>) {}
  /// One text may come in pieces.
  func text(_ text: Span<UInt8>) {}
  func end(_ element: XMLName, depth: Int) {}
}

/// The name of an element or attribute without its prefix, in a form that is quick to compare.
struct XMLName: Hashable {
  /// The bytes one after the other; 0 for more than there is room for, which no name of a workbook that we read is.
  private let packed: UInt128

  init(_ name: Span<UInt8>) {
    var (packed, count) = (UInt128(0), 0)
    for i in name.indices {
      let isPrefixEnd = name[i] == UInt8(ascii: ":")
      packed = isPrefixEnd ? 0 : packed << 8 | UInt128(name[i])
      count = isPrefixEnd ? 0 : count + 1
    }
    self.packed = count > 16 ? 0 : packed
  }

  init(_ name: String) { self.init(Array(name.utf8).span) }

  static let attributeID = XMLName("id")
  static let cell = XMLName("c")
  static let cellStyles = XMLName("cellXfs")
  static let column = XMLName("col")
  static let columns = XMLName("cols")
  static let date1904 = XMLName("date1904")
  static let deletedText = XMLName("delText")
  static let first = XMLName("min")
  static let format = XMLName("numFmt")
  static let formatCode = XMLName("formatCode")
  static let formatID = XMLName("numFmtId")
  static let formula = XMLName("f")
  static let formats = XMLName("numFmts")
  static let hidden = XMLName("hidden")
  static let inline = XMLName("is")
  static let item = XMLName("si")
  static let last = XMLName("max")
  static let name = XMLName("name")
  static let phonetic = XMLName("rPh")
  static let reference = XMLName("r")
  static let relationship = XMLName("Relationship")
  static let relationshipID = XMLName("Id")
  static let row = XMLName("row")
  static let sheet = XMLName("sheet")
  static let sheetData = XMLName("sheetData")
  static let sheets = XMLName("sheets")
  static let state = XMLName("state")
  static let style = XMLName("s")
  static let styleRecord = XMLName("xf")
  static let target = XMLName("Target")
  static let targetMode = XMLName("TargetMode")
  static let text = XMLName("t")
  static let relationshipType = XMLName("Type")
  static let value = XMLName("v")
  static let workbook = XMLName("workbook")
  static let workbookProperties = XMLName("workbookPr")
}
