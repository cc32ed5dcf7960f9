package import Diagnostics

/// Something that must not stand in a published file, with examples that are its test.
package struct LeakRule: Sendable {
  /// Stable name, such as `leak.id-number`.
  package let id: String
  package let what: Message
  package let remedy: Message
  /// Texts in which it finds something.
  package let found: [String]
  /// Texts in which it finds nothing.
  package let passed: [String]

  package static let all: [LeakRule] = []
}
