/// What is looked for of a text: its solid symbols, whatever stands between them.
struct Phrase {
  private(set) var codes: [UInt32]
  /// How many of them the first word has.
  private(set) var head: Int
  private var isHeadOpen = true

  init(_ codes: [UInt32]) {
    self.codes = codes
    head = codes.prefix { !isHan($0) }.count
  }

  init(_ text: some Collection<UInt8>) {
    self.init([])
    codes.reserveCapacity(16)
    forEachSymbol(of: text) { append($0) }
  }

  mutating func append(_ symbol: Symbol) {
    guard symbol.isSolid else {
      if !codes.isEmpty { isHeadOpen = false }
      return
    }
    if symbol.kind == .han { isHeadOpen = false }
    codes.append(symbol.code)
    if isHeadOpen { head = codes.count }
  }
}

/// By its code; letters of other scripts lie below, and digits and capitals far below.
func isHan(_ code: UInt32) -> Bool { (0x3400...0x9FFF).contains(code) || code >= 0x20000 || code == 0x3007 }
