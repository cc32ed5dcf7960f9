/// Something that is not cut: a row, a paragraph, the place for the seal.
package struct PaperBlock: Sendable {
  /// In tenths of a millimetre, and rather more than less.
  package let height: Int
  /// Of what stands above it again where it does not follow another of its kind on the same sheet: a table's head.
  package let lead: Int
  /// Whether the next one has to be on the same sheet, where that can be.
  package let staysWithNext: Bool

  package init(height: Int, lead: Int = 0, staysWithNext: Bool = false) {
    (self.height, self.lead, self.staysWithNext) = (height, lead, staysWithNext)
  }

  /// Whether a lead stands above it.
  var isRow: Bool { lead > 0 }
}

/// Cuts a flow of blocks into sheets: every block on one sheet, in their order, and none over its end, unless a single
/// block is larger than a sheet.
///
/// - Returns: the places of each sheet's blocks; no sheet is empty.
package func sheets(of blocks: [PaperBlock], height: Int) -> [Range<Int>] {
  var sheets: [Range<Int>] = []
  var (start, next) = (0, 0)
  while next < blocks.count {
    let end = endOfGroup(from: next, blocks, height)
    if next > start, used(blocks[start..<end]) > height {
      sheets.append(start..<next)
      start = next
    }
    next = end
  }
  return start < blocks.count ? sheets + [start..<blocks.count] : sheets
}

/// The end of what stays together, as far as it fits on a sheet at all.
private func endOfGroup(from start: Int, _ blocks: [PaperBlock], _ height: Int) -> Int {
  var end = start + 1
  while end < blocks.count, blocks[end - 1].staysWithNext { end += 1 }
  return used(blocks[start..<end]) <= height ? end : start + 1
}

/// How much of a sheet blocks take that begin it.
package func used(_ blocks: ArraySlice<PaperBlock>) -> Int {
  var (height, followsRow) = (0, false)
  for block in blocks {
    height += block.height + (block.isRow && !followsRow ? block.lead : 0)
    followsRow = block.isRow
  }
  return height
}
