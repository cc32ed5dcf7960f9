import Scan
import Testing

struct ScannerTests {
  @Test func aKindIsKnownByItsEnding() { #expect(FileKind(path: "a/b.html") == .html) }
}
