import Cases
import Testing
import Vocabulary

/// Vectors that others publish: jxlwqq/id-validator e14ed5c (MIT), python-stdnum 2.2 (test numbers only),
/// validatorjs/validator.js cdb7daf (MIT), dromara/hutool 0219415 (test numbers only), GB 11643-1999's own example,
/// and numbers made for Shangluo of places or days that nobody living can have.
@Suite struct ResidentIDTests {
  @Test(arguments: [
    "440308199901101512", "810000199408230021", "110101199003078670", "500154199301135886",
    "44040119580101000X",
    "441282198101011230", "362324198101010011", "360426199101010071", "412723199010050012",
    "120110198012010073",
    "33010219200403064X", "11010519491231002X", "61100218751231117X", "611021186402290026",
    "611022187512311175",
    "611023186402290029", "611024187512311178", "611025186402290021", "611026187512311170",
    "612501186402290029",
    "612522187512311173", "612527186402290022",
  ])
  func sound(text: String) throws {
    let id = try ResidentID(text.utf8)
    #expect(!id.isOldForm && id.born.description.replacing("-", with: "") == text.dropFirst(6).prefix(8))
  }

  /// The sources refuse these for the address code alone (unknown, or withdrawn before the birth). A case is not
  /// judged by it: codes came and went, and the register's numbers come from cards.
  @Test(arguments: [
    "990426199112010074", "110201199312010077", "611099196507150010", "611099196507151187",
    "611099198002290041",
    "61109919800229005X", "611099198002290068", "611099198002290076", "611099198002290084",
    "611099198002290092",
  ])
  func unknownAddresses(text: String) throws { _ = try ResidentID(text.utf8) }

  @Test(arguments: [
    ("", ResidentID.Problem.form), ("44030819990110", .form), ("1234*678Z", .form),
    ("3301022011022000D6", .form),
    ("６１１０９９１９８００２２９００１X", .form), ("611099 19800229 005X", .form), ("61109919800229005×", .form),
    ("'61109919800229005X", .form), ("6.11099E+17", .form), ("011099198002290050", .form),
    ("61109919800229005Y", .form),
    ("440308199902301512", .birthDate), ("610104620932690", .birthDate), ("360426199113010079", .birthDate),
    ("110101491041001", .birthDate), ("110101940231001", .birthDate), ("201511221897205960", .birthDate),
    ("611002186502290016", .birthDate), ("611022186502290011", .birthDate),
    ("611024186502290014", .birthDate),
    ("611026186502290017", .birthDate), ("61252218650229001X", .birthDate),
    ("160323197806058856", .checkDigit),
    ("520323297806058856", .checkDigit), ("235407195106112742", .checkDigit),
    ("235407207006112742", .checkDigit),
    ("61109019800229005X", .checkDigit), ("61109919800229006X", .checkDigit),
  ])
  func unsound(text: String, problem: ResidentID.Problem) {
    #expect(throws: problem) { try ResidentID(text.utf8) }
  }

  @Test(arguments: [("110101491001001", "1949-10-01"), ("111111111111111", "1911-11-11")])
  func fifteenDigits(text: String, born: String) throws {
    let id = try ResidentID(text.utf8)
    #expect(id.isOldForm && id.born.description == born)
  }

  /// One wrong digit is always found, and so are two neighbours that changed places.
  @Test func everySingleSlipIsFound() {
    let sound = Array("11010519491231002X".utf8)
    for place in 0..<17 {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != sound[place] {
        var slipped = sound
        slipped[place] = digit
        #expect(throws: ResidentID.Problem.self) { try ResidentID(slipped) }
      }
      var swapped = sound
      swapped.swapAt(place, min(place + 1, 16))
      if swapped != sound { #expect(throws: ResidentID.Problem.self) { try ResidentID(swapped) } }
    }
  }

  @Test func theLetterMayBeSmall() throws {
    #expect(try ResidentID("11010519491231002x".utf8) == ResidentID("11010519491231002X".utf8))
  }

  @Test(arguments: [("2015-10-30", true), ("2015-10-31", false), ("2015-11-01", false), ("1997-10-31", true)])
  func minors(on: String, isMinor: Bool) throws {
    let id = try ResidentID(residentNumber(born: "19971031").utf8)
    #expect(try id.isMinor(on: #require(CalendarDay(iso: on))) == isMinor)
  }
}
