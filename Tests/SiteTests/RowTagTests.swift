import Notices
import Site
import Testing

/// The rows of a page, wherever they stand in it.
struct RowTagTests {
  @Test func readsTagsAsTheyAreWritten() {
    let tags = (0..<200).map { RowTag(bits: (UInt64($0) &* 0x9E37_79B9_7F4A_7C15) >> 14) }
    let rows = tags.map { "<tr id=\"\($0.text)\"><td>张**</td></tr>\n" }
    let page = "<table><tr><th>序号</th></tr>\(rows.joined())</table>"
    #expect(rowTags(in: Array(page.utf8)) == tags)
  }

  /// A search that skips must not skip a row: pieces of the mark in every order.
  @Test func findsEveryRow() {
    var state: UInt64 = 20151031
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let pieces = [
      "<tr id=\"", "\"", "<", "<t", "<tr ", "tr id=\"", "id=", "=\"", "<tr id='", "村", "0", " ", "",
    ]
    for _ in 0..<2000 {
      let page = (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
      #expect(rowTags(in: Array(page.utf8)).count == rows(page), "\(page)")
    }
  }

  /// A row runs to the quote behind its id.
  private func rows(_ page: String) -> Int {
    var (rest, count) = (Substring(page), 0)
    while let start = rest.firstRange(of: "<tr id=\"") {
      let id = rest[start.upperBound...]
      rest = id.firstIndex(of: "\"").map { id[$0...].dropFirst() } ?? ""
      count += 1
    }
    return count
  }

  @Test func whatIsNoTagIsARowOfItsOwn() {
    let ids = ["", "a", "YDRPKZGTF", "YDRPKZGTFCC", "ydrpkzgtfc", "YDRPKZGTFI", "YDRPKZGTFC"]
    let page = ids.map { "<tr id=\"\($0)\">" }.joined()
    let tags = rowTags(in: Array(page.utf8))
    #expect(Set(tags).count == ids.count && tags.filter { $0.bits >> 50 == 0 }.map(\.text) == ["YDRPKZGTFC"])
  }
}
