import Cases
import Diagnostics
import RegisterFixtures
import Scan
import Synchronization
import Testing
import Vocabulary

struct NeedleTests {
  /// Read as a build reads them: every private cell of every row, right or wrong.
  private func needles(of sheets: [Row]) -> (needles: Needles, reading: Int) {
    let held = Mutex(Needles(key: key))
    let context = ReadingContext(
      county: Places.county, tree: Places.tree, rules: Rules.book.rules(of: Places.county),
      calendar: Calendars.of2015, standards: Rules.standards, adoptedOn: nil, columns: ColumnNames(),
      mint: plainMint, onPrivate: { row in held.withLock { $0.add(row) } })
    var (report, unmatched) = (Report(), [Diagnostic]())
    let book = read(
      CountySheets(own: [sheet(sheets)], mixed: []), in: context, into: &report, unmatched: &unmatched)
    return (held.withLock { $0 }, book.records.count)
  }

  @Test func everyPrivateCellOfARowIsFoundAndOnlyThese() {
    let made = row(
      "HC-2015-0012",
      ["applicant": "阿卜杜热依木·买买提", "address": "竹林关镇竹林关村老街供销社对面", "investigators": "刘一民、陈二(12)"])
    let (needles, count) = needles(of: [made])
    #expect(count == 1)
    for (value, rule) in [
      ("阿卜杜热依木买买提", "leak.known-name"), (made["resident_id"]!, "leak.known-id"),
      ("138-0000-0000", "leak.known-number"),
      ("6217000000000000019", "leak.known-number"), ("老街供销社对面", "leak.known-address"),
      ("刘一民", "leak.known-name"),
      ("hc 2015 0012", "leak.known-case"), ("<td>陈二</td>", "leak.known-name"), ("户主：赵四，", "leak.known-name"),
    ] {
      #expect(findings("<p>见 \(value)</p>", needles).map(\.rule) == [rule], Comment(rawValue: value))
    }
    #expect(findings("<p>农村低保 200.00 元，2015-08 起，陈二同志，高中</p>", needles) == [])
  }

  /// No record is made of such a row; its values are private all the same.
  @Test func rowsInErrorAreNeedlesToo() {
    let wrong = row("K1", ["amount": "很多", "applicant": "欧阳明月", "resident_id": "611099195001010017"])
    let (needles, count) = needles(of: [wrong])
    #expect(count == 0)
    #expect(
      findings("<p>欧阳明月 611099195001010017</p>", needles).map(\.rule) == ["leak.known-name", "leak.known-id"])
  }

  @Test func aRecordGivesItsNumberAndName() {
    let records = Reading([row("MINTED77", ["applicant": "欧阳明月"])]).records
    let needles = needlesOf { for record in records { $0.add(record) } }
    let text = "MINTED77 欧阳明月 \(residentID("MINTED77".utf8.reduce(0) { ($0 * 31 + Int($1)) % 1000 }))"
    #expect(findings(text, needles).map(\.rule) == ["leak.known-case", "leak.known-name", "leak.known-id"])
  }

  @Test func unionsFindWhatEitherFinds() {
    var one = needlesOf { $0.add(name: "欧阳明月".utf8) }
    let other = needlesOf {
      $0.add(name: "诸葛小明".utf8); $0.add(caseID: "K000001".utf8)
    }
    one.formUnion(other)
    #expect(findings("欧阳明月、诸葛小明、K000001", one).count == 3 && one.count == 3)
    #expect(findings("K0000012，XK000001", one).isEmpty)
  }

  /// 张三丰 of 张三 and 丰收村; a list's words apart; two characters in prose.
  @Test(arguments: ["张三 丰收村", "张三，丰收", "<td>张三</td><td>丰</td>", "高山流水", "在高山上", "<p>到高山去</p>", "张**"])
  func wordsThatMeetAreNoName(_ text: String) {
    let needles = needlesOf {
      $0.add(name: "张三丰".utf8); $0.add(name: "高山".utf8)
    }
    #expect(findings(text, needles).isEmpty)
    #expect(findings("<td>高山</td>", needles).map(\.rule) == ["leak.known-name"])
    #expect(findings("<td><b>高</b>　山</td>", needles).map(\.rule) == ["leak.known-name"])
  }

  /// GB 18030's twins, on both sides.
  @Test func privateUseTwinsAreOne() {
    let needles = needlesOf { $0.add(name: "王\u{E863}生".utf8) }
    #expect(findings("<td>王䶮生</td>", needles).count == 1 && findings("王\u{E863}生", needles).count == 1)
    let plane2 = needlesOf { $0.add(name: "𠅤丽华".utf8) }
    #expect(findings("𠅤丽华", plane2).count == 1 && findings("&#x20164;丽华", plane2).count == 1)
  }

  @Test func whatIsPublicIsLetPassAndCounted() {
    let needles = needlesOf {
      $0.add(name: "王家沟".utf8); $0.add(name: "和平".utf8); $0.add(number: "09142330000".utf8)
      $0.add(name: "肖贤平".utf8)
    }
    let words = ["王家沟村", "和平", "肖贤平"]
    let text = "<p>王家<b>沟</b>村 肖贤平 <b>和平</b> 0914-2330000 12345</p>"
    let result = result(text, needles, contacts: ["0914-2330000"], words: words)
    #expect(result.findings.isEmpty)
    #expect(result.exempted == ["leak.known-name": 3, "leak.known-number": 1])
    #expect(findings("<p>王家沟组</p>", needles, words: words).map(\.rule) == ["leak.known-name"])
    #expect(
      findings("<p>0914-2330001</p>", needles, contacts: ["0914-2330000"]).map(\.rule) == ["leak.telephone"])
    #expect(findings("地址：江滨路12号", words: ["丹凤县江滨路12号"]).map(\.rule) == ["leak.house-number"])
    #expect(findings("地址：丹凤县江滨路12号", words: ["丹凤县江滨路12号"]).isEmpty)
  }

  @Test func keysAreFoundInHexadecimal() {
    let needles = needlesOf { $0.add(secret: (0..<32).map { $0 * 7 }) }
    let text = (0..<32).map { (value: UInt8) in String(256 + Int(value * 7), radix: 16).dropFirst() }.joined()
    #expect(findings("{\"k\":\"\(text)\"}", as: .json, needles).map(\.rule) == ["leak.secret"])
  }
}
