import Privacy
import Testing

@Suite struct CryptoTests {
  static func hexadecimal(_ bytes: [UInt8]) -> String { bytes.map(hex).joined() }

  /// FIPS 180-4, and the examples that NIST gives with it.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func sha(text: String, digest: String) { #expect(Self.hexadecimal(sha256(Array(text.utf8))) == digest) }

  /// RFC 4231, cases 1 to 4, 6 and 7: one authenticator for all of them, as the build uses it.
  @Test func hmac() {
    let text = { (text: String) in Array(text.utf8) }
    let cases: [([UInt8], [UInt8], String)] = [
      (
        .init(repeating: 0x0B, count: 20), text("Hi There"),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        text("Jefe"), text("what do ya want for nothing?"),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        .init(repeating: 0xAA, count: 20), .init(repeating: 0xDD, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
      ),
      (
        Array(1...25), .init(repeating: 0xCD, count: 50),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
      ),
      (
        .init(repeating: 0xAA, count: 131), text("Test Using Larger Than Block-Size Key - Hash Key First"),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
      (
        .init(repeating: 0xAA, count: 131),
        text(
          "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be "
            + "hashed before being used by the HMAC algorithm."),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
      ),
    ]
    let authenticator = MessageAuthenticator()
    for (key, message, code) in cases + cases.reversed() {
      #expect(Self.hexadecimal(authenticator.code(of: message, key: key)) == code)
    }
  }

  @Test func keys() throws {
    #expect(MasterKey([]) == nil && MasterKey(.init(repeating: 1, count: 31)) == nil)
    #expect(MasterKey(.init(repeating: 1, count: 33)) == nil)
    let key = try #require(MasterKey(Array(0..<32)))
    // SHA-256 of `sanbang/key fingerprint/v1` and the key, by another program.
    #expect(key.fingerprint == "4546e253c6d6ebe76de11ba87bd642f6")
    #expect(MasterKey.demo.fingerprint == "caf7fa9b832944176e00c9ab987a05dd")
    #expect(
      key.has(key.fingerprint) && key.has("4546e253c6d6ebe7") && !key.has("4546")
        && !key.has("caf7fa9b83294417"))
    var dumped = ""
    dump(key, to: &dumped)
    #expect(!dumped.contains("31") && dumped.contains("▇") && "\(key)".contains("▇"))
  }

  @Test func randomness() {
    let drawn = (0..<50).map { _ in randomBytes(32) }
    #expect(Set(drawn).count == 50 && drawn.allSatisfy { $0.count == 32 } && randomBytes(0).isEmpty)
  }
}
