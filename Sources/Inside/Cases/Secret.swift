/// A private value. It prints as `▇`, shows nothing to a mirror and cannot be encoded.
package struct Secret<Value: Sendable>: Sendable {
  private let value: Value

  package init(_ value: Value) { self.value = value }

  /// The value itself: for gates, checks and the masks of Privacy alone.
  package var reveal: Value { value }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "▇" }
  package var debugDescription: String { "▇" }
  package var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

extension Secret: Equatable where Value: Equatable {}
extension Secret: Hashable where Value: Hashable {}
