package import Vocabulary

/// What the office has signed for in `content/privacy.yml`; the defaults need no signature.
package struct PrivacyPolicy: Sendable {
  /// How much of a name stands on the web.
  package enum NameStyle: String, CaseIterable, Sendable {
    /// `张**`
    case initial
    /// `张*三`, and `张*` of a name of two characters.
    case initialLast = "initial-last"
  }

  /// How much of a name stands on paper.
  package enum PaperNameStyle: String, CaseIterable, Sendable {
    /// As on the web.
    case initial
    /// The whole name, as the rules ask for 申请人姓名.
    case full
  }

  /// How a row shows what it is paid.
  package enum AmountStyle: String, CaseIterable, Codable, Sendable {
    case exact, grade, band
  }

  package var nameOnWeb = NameStyle.initial
  package var nameOnPaper = PaperNameStyle.initial
  /// How many applicants of a county have to share an initial before it is shown.
  package var rarityThreshold = 20
  package var cellThreshold = CellThreshold()
  package var amount = AmountStyle.exact
  /// Whether `category` stands in a row on the web, on boards whose columns are not given.
  package var showsCategory = false
  /// By the boards' keys: all columns of a row, where the policy gives them.
  package var columns: [String: [Channel: EntryColumns]] = [:]

  /// Who has signed for it, and when; nil where nobody has.
  package var signedBy: String?
  package var signedOn: CalendarDay?

  package init() {}

  /// Whether somebody has signed for names in full on paper.
  package var showsFullNamesOnPaper: Bool { nameOnPaper == .full && signedBy != nil && signedOn != nil }

  package func columns(of board: Board, on channel: Channel) -> EntryColumns {
    if let own = columns[board.key]?[channel] { return own }
    return showsCategory && channel == .web ? [.usual, .category] : .usual
  }

  /// What in it is looser than the defaults, and therefore needs a signature: each by its keys in the file.
  package var loosened: [[String]] {
    let (usual, cells) = (PrivacyPolicy(), PrivacyPolicy().cellThreshold)
    let settings = [
      (["name", "web"], nameOnWeb != usual.nameOnWeb),
      (["name", "print"], nameOnPaper != usual.nameOnPaper),
      (["rarity_threshold"], rarityThreshold < usual.rarityThreshold),
      (["cell_threshold", "default"], cellThreshold.default < cells.default),
      (["cell_threshold", "health"], cellThreshold.health < cells.health),
      (["cell_threshold", "minors"], cellThreshold.minors < cells.minors),
      (["category_on_web"], showsCategory),
    ]
    return settings.filter(\.1).map(\.0) + loosenedColumns
  }

  private var loosenedColumns: [[String]] {
    columns.sorted { $0.key < $1.key }.flatMap { board, channels in
      Channel.allCases.filter { !EntryColumns.usual.isSuperset(of: channels[$0] ?? []) }
        .map { ["columns", board, $0.rawValue] }
    }
  }
}
