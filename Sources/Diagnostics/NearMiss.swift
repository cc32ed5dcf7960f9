/// The candidates that somebody who typed `name` most likely meant, nearest first, at most three; of equally near ones
/// the earlier candidate.
public func nearest(to name: String, in candidates: some Sequence<String>) -> [String] {
  let typed = Array(name.lowercased().unicodeScalars)
  let limit = max(1, typed.count / 3)
  return
    candidates.enumerated()
    .map { (name: $1, order: $0, distance: editDistance(typed, Array($1.lowercased().unicodeScalars))) }
    .filter { $0.distance <= limit }
    .sorted { ($0.distance, $0.order) < ($1.distance, $1.order) }
    .prefix(3).map(\.name)
}

/// A remedy that names the nearest candidates; when none is near, all of them or those of `list`.
public func suggestion(for name: String, in candidates: [String], listing list: [String]? = nil) -> Message {
  let near = nearest(to: name, in: candidates)
  guard near.isEmpty else {
    return Message(
      "是否应为：\(near.joined(separator: "、"))？", "did you mean \(near.joined(separator: ", "))?")
  }
  let all = list ?? candidates.sorted()
  return Message(
    "可用的有：\(all.joined(separator: "、"))", "known are: \(all.joined(separator: ", "))")
}

/// Insertions, deletions, substitutions and swaps of neighbours between `a` and `b`.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...b.count)]
  for (i, x) in a.enumerated() {
    var row = [i + 1]
    for (j, y) in b.enumerated() {
      var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (x == y ? 0 : 1))
      if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { best = min(best, rows[i - 1][j - 1] + 1) }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
