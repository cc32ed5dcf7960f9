import Diagnostics
import Markup

extension PreviewState {
  /// A page with a band across its top that says what it is, and a script that loads it again when another is shown.
  func marked(_ page: [UInt8]) -> [UInt8] {
    let nonce = Int.random(in: 0...Int.max)
    var writer = HTMLWriter(capacity: page.count + 4096)
    var rest = page[...]
    if let policy = rest.firstRange(of: policyStart) {
      writer.template(page.span.extracting(rest.startIndex..<policy.upperBound))
      rest = rest[policy.upperBound...]
      allow(nonce, &writer)
    }
    let body = rest.firstRange(of: bodyStart).flatMap {
      rest[$0.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    }
    let head = body.map { rest[...$0] } ?? rest
    writer.template(page.span.extracting(head.indices))
    band(&writer)
    script(nonce, &writer)
    writer.template(page.span.extracting(head.endIndex..<page.count))
    return writer.finish().bytes
  }

  /// Lets the page run the one script; of a directive that stands twice the first holds, and all others stay.
  private func allow(_ nonce: Int, _ writer: inout HTMLWriter) {
    writer.html(.literal("script-src 'nonce-"))
    writer.number(nonce)
    writer.html(.literal("'; connect-src 'self'; "))
  }

  private func band(_ writer: inout HTMLWriter) {
    writer.html(bandStart)
    writer.text(day)
    writer.html(.literal("</p>"))
    if pages == nil && problems.isEmpty { writer.html(building) }
    if !problems.isEmpty { list(&writer) }
    writer.html(.literal("</aside>"))
  }

  private func list(_ writer: inout HTMLWriter) {
    writer.html(pages == nil ? .empty : olderPages)
    writer.html(.literal("<ul>"))
    for problem in problems {
      writer.html(.literal("<li>"))
      writer.text(problem.chinese)
      writer.html(.literal("<br><span lang=\"en\">"))
      writer.text(problem.english)
      writer.html(.literal("</span></li>"))
    }
    writer.html(.literal("</ul>"))
  }

  private func script(_ nonce: Int, _ writer: inout HTMLWriter) {
    writer.html(.literal("<script nonce=\""))
    writer.number(nonce)
    writer.html(.literal("\">const shown = \""))
    writer.number(revision)
    writer.html(reload)
  }
}

/// As `templates/head.html` has it.
private let policyStart = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
private let bodyStart = Array("<body".utf8)

private let bandStart = HTML.literal(
  """
  <link rel="stylesheet" href="/.preview/band.css">
  <aside id="sanbang-preview"><p><strong>预览</strong> 没有发布 <span lang="en">Preview, not published</span> 
  """)
private let building = HTML.literal("<p>正在生成…… <span lang=\"en\">Making the site…</span></p>")
private let olderPages = HTML.literal(
  "<p>有下面的问题，先改好；网页还是出问题以前的。 <span lang=\"en\">Mend this first; the page is that of before.</span></p>")

/// Of a page that stands in for all until there is a site.
let emptyPage = Array(
  """
  <!DOCTYPE html>
  <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
  <title>三榜 sanbang</title></head><body></body></html>

  """.utf8)

/// A tab that nobody looks at does not ask: a browser has few connections to one server.
private let reload = HTML.literal(
  """
  ";
  document.title = "预览 " + document.title;
  (async () => {
    const seen = done => document.addEventListener("visibilitychange", done, { once: true });
    for (;;) {
      while (document.hidden) await new Promise(seen);
      let status = 0;
      try { status = (await fetch("/.preview/next?" + shown)).status; } catch {}
      if (status === 200) return location.reload();
      if (status !== 204) await new Promise(done => setTimeout(done, 1000));
    }
  })();
  </script>

  """)
