package import Notices

/// The tags of the rows on a page, from each `<tr id="TAG">`.
///
/// An id that is no tag counts as a row too: it gets more bits than any tag has.
package func rowTags(in page: [UInt8]) -> [RowTag] {
  let bytes = page.span
  var tags: [RowTag] = []
  var end = mark.count
  while end <= bytes.count {
    let skip = skips[Int(bytes[end - 1])]
    guard skip == 0, mark.indices.allSatisfy({ bytes[end - mark.count + $0] == mark[$0] }) else {
      end += max(skip, 1)
      continue
    }
    var (tag, other, length, isTag) = (UInt64(0), UInt64(0), 0, true)
    while end + length < bytes.count, bytes[end + length] != UInt8(ascii: "\"") {
      let byte = bytes[end + length]
      tag = tag << 5 | values[Int(byte)]
      isTag = isTag && values[Int(byte)] < 32
      other = (other ^ UInt64(byte)) &* 0x100_0000_01B3
      length += 1
    }
    tags.append(RowTag(bits: isTag && length == 10 ? tag : other | 1 << 63))
    end += length + mark.count
  }
  return tags
}

private let mark = Array("<tr id=\"".utf8)

/// How far the end of a search can move on at a byte (Horspool): pages of Chinese are gone through by eights.
private let skips: [Int] = (0..<256).map { byte in
  mark.lastIndex(of: UInt8(byte)).map { mark.count - 1 - $0 } ?? mark.count
}

/// The value of each digit of a tag; more than any for what is none.
private let values: [UInt64] = {
  var values = [UInt64](repeating: 32, count: 256)
  for (value, digit) in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8.enumerated() {
    values[Int(digit)] = UInt64(value)
  }
  return values
}()
