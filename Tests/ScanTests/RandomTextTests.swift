import Privacy
import Scan
import Testing

/// What a key makes looks random: of a thousand keys none may stop its site for good.
struct RandomTextTests {
  @Test func noFingerprintIsTakenForANumber() throws {
    for _ in 0..<5000 {
      let key = try #require(MasterKey((0..<32).map { _ in .random(in: 0...255) }))
      let manifest = "{\"version\":1,\"key\":\"\(key.fingerprint)\",\"files\":["
      #expect(findings(manifest, as: .javascript) == [], "\(manifest)")
    }
  }

  /// Tags of which all characters but one, at every place, are digits or X.
  @Test func noTagIsTakenForANumber() {
    var random = SystemRandomNumberGenerator()
    for number in 0..<10_000 {
      var tag = (0..<10).map { _ in "0123456789X".randomElement(using: &random)! }
      tag[number % 10] = "ABCDEFGHJKMNPQRSTVWYZ".randomElement(using: &random)!
      let text = String(tag)
      #expect(findings("<tr id=\"\(text)\"><td>1</td><td>\(text)</td><td>1</td></tr>") == [], "\(text)")
    }
  }
}
