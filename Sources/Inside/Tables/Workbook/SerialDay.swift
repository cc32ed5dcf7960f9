/// A day as spreadsheets count it.
enum SerialDay {
  /// Where the counting begins.
  enum Epoch: Sendable { case of1900, of1904 }

  /// `YYYY-MM-DD` of a whole number of days; nil for what no spreadsheet shows as a day.
  ///
  /// Day 60 since 1900 is 29 February 1900, which was not: it is written as it is shown, and is no day to whoever
  /// reads it.
  static func text(_ serial: Int, _ epoch: Epoch) -> [UInt8]? {
    let days = epoch == .of1904 ? serial + 1462 : serial
    guard (1...2_958_465).contains(days) else { return nil }
    if days == 60 { return Array("1900-02-29".utf8) }
    // Days since 1 March 0000, in years that end with February; the false day is taken out again.
    let day = days + (days > 60 ? 693_899 : 693_900)
    let era = day / 146_097
    let ofEra = day % 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    var text: [UInt8] = []
    text.reserveCapacity(10)
    append(era * 400 + year + (month < 10 ? 0 : 1), 4, to: &text)
    text.append(UInt8(ascii: "-"))
    append(month < 10 ? month + 3 : month - 9, 2, to: &text)
    text.append(UInt8(ascii: "-"))
    append(ofYear - (153 * month + 2) / 5 + 1, 2, to: &text)
    return text
  }
}

/// A number in so many digits.
private func append(_ number: Int, _ count: Int, to text: inout [UInt8]) {
  if count > 1 { append(number / 10, count - 1, to: &text) }
  text.append(UInt8(0x30 + number % 10))
}
