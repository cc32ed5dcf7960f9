import Diagnostics
import Site
import Testing

/// What a terminal shows while work lasts.
struct ProgressTests {
  @Test func saysWhatAndHowFar() {
    var state = ProgressState()
    #expect(state.message.chinese == "打开设置和台账…")
    (state.step, state.counties, state.countiesDone, state.rows) = (.counties, 7, 3, 128_400)
    #expect(state.message.chinese == "读取、核对 3/7 个县区，128,400 行…")
    #expect(state.message.english == "Reading and checking: 3 of 7 counties, 128,400 rows…")
    state.files = 1_002_003
    #expect(state.message.chinese == "读取、核对 3/7 个县区，128,400 行，做好 1,002,003 个文件…")
    state.step = .reports
    #expect(state.message.chinese == "128,400 行已核对，写 reports/…")
    (state.step, state.files) = (.publishing, 999)
    #expect(state.message.english == "Updating public/, 999 files made…")
  }

  @Test func isSilentForASecondThenSpeaksFiveTimesASecond() {
    var line = ProgressLine()
    let times = (0..<24).map { Double($0) / 8 }
    let shown = times.filter { !line.bytes(for: "\($0)", at: $0).isEmpty }
    #expect(shown.first == 1 && shown.count == 8, "\(shown)")
    #expect(zip(shown, shown.dropFirst()).allSatisfy { $1 - $0 >= 0.2 })
  }

  @Test func writesOverItselfAndLeavesNothing() {
    var line = ProgressLine()
    #expect(line.bytes(for: "1 row", at: 1) == "\r1 row\u{1B}[K")
    #expect(line.bytes(for: "1 row", at: 2).isEmpty)
    #expect(line.end() == "\r\u{1B}[K")
    #expect(line.bytes(for: "2 rows", at: 3).isEmpty)
  }

  @Test func leavesAQuietTerminalAlone() {
    var line = ProgressLine()
    #expect(line.bytes(for: "1 row", at: 0.9).isEmpty && line.end().isEmpty)
  }
}
