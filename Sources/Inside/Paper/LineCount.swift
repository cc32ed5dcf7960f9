import Markup

extension PaperStyle.Face {
  /// How wide a text is, and rather wider: what is neither a Latin letter nor a digit takes a full em.
  func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x250 ? size * 62 / 100 : size) }
  }

  /// In how many lines a text stands. Each may lack its last character, for a full stop does not begin a line.
  func lines(_ text: some StringProtocol, in width: Int, indent: Int = 0) -> Int {
    let (own, room) = (self.width(text) + indent, max(width - size, size))
    return own <= width ? 1 : (own + room - 1) / room
  }

  /// The height of an element of wording; short items of a list stand side by side.
  func height(_ block: HTMLBlock, in width: Int) -> Int {
    let isList = block.name == "ul" || block.name == "ol"
    if isList { return line * packed(block.lines, in: width) }
    let indent = block.name == "p" ? size * 2 : 0
    return line * block.lines.reduce(0) { $0 + lines($1, in: width, indent: indent) }
  }

  private func packed(_ items: [String], in width: Int) -> Int {
    var (lines, left) = (0, 0)
    for item in items {
      let own = self.width(item) + size * 2
      if own <= left {
        left -= own
      } else {
        lines += self.lines(item, in: width)
        left = width - own
      }
    }
    return max(lines, 1)
  }
}
