/// A finished piece of HTML: what it holds is shown as it stands, so only this module makes one.
///
/// Text from anywhere else becomes HTML through ``HTMLWriter/text(_:)-(String)``, which escapes it.
public struct HTML: Equatable, Sendable {
  /// UTF-8.
  public let bytes: [UInt8]

  init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// No HTML at all.
  public static let empty = HTML(trusted: [])

  /// HTML that stands in the program: the compiler takes nothing but a literal here.
  ///
  /// Made once and kept, as in `static let cell = HTML.literal("<td>")`, it costs a copy of its bytes when
  /// written.
  public static func literal(_ text: StaticString) -> HTML { HTML(trusted: Array(text.description.utf8)) }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { bytes.isEmpty }
}
