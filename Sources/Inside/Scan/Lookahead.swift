/// The symbols that come next, as far as a detector looks.
struct Lookahead {
  struct Item {
    let symbol: Symbol
    let range: Range<Int>
  }

  private(set) var items: [Item] = []
  /// How far it looks, in bytes.
  let reach: Int

  init(_ reader: SymbolReader, _ bytes: Span<UInt8>, _ table: SymbolTable, count: Int = 40) {
    var (reader, marks) = (reader, Symbol.Marks())
    items.reserveCapacity(count)
    while items.count < count {
      var symbol = reader.next(bytes, table)
      if symbol.kind == .end { break }
      if symbol.kind == .inlineTag {
        marks = .tags
      } else {
        symbol.marks.formUnion(marks)
        items.append(Item(symbol: symbol, range: reader.start..<reader.position))
        marks = []
        // What is found begins within ten symbols, and ends with its cell.
        if symbol.kind == .blockTag, items.count > 10 { break }
      }
    }
    reach = reader.reach
  }

  subscript(index: Int) -> Symbol { index < items.count ? items[index].symbol : Symbol(.end) }

  /// The first number within so many symbols, the next cell's among them: where it begins and ends, and its digits. A
  /// sign or two may stand between digits.
  func number(within limit: Int) -> (range: Range<Int>, digits: [UInt8])? {
    guard let first = items.prefix(limit).firstIndex(where: { $0.symbol.kind == .digit }),
      items[..<first].count(where: { $0.symbol.kind == .blockTag }) <= 2
    else {
      return nil
    }
    var (digits, last, index) = ([UInt8](), first, first)
    while index < items.count, index - last <= 2 {
      let symbol = items[index].symbol
      if symbol.kind == .digit {
        digits.append(UInt8(symbol.value))
        last = index
      } else if symbol.kind == .letter, symbol.value == 0x58, digits.count == 17, last == index - 1 {
        digits.append(10)
        last = index
      } else if symbol.kind != .joiner {
        break
      }
      index += 1
    }
    return (first..<last + 1, digits)
  }

  /// The first symbol within so many that is a letter or a digit, or Han where that is asked for.
  func word(within limit: Int, han: Bool = false) -> Int? {
    items.prefix(limit).firstIndex {
      han ? $0.symbol.kind == .han : $0.symbol.kind == .letter || $0.symbol.kind == .digit
    }
  }
}
