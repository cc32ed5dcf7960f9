import Markup

/// Writes a sitemap (sitemaps.org 0.9).
struct SitemapWriter {
  private var writer = HTMLWriter()

  init() {
    writer.html(.literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
    writer.html(.literal("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"))
  }

  mutating func url(_ address: String) {
    writer.html(.literal("<url><loc>"))
    writer.text(address)
    writer.html(.literal("</loc></url>\n"))
  }

  var finished: [UInt8] {
    var end = writer
    end.html(.literal("</urlset>\n"))
    return end.finish().bytes
  }
}
