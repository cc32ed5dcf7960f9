import Foundation
import TestSupport
import Testing

/// `deploy/`: what a web server is told. nginx 1.22 and Caddy 2.6 have been run with both by hand.
struct DeployTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    #expect(try site.build().status == 3)
  }

  private func text(_ name: String) throws -> String { try site.url.appending(path: "deploy/\(name)").text() }

  @Test func whatIsGoneIsSaidToBeGoneUntilItIsThereAgain() throws {
    let guide = "content/pages/guide/apply.md"
    let page = try site.url.appending(path: guide).text()
    #expect(try !text("nginx.conf").contains("410;") && !text("Caddyfile").contains("@gone"))
    try site.remove(guide)
    #expect(try site.build().status == 3)
    for path in ["/guide/apply/", "/guide/apply/index.html"] {
      #expect(try text("nginx.conf").contains("location = \"\(path)\" { return 410; }"))
      #expect(try text("Caddyfile").contains("\"\(path)\""))
    }
    #expect(try text("Caddyfile").contains("error @gone 410"))
    #expect(try site.build().status == 3)
    #expect(try text("nginx.conf").contains("/guide/apply/"))
    try site.write(page, to: guide)
    #expect(try site.build().status == 3)
    #expect(try !text("nginx.conf").contains("/guide/apply/"))
  }

  @Test func rowsAreInNoIndexAndInNoCacheForLong() throws {
    let nginx = try text("nginx.conf").lines
    let boards = try #require(nginx.first { $0.hasPrefix("location /boards/ ") })
    #expect(boards.contains("X-Robots-Tag \"noindex, noarchive\"") && boards.contains("max-age=300"))
    #expect(nginx.filter { $0.hasPrefix("location ") }.allSatisfy { $0.contains("Content-Security-Policy") })
    #expect(
      try text("Caddyfile").contains("path /boards/*") && text("robots.txt").contains("Disallow: /boards/"))
  }

  /// One policy: the layout's.
  @Test func thePolicyIsThatOfTheLayout() throws {
    try site.replace("img-src 'self'", with: "img-src 'self' data:", in: "templates/head.html")
    #expect(try site.build().status == 3)
    for name in ["nginx.conf", "Caddyfile"] {
      #expect(try text(name).contains("img-src 'self' data:; script-src 'self'; base-uri 'none'"))
    }
  }

  @Test func aSiteInAFolderOfAHostIsToldSo() throws {
    try site.replace("https://gongshi.example/", with: "http://www.example/gongshi/", in: "content/site.yml")
    #expect(try site.build().status == 3)
    let nginx = try text("nginx.conf")
    #expect(
      nginx.contains("location /gongshi/boards/ ") && nginx.contains("error_page 404 /gongshi/404.html"))
    #expect(!nginx.contains("Strict-Transport-Security"))
    #expect(try text("robots.txt").contains("Disallow: /gongshi/boards/"))
  }

  @Test func whatHasNotChangedIsNotWritten() throws {
    let file = site.url.appending(path: "deploy/nginx.conf")
    let before = try FileState(file)
    #expect(try site.build().status == 3)
    #expect(try FileState(file) == before)
    try site.remove("deploy")
    #expect(try site.build().status == 3)
    #expect(try FileState(file).bytes == before.bytes)
  }
}
