import Foundation
import TestSupport
import Testing

/// The words for the state of a list, and the last day from which `assets/notice.js` tells others; that it does is seen in a
/// browser (`Tests/Browser/state.py`).
struct StateTests {
  private struct State: Hashable {
    let until, words: String
    let saysToday: Bool
  }

  private func states(in html: String) -> [State] {
    html.matches(of: #/<span class="state"(?: data-until="([^"]+)")?([^>]*)>([^<]+)</#).map {
      State(until: String($0.1 ?? ""), words: String($0.3), saysToday: $0.2.contains("data-today"))
    }
  }

  private func sections(_ page: String) -> [String] {
    page.components(separatedBy: "<section class=\"posting\"").dropFirst().map {
      $0.components(separatedBy: "</section>")[0]
    }
  }

  /// 2015年11月2日 as 2015-11-02.
  private func iso(_ chinese: String) -> String {
    chinese.split { !$0.isNumber }.map { $0.count == 1 ? "0\($0)" : $0 }.joined(separator: "-")
  }

  /// What the wording of a section says of its period; a list without one holds for the quarter.
  private func expected(_ section: String, quarterEnd: String) -> State {
    let period = section.firstMatch(of: #/公[示布]时间</strong>：\S+?日至(\d+年\d+月\d+日)/#)
    return period.map { State(until: iso(String($0.1)), words: "公示中", saysToday: true) }
      ?? State(until: quarterEnd, words: "长期公示", saysToday: false)
  }

  @Test(arguments: [("2015-10-31", "2015-12-31"), ("2021-10-20", "2021-12-31")])
  func everyListIsMarkedWithItsLastDay(day: String, quarterEnd: String) throws {
    let site = try TestSite()
    #expect(try site.build("--as-of", day).status == 3)
    let pages = site.published.filesBelow().filter { $0.hasPrefix("boards/") && $0.hasSuffix("index.html") }
    let notices = pages.filter { $0.split(separator: "/").dropLast().last!.contains { !$0.isNumber } }
    var seen: [String: Set<State>] = [:]
    for path in notices {
      let page = try site.published.appending(path: path).text()
      let found = sections(page).map(states)
      #expect(found == sections(page).map { [expected($0, quarterEnd: quarterEnd)] }, "\(path)")
      #expect(states(in: page) == found.flatMap(\.self), "\(path): a state outside of the sections")
      seen[path] = Set(found.flatMap(\.self))
    }
    #expect(Set(seen.values.flatMap(\.self)).count > 2)
    try everyDivisionSaysWhatItsBoardsSay(pages, seen, in: site)
  }

  /// The page of a village or a town has for each of its boards the last of the days that stand on it.
  private func everyDivisionSaysWhatItsBoardsSay(
    _ pages: [String], _ seen: [String: Set<State>], in site: TestSite
  ) throws {
    let nothing = State(until: "", words: "暂无公示", saysToday: false)
    for path in pages where seen[path] == nil && path.split(separator: "/").count > 3 {
      let page = try site.published.appending(path: path).text()
      let boards = page.matches(of: #/<li[^>]*><a href="[./]*(boards/[^"]*/)">[^<]*</a><span class="state"/#)
      let expected = boards.map { board in
        seen["\(board.1)index.html"]!.max { $0.until < $1.until } ?? nothing
      }
      #expect(states(in: page) == expected && !boards.isEmpty, "\(path)")
      #expect(page.contains("assets/notice.js") == expected.contains { $0 != nothing }, "\(path)")
    }
  }
}
