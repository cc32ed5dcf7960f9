import Canon
import Testing

struct CanonTests {
  @Test func asciiStaysAsItIs() { #expect(canonical(Array("abc 123".utf8)) == Array("abc 123".utf8)) }
}
