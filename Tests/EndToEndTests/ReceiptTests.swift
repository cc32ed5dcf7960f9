import Foundation
import TestSupport
import Testing

/// The receipts that an office prints on its letters; that they find their rows is seen in a browser
/// (`Tests/Browser/receipt.py`).
struct ReceiptTests {
  private func receipts(_ site: TestSite) throws -> Run {
    try run(PackageFolder.command("sanbang"), ["receipts", ".", "--lang", "en"], in: site.url)
  }

  private func sheet(_ site: TestSite) throws -> [[String]] {
    try site.reports.appending(path: "receipts-611022.csv").text().split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func everyListedCaseHasOne() throws {
    let site = try TestSite()
    #expect(try site.build().status == 3)
    let before = try site.states()
    let told = try receipts(site)
    #expect(told.status == 0 && told.output.contains("reports/receipts-611022.csv: "), "\(told.messages)")
    let rows = try sheet(site)
    #expect(rows.first?.last?.hasPrefix("回执码") == true && rows.allSatisfy { $0.count == 7 })
    let codes = rows.dropFirst().compactMap(\.last)
    #expect(codes.allSatisfy { $0.contains(#/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/#) })
    #expect(Set(codes).count == codes.count && !codes.isEmpty)
    #expect(told.output.contains("\(codes.count) cases"))
    let file = site.reports.appending(path: "receipts-611022.csv").filePath
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(try mode == 0o600 && site.states() == before)
    // Nothing of it is published.
    let published = try site.bytes().values.map { String(decoding: $0, as: UTF8.self) }
    #expect(
      codes.allSatisfy { code in
        published.allSatisfy { !$0.contains(code) && !$0.contains(code.replacing("-", with: "")) }
      })
  }

  @Test func theExemptHaveNone() throws {
    let site = try TestSite()
    _ = try receipts(site)
    let before = try sheet(site)
    try site.write(ExemptRows(like: site, count: 9).text, to: "content/cases/611022-丹凤县/不公示.csv")
    #expect(try receipts(site).status == 0 && sheet(site) == before)
  }

  /// With another key, or a case_id that the next build mints anew, it would find nothing.
  @Test func onlyWhatWillFindItsRowIsWritten() throws {
    let site = try TestSite()
    try site.replace("demo: true", with: "demo: false", in: "content/site.yml")
    #expect(try receipts(site).status == 2)
    let key = try run(PackageFolder.command("sanbang"), ["key", "create", "."], in: site.url)
    #expect(key.status == 0)
    let early = try receipts(site)
    #expect(early.status == 3 && early.output.contains("2 more have no case_id yet"), "\(early.output)")
    #expect(try site.build().status == 3)
    #expect(try receipts(site).status == 0)
    try site.remove(".sanbang/key")
    let lost = try receipts(site)
    #expect(lost.status == 2 && lost.messages.contains("restore"), "\(lost.messages)")
  }
}
