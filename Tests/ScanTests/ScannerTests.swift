import Scan
import Testing

struct ScannerTests {
  @Test func aKindIsKnownByItsEnding() {
    #expect(FileKind(path: "a/b.html") == .html && FileKind(path: "A.CSV") == .csv)
    #expect(FileKind(path: "a.d/photo.png") == nil && FileKind(path: "a.html/photo") == nil)
  }
}
