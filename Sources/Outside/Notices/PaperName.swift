package import Vocabulary

/// An applicant's name in full, for paper alone: the office's, so no page can name the type, and no `PublicEntry` takes it.
///
/// Only the gate makes one, where the privacy policy is signed for it. It does not print itself.
package struct PaperName: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { "▇" }
}

/// The names in full of a county's rows; none where paper shows what the web does.
package struct PaperNames: Sendable {
  private var names: [String: [RowTag: PaperName]] = [:]

  package init() {}

  package var all: [PaperName] { names.values.flatMap(\.values) }

  package mutating func add(_ own: [RowTag: PaperName], of notice: NoticeID) { names[notice.text] = own }

  package subscript(tag: RowTag, notice: NoticeID) -> PaperName? { names[notice.text]?[tag] }
}

/// A village's board.
package struct NoticeID {
  let text: String

  package init(_ village: DivisionCode, _ board: Board) { text = "\(board.key)/\(village)" }
}
