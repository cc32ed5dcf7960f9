import CCrypto

/// HMAC-SHA-256 through libcrypto; one context for all calls, because a fresh one costs a second a city, and one key
/// where it stays the same, because to take it up anew costs as much as a short message.
@safe package struct MessageAuthenticator: ~Copyable {
  private let context: OpaquePointer

  package init() {
    let mac = unsafe EVP_MAC_fetch(nil, "HMAC", nil)
    guard let context = unsafe EVP_MAC_CTX_new(mac) else { fatalError("libcrypto has no HMAC") }
    unsafe EVP_MAC_free(mac)
    unsafe self.context = unsafe context
    // Named once: every further name costs a look-up under a lock.
    var digestName = Array("SHA256".utf8CString)
    let done = unsafe digestName.withUnsafeMutableBufferPointer { name in
      let parameters = unsafe [
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.baseAddress, 0),
        OSSL_PARAM_construct_end(),
      ]
      return unsafe EVP_MAC_CTX_set_params(context, parameters)
    }
    precondition(done == 1, "libcrypto's HMAC has no SHA-256")
  }

  /// For messages under one key: `code(of:)`.
  package init(key: [UInt8]) {
    self.init()
    precondition(unsafe EVP_MAC_init(context, key, key.count, nil) == 1, "libcrypto's HMAC takes no key")
  }

  deinit { unsafe EVP_MAC_CTX_free(context) }

  /// 32 bytes, under the key that was last taken up.
  package func code(of message: [UInt8]) -> [UInt8] {
    precondition(unsafe EVP_MAC_init(context, nil, 0, nil) == 1, "libcrypto's HMAC has no key")
    return finished(message)
  }

  /// 32 bytes.
  package func code(of message: [UInt8], key: [UInt8]) -> [UInt8] {
    precondition(unsafe EVP_MAC_init(context, key, key.count, nil) == 1, "libcrypto's HMAC takes no key")
    return finished(message)
  }

  private func finished(_ message: [UInt8]) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: 32)
    var length = 0
    let done =
      unsafe EVP_MAC_update(context, message, message.count) == 1
      && EVP_MAC_final(context, &result, &length, result.count) == 1
    precondition(done, "libcrypto's HMAC failed")
    return result
  }
}

/// 32 bytes.
package func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var result = [UInt8](repeating: 0, count: 32)
  let done = unsafe EVP_Digest(bytes, bytes.count, &result, nil, EVP_sha256(), nil)
  precondition(done == 1, "libcrypto's SHA-256 failed")
  return result
}

/// Random bytes that are fit for a key.
package func randomBytes(_ count: Int) -> [UInt8] {
  var result = [UInt8](repeating: 0, count: count)
  let done = unsafe RAND_bytes(&result, Int32(count))
  precondition(done == 1, "libcrypto has no randomness")
  return result
}
