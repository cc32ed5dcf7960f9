import Cases
import Privacy
import Scan

/// What a county's cases leave for the city to be held against, as keyed digests: what is private, for the scan of the
/// city's pages, and traces, for the other counties' cases.
struct PartDigests {
  let needles: Needles
  let traces: CountyTraces
}

extension PartDigests {
  /// What was kept; nil when it is none.
  init?(_ bytes: [UInt8], traced files: [String], key: MasterKey) {
    let words = littleEndianWords(bytes)
    guard let count = words.first, count < UInt64(words.count) else { return nil }
    var needles = Needles(key: key.ofNeedles)
    let split = 1 + Int(count)
    guard needles.add(words: words[1..<split]),
      let traces = CountyTraces(files: files, words: words[split...])
    else { return nil }
    self.init(needles: needles, traces: traces)
  }

  var bytes: [UInt8] {
    let own = needles.words
    let words = [UInt64(own.count)] + own + traces.words
    return [UInt8](capacity: words.count * 8) { bytes in
      for word in words {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift * 8))) }
      }
    }
  }
}

private func littleEndianWords(_ bytes: [UInt8]) -> [UInt64] {
  stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
    var word: UInt64 = 0
    for place in (0..<8).reversed() { word = word << 8 | UInt64(bytes[start + place]) }
    return word
  }
}
