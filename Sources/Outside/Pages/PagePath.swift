public import Vocabulary

/// The address of a page below the site's root: a folder that ends in a slash, or empty for home.
public struct PagePath: Hashable, Sendable {
  public let folder: String

  init(folder: String) { self.folder = folder }

  public static let home = PagePath(folder: "")
  public static let places = PagePath(folder: "places/")
  public static let releases = PagePath(folder: "releases/")

  public static func release(_ quarter: Quarter) -> PagePath { PagePath(folder: "releases/\(quarter)/") }

  /// The sensitive tables of a release by county.
  public static func breakdowns(_ quarter: Quarter) -> PagePath {
    PagePath(folder: "releases/\(quarter)/breakdowns/")
  }

  /// Where the program puts what it makes itself; an office's own page would take the place of one of its.
  public static let taken: Set = ["assets", "boards", "places", "releases"]

  /// A page of the office's own, such as `guide/boards`.
  public static func prose(_ name: String) -> PagePath { PagePath(folder: "\(name)/") }

  public static func division(_ division: Division) -> PagePath {
    let code = division.code
    let parts =
      switch division.level {
      case .city: [String]()
      case .county: [code.countyDigits]
      case .town: [code.countyDigits, code.townDigits]
      case .village: [code.countyDigits, code.townDigits, code.villageDigits]
      }
    return PagePath(folder: parts.isEmpty ? "" : "boards/\(parts.joined(separator: "/"))/")
  }

  func board(_ board: Board) -> PagePath { PagePath(folder: "\(folder)\(board.key)/") }

  /// The file that holds the page.
  var file: String { "\(folder)index.html" }

  /// From this page to the site's root.
  var root: String {
    let depth = folder.utf8.count { $0 == UInt8(ascii: "/") }
    return depth == 0 ? "./" : String(repeating: "../", count: depth)
  }

  /// The address of another page, as a link on this one.
  func link(to other: PagePath) -> String { other.folder.isEmpty ? root : "\(root)\(other.folder)" }
}
