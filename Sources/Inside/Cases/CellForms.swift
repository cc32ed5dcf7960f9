/// The forms that values take in a sheet (content-format), read from UTF-8.
package enum CellForms {
  /// A whole number of at most six digits; nil for anything else.
  package static func count(_ cell: ArraySlice<UInt8>) -> Int? {
    let digits = narrowed(cell)
    return (1...6).contains(digits.count) && digits.allSatisfy(isDigit) ? decimal(digits) : nil
  }
}
