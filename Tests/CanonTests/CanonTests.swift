import Canon
import Foundation
import TestSupport
import Testing

/// The evasions of privacy.md §1.6, each in the form that it is compared in.
struct CanonTests {
  @Test(arguments: [
    ("１１０１０１", "110101"), ("٣٤٥", "345"), ("𝟏𝟑𝟖", "138"), ("①③⑧", "138"), ("❶❸❽", "138"), ("⑽", "(10)"),
    ("1³₈", "138"), ("½", "1/2"), ("㈱", "(株)"), ("㈠", "(一)"), ("㋉", "10月"), ("㎏", "kg"), ("Ⅹ", "X"),
    ("Ａb", "Ab"),
    ("1\u{200B}3\u{FEFF}8", "138"), ("1\u{202E}38", "138"), ("1\u{AD}3", "13"), ("张\u{FE00}\u{E0101}三", "张三"),
    ("1\u{E0031}", "1"), ("张\u{301}三", "张三"), ("\u{F9DC}\u{2F804}", "隆你"), ("⻢⻰⻩⼤", "马龙黄大"),
    ("王\u{E863}", "王䶮"), ("\u{E816}", "𠂇"), ("阿•买‧提∙阿⋅买・提･阿·买", "阿·买·提·阿·买·提·阿·买"),
    ("138\u{A0}00\u{2009}13\u{3000}80", "138 00 13 80"), ("138–00—13−80", "138-00-13-80"), ("ａ．ｂ", "a.b"),
    ("张三，“李四”", "张三,“李四”"), ("x×хХ", "x×хХ"),
  ])
  func isComparedAs(_ written: String, _ form: String) {
    #expect(String(decoding: canonical(written.utf8), as: UTF8.self) == form)
  }

  /// What Python's unicodedata says of every character there is, where its NFKC is ASCII or Han.
  @Test func agreesWithPython() throws {
    let lines = try runTool("python3", ["-c", program]).output.split(separator: "\n")
    #expect(lines.count > 3400)
    for line in lines {
      let numbers = line.split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let expected = numbers.dropFirst().map { $0 == "\u{2044}" ? "/" : $0 }
      let form = expected.count == 1 ? CanonicalForm.scalar(expected[0]) : .several(Array(expected))
      #expect(canonical(numbers[0]) == form, "U+\(String(numbers[0].value, radix: 16))")
    }
  }

  @Test func isItsOwnForm() {
    for value in UInt32(0)...0x3FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch canonical(scalar) {
      case .dropped: #expect(!scalar.isASCII && scalar != "·")
      case .scalar(let one): #expect(canonical(one) == .scalar(one), "\(value)")
      case .several(let all): #expect(all.allSatisfy { canonical($0) == .scalar($0) }, "\(value)")
      }
    }
  }

  private let program = """
    import sys, unicodedata as u
    def plain(c): return 0x20 <= ord(c) < 0x7F or u.name(c, '').startswith('CJK UNIFIED') or c == '\\u2044'
    for c in map(chr, [*range(0x80, 0xD800), *range(0xE000, 0x110000)]):
      k = str(u.decimal(c)) if u.category(c) == 'Nd' else ' ' if u.category(c) == 'Zs' else u.normalize('NFKC', c)
      if k != c and all(map(plain, k)): print(*('%X' % ord(x) for x in c + k))
    """
}
