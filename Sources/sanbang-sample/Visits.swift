extension CountyMaker {
  /// The county visits at least three in ten of every batch of dibao, unless a case's story forbids it.
  mutating func visitHouseholds() {
    var batches: [String: [Int]] = [:]
    for (index, row) in book.cases.enumerated() where row.program.isDibao {
      guard let posted = row.approvalPosted else { continue }
      if row.exempt.isEmpty {
        batches["\(row.program.key) \(posted.number)", default: []].append(index)
      } else {
        book.cases[index].visited = true
      }
    }
    for batch in batches.values { visit(batch) }
  }

  private mutating func visit(_ batch: [Int]) {
    var visited = batch.filter { book.cases[$0].visited == true }.count
    for index in batch where visited * 100 < batch.count * 34 {
      guard book.cases[index].visited != true, !book.cases[index].visitIsFixed else { continue }
      book.cases[index].visited = true
      visited += 1
    }
  }
}
