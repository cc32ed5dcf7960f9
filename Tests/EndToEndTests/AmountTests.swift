import Foundation
import TestSupport
import Testing

/// An office that shows bands or grades has not shown the sums in another place (background/privacy.md §4.3).
struct AmountTests {
  /// The only household of its village; its sum would be the village's total, and its town's with the next.
  private static let alone = "217.37"

  @Test(arguments: [("exact", true), ("band", false), ("grade", false)])
  func totalsDoNotGiveTheSumsBack(style: String, isShown: Bool) throws {
    var row = ListSite.Row(700, in: "611022100001")
    row.amount = Self.alone
    let list = try ListSite(ListSite.households + [row])
    let policy = try list.site.url.appending(path: "content/privacy.yml").text().lines
      .filter { !$0.hasPrefix("amount:") }
    try list.site.write(
      (policy + ["amount: \(style)"]).map { "\($0)\n" }.joined(), to: "content/privacy.yml")
    let build = try list.site.build()
    #expect([0, 3].contains(build.status), "\(build.messages)")
    let pages = try list.site.bytes().filter { $0.key.hasPrefix("boards/") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let village = try #require(pages["boards/611022/100/001/long-term/index.html"])
    #expect(village.contains("1户") && village.contains("200–299元") != isShown)
    // 20 households of 200 yuan in the rest of the town.
    for sum in [Self.alone, "4217.37", "4,217.37"] {
      let isSomewhere = pages.contains { $0.value.contains(sum) }
      #expect(!isSomewhere || isShown, "\(sum)")
    }
    #expect(pages.contains { $0.value.contains(Self.alone) } == isShown)
  }
}
