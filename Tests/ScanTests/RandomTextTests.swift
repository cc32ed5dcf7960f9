import Markup
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

  /// Its numbers and its places stand close together.
  @Test func noChartIsTakenForANumber() {
    for round in 0..<50 {
      let rows = (0..<Int.random(in: 1...40)).map { Chart.Row("县区\($0)") }
      let panels = (0..<Int.random(in: 1...4)).map { panel in
        Chart.Panel("p", "类\(panel)", rows.map { _ in .number(.random(in: 0...pow10(round % 9))) })
      }
      let chart = Chart(
        "households", "图一", unit: "户", header: "县区", rows: rows, panels: panels, notes: ["注"], source: "来源")
      for (text, kind) in [(chart.svg(), FileKind.svg), (chart.html().bytes, .html)] {
        let text = String(decoding: text, as: UTF8.self)
        #expect(findings(text, as: kind) == [], "\(text)")
      }
    }
  }

  private func pow10(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

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
