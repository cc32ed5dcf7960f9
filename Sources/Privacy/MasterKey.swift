import Cases

/// The site's secret, 32 bytes, from which all receipts and tags follow.
package struct MasterKey: Sendable {
  private let bytes: Secret<[UInt8]>

  /// Nil unless there are 32 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = Secret(bytes)
  }

  /// The key of every site marked `demo: true`, so that its output can be made again.
  package static let demo = MasterKey(sha256(Array("sanbang demo master key".utf8)))!

  /// Names the key in the manifest and tells nothing about it: 32 digits, for shorter ones can pass for a telephone
  /// number before the leak scan.
  package var fingerprint: String {
    sha256(Array("sanbang/key fingerprint/v1".utf8) + bytes.reveal).prefix(16).map(hex).joined()
  }

  /// Whether a fingerprint is this key's; those of the first versions had 16 digits.
  package func has(_ fingerprint: String) -> Bool {
    fingerprint.utf8.count >= 16 && self.fingerprint.hasPrefix(fingerprint)
  }

  /// The key, and the one from which receipts and tags follow: neither may ever be published, in whatever form.
  package var secrets: [[UInt8]] { [bytes.reveal, derived(for: "sanbang/receipt/v1")] }

  /// HKDF-SHA-256 (RFC 5869) for 32 bytes without a salt.
  func derived(for purpose: String) -> [UInt8] {
    let authenticator = MessageAuthenticator()
    let pseudorandom = authenticator.code(of: bytes.reveal, key: [UInt8](repeating: 0, count: 32))
    return authenticator.code(of: Array(purpose.utf8) + [1], key: pseudorandom)
  }
}

/// Two lower-case digits.
package func hex(_ byte: UInt8) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
}
