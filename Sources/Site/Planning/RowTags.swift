package import Notices

/// The tags of the rows on a page, from each `<tr id="TAG">`.
///
/// An id that is no tag counts as a row too: it gets more bits than any tag has.
package func rowTags(in page: [UInt8]) -> [RowTag] {
  let bytes = page.span
  var tags: [RowTag] = []
  var place = 0
  while let found = rowStart.firstIndex(in: bytes, from: place) {
    place = found + rowStart.bytes.count
    var (tag, other, length, isTag) = (UInt64(0), UInt64(0), 0, true)
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      let byte = bytes[place]
      tag = tag << 5 | values[Int(byte)]
      isTag = isTag && values[Int(byte)] < 32
      other = (other ^ UInt64(byte)) &* 0x100_0000_01B3
      (place, length) = (place + 1, length + 1)
    }
    tags.append(RowTag(bits: isTag && length == 10 ? tag : other | 1 << 63))
  }
  return tags
}

/// The value of each digit of a tag; more than any for what is none.
private let values: [UInt64] = {
  var values = [UInt64](repeating: 32, count: 256)
  for (value, digit) in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8.enumerated() {
    values[Int(digit)] = UInt64(value)
  }
  return values
}()
