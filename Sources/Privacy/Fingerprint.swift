import Cases

/// Names a value that the leak scan has found, so that two places can be told to show the same: a keyed digest, for a
/// plain one of an ID number or a telephone would be a leak itself.
package struct Fingerprint: Sendable {
  private let key: Secret<[UInt8]>

  package init(_ key: MasterKey) { self.key = Secret(key.derived(for: "sanbang/leak fingerprint/v1")) }

  /// Eight hexadecimal digits.
  package func name(of digest: UInt64) -> String {
    let message = (0..<8).map { UInt8(truncatingIfNeeded: digest >> ($0 * 8)) }
    return MessageAuthenticator().code(of: message, key: key.reveal).prefix(4).map(hex).joined()
  }
}

extension MasterKey {
  /// The key under which the leak scan keeps what it looks for.
  package var ofNeedles: [UInt8] { derived(for: "sanbang/needles/v1") }
}
