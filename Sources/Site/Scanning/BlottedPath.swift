/// A path as it may be printed: a name in which something private stands is blotted out, its ending aside.
///
/// - Parameter findings: where in the path, in bytes.
func blotted(_ path: String, _ findings: [Range<Int>]) -> String {
  guard !findings.isEmpty else { return path }
  var start = 0
  return path.split(separator: "/", omittingEmptySubsequences: false).map { name in
    let range = start..<(start + name.utf8.count)
    start = range.upperBound + 1
    let isPrivate = findings.contains { $0.lowerBound < range.upperBound && range.lowerBound < $0.upperBound }
    return isPrivate ? "▇\(ending(of: name))" : String(name)
  }.joined(separator: "/")
}

private func ending(of name: Substring) -> Substring {
  let ending = name.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }
  let isWord =
    ending.count <= 5 && ending.count < name.utf8.count
    && ending.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  return isWord ? name.suffix(ending.count + 1) : ""
}
