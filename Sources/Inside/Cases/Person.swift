/// A person who signs a case: 姓名, or 姓名(工号) to tell namesakes apart.
package struct Person: Hashable, Sendable {
  private let name: String
  private let staffNumber: String?

  /// Nil for an empty cell.
  package init?(_ cell: String) {
    let text = cell.filter { !$0.isWhitespace }.replacing("（", with: "(").replacing("）", with: ")")
    guard !text.isEmpty else { return nil }
    if let open = text.firstIndex(of: "("), text.last == ")" {
      name = String(text[..<open])
      staffNumber = String(text[text.index(after: open)...].dropLast())
    } else {
      name = text
      staffNumber = nil
    }
  }

  /// Two of one name are one person unless both have a number and the numbers differ.
  package func isSame(as other: Person) -> Bool {
    guard name == other.name else { return false }
    guard let mine = staffNumber, let theirs = other.staffNumber else { return true }
    return mine == theirs
  }
}
