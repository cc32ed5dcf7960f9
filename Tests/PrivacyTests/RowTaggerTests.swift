import Cases
import Notices
import Privacy
import Testing

@Suite struct RowTaggerTests {
  static func tag(_ caseID: String, in notice: String, key: MasterKey = .demo) -> RowTag {
    let tagger = RowTagger(key)
    return tagger.tag(for: tagger.receipt(of: Secret(caseID)), in: notice)
  }

  static func receipt(_ caseID: String, key: MasterKey = .demo) -> String {
    String(decoding: RowTagger(key).receipt(of: Secret(caseID)).reveal, as: UTF8.self)
  }

  /// The first from design §6, the others by another program.
  @Test(arguments: [
    ("K000001", "7QTKGYGER3A4PB96", "long-term/611022100201/2015Q4", "YDRPKZGTFC"),
    ("K000001", "7QTKGYGER3A4PB96", "review/611022100201/2015Q4", "KW7ARAQZY8"),
    ("K000001", "7QTKGYGER3A4PB96", "long-term/611022100202/2015Q4", "C5205DQQB1"),
    ("K000002", "3CVCQ1FJDWBGJ38T", "long-term/611022100201/2016Q1", "BXEA4C2QP2"),
    ("案件一号", "JP5FZX5FQ8RASX0J", "review/611022100201/2015Q4", "NEGGWC8C7H"),
  ])
  func vectors(caseID: String, receipt: String, notice: String, tag: String) {
    #expect(Self.receipt(caseID) == receipt)
    #expect(Self.tag(caseID, in: notice).text == tag)
  }

  /// Ten characters that are all digits, or X among them, pass for a telephone number: the next ones are taken. By
  /// another program, with what the first ones are.
  @Test(arguments: [
    ("K016359", "1025304812", "VDCGEWKARX"), ("K117512", "XX32544480", "49V7S9C1K6"),
    ("K237437", "5117999X10", "SDM6W214KW"), ("K330182", "687554X504", "CS1Z14QPTJ"),
  ])
  func noTagReadsLikeANumber(caseID: String, first: String, tag: String) {
    #expect(Self.tag(caseID, in: "review/611022100201/2015Q4").text == tag)
  }

  @Test func anotherKeyGivesOtherReceipts() throws {
    let key = try #require(MasterKey(Array(0..<32)))
    #expect(Self.receipt("K000001", key: key) == "R9P3HS9Q83PW0HJ0")
    #expect(Self.tag("K000001", in: "review/611022100201/2015Q4", key: key).text != "KW7ARAQZY8")
  }

  static let notices = ["review", "approval", "long-term"].flatMap { board in
    ["2015Q3", "2015Q4"].flatMap { quarter in ["200", "201"].map { "\(board)/611022106\($0)/\(quarter)" } }
  }

  /// Whoever has two notices cannot join them: no tag comes twice, none is another one shifted by the notice, and
  /// the order by tag in one says nothing of the order in the next.
  @Test func noticesCannotBeJoined() {
    let count = 300
    let tags = Self.notices.map { notice in (0..<count).map { Self.tag("K\($0)", in: notice) } }
    #expect(Set(tags.joined()).count == Self.notices.count * count)
    for (one, next) in zip(tags, tags.dropFirst()) {
      #expect(Set(zip(one, next).map { $0.bits ^ $1.bits }).count == count)
      let agreeing = zip(zip(one, next), zip(one.dropFirst(), next.dropFirst())).count {
        ($0.0 < $1.0) == ($0.1 < $1.1)
      }
      #expect((count / 3...count * 2 / 3).contains(agreeing))
    }
  }

  /// Ten characters of Crockford's base 32, and the same for the same.
  @Test func text() {
    for number in 0..<200 {
      let tag = Self.tag("K\(number)", in: "review/611022106200/2015Q4")
      #expect(tag.text.utf8.count == 10 && tag.bits < 1 << 50)
      #expect(tag.text.allSatisfy { "0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains($0) })
      #expect(tag == Self.tag("K\(number)", in: "review/611022106200/2015Q4"))
    }
  }

  @Test func aReceiptIsSecret() {
    let receipt = RowTagger(.demo).receipt(of: Secret("K000001"))
    #expect("\(receipt)" == "▇" && receipt.reveal.count == 16)
  }
}
