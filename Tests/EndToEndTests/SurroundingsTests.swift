import Foundation
import TestSupport
import Testing

/// Same content, same day, same version, same bytes: wherever, whenever, by whomever.
struct SurroundingsTests {
  @Test(arguments: [
    ["TZ": "America/Los_Angeles", "LC_ALL": "C", "LANG": "C"],
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "zh_CN.UTF-8", "HOME": "/nonexistent"],
    ["TZ": "Asia/Kolkata", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
  ])
  func theBytesAreTheSame(_ environment: [String: String]) throws {
    let site = try TestSite()
    #expect(try site.build().status == 3)
    let expected = try site.bytes()
    let other = try TestSite(copyOf: site)
    for folder in ["public", ".sanbang", "reports"] { try other.remove(folder) }
    try writeAnewBackwards(other)
    #expect(try other.build(environment: environment).status == 3)
    #expect(try other.bytes() == expected)
  }

  /// A folder lists its files in another order when they were made in another.
  private func writeAnewBackwards(_ site: TestSite) throws {
    let files = site.url.filesBelow().filter { $0.hasPrefix("content/") || $0.hasPrefix("templates/") }
    let texts = try files.map { try Data(contentsOf: site.url.appending(path: $0)) }
    for folder in ["content", "templates"] { try site.remove(folder) }
    for (file, text) in zip(files, texts).reversed() { try site.write([UInt8](text), to: file) }
  }
}
