extension WebServer {
  /// A snippet, to be imported by the site's block.
  var caddy: String {
    """
    # 三榜公示 sanbang: `import SITE/deploy/Caddyfile`, then in the site's block `root * SITE/public` and `import sanbang`.
    # 每次发布重写，请勿修改。 Written anew by every build; do not edit.
    (sanbang) {
    \theader {
    \(headers.map { "\t\t\($0.name) \(quoted($0.value))" }.joined(separator: "\n"))
    \t\t?Cache-Control \(quoted(Self.others.header))
    \t}
    \t@rows path \(prefix)/boards/*
    \theader @rows {
    \t\t\(robotsHeader.name) \(quoted(robotsHeader.value))
    \t\tCache-Control \(quoted(Self.rows.header))
    \t}
    \t@assets path \(prefix)/assets/*
    \theader @assets Cache-Control \(quoted(Self.assets.header))
    \t@markdown path *.md
    \theader @markdown Content-Type "text/markdown; charset=utf-8"
    \t@table path *.csv
    \theader @table Content-Type "text/csv; charset=utf-8"
    \(goneLines)
    \tencode zstd gzip
    \tfile_server
    \thandle_errors {
    \t\t@missing expression `{http.error.status_code} == 404`
    \t\thandle @missing {
    \t\t\trewrite * \(prefix)/404.html
    \t\t\tfile_server
    \t\t}
    \t}
    }

    """
  }

  /// 曾经公示、已经撤下的。
  private var goneLines: String {
    guard !gone.isEmpty else { return "\t# 没有撤下的网页。 Nothing is gone yet." }
    return "\t@gone path \(gone.map(quoted).joined(separator: " "))\n\terror @gone 410"
  }
}

private func quoted(_ text: String) -> String {
  "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
}
