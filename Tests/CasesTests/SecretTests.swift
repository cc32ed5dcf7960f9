import Cases
import Diagnostics
import RegisterFixtures
import Testing
import Vocabulary

/// What is private is printed by no way that Swift has to print a value.
@Suite struct SecretTests {
  static let words = ["张三丰", "611099", "1950", "K7", "刘一", "陈二", "赵四", "钱五", "孙六"]

  /// Every way to make text of a value.
  static func prints(_ value: Any) -> [String] {
    var (printed, debugged, dumped) = ("", "", "")
    print(value, to: &printed)
    debugPrint(value, to: &debugged)
    dump(value, to: &dumped)
    let mirror = Mirror(reflecting: value)
    return [
      printed, debugged, dumped, "\(value)", String(describing: value), String(reflecting: value),
      "\(mirror)",
    ] + mirror.children.map { "\($0)" }
  }

  @Test func secretsPrintAsABlock() {
    let secret = Secret("张三丰")
    #expect("\(secret)" == "▇" && String(reflecting: secret) == "▇" && secret.reveal == "张三丰")
    #expect(Mirror(reflecting: secret).children.isEmpty && !(secret as Any is any Encodable))
    for text in Self.prints(secret) + Self.prints([secret]) + Self.prints(["a": secret])
      + Self.prints((secret, 1)) + Self.prints([secret: 1]) + Self.prints(Message("\(secret)", "\(secret)"))
    {
      #expect(!text.contains("张"))
    }
    for text in Self.prints(secret as Secret<String>? as Any) { #expect(!text.contains("张")) }
  }

  @Test func residentIDsPrintAsABlock() throws {
    let id = try ResidentID(residentID(7).utf8)
    #expect("\(id)" == "▇" && Mirror(reflecting: id).children.isEmpty && !(id as Any is any Encodable))
    for text in Self.prints(id) + Self.prints([id]) + Self.prints(Secret(id)) + Self.prints(["a": id]) {
      #expect(!text.contains("1950") && !text.contains("611099"), "\(text)")
    }
  }

  @Test func recordsPrintNobody() throws {
    let reading = Reading([row("K7", ["applicant": "张三丰"])])
    let record = try #require(reading.records.first)
    let terms = record.applicant.reveal == "张三丰"
    #expect(terms)
    for text in Self.prints(record) + Self.prints(reading) + Self.prints(GateCase.example) {
      for word in Self.words { #expect(!text.contains(word), "\(word)") }
    }
  }
}
