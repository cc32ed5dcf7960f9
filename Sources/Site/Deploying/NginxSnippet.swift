extension WebServer {
  /// For the `server` block whose `root` is the site's `public/`.
  var nginx: String {
    """
    # 三榜公示 sanbang: include SITE/deploy/nginx.conf; in the server block whose root (alias) is SITE/public.
    # 每次发布重写，请勿修改。 Written anew by every build; do not edit.
    index index.html;
    autoindex off;
    charset utf-8;
    charset_types text/css text/csv text/markdown text/plain application/json application/xml;
    error_page 404 \(prefix)/404.html;
    # 不送出别处压缩的旧副本。 A compressed copy could outlive its page: compress while sending.
    gzip on;
    gzip_static off;
    gzip_types text/css text/csv text/markdown text/plain application/json application/xml image/svg+xml;

    \(location("\(prefix)/", Self.others))
    \(location("\(prefix)/boards/", Self.rows, also: [robotsHeader]))
    \(location("\(prefix)/assets/", Self.assets))
    location ~ \\.md$ { types { } default_type text/markdown; \(nginxHeaders(Self.others, [])) }
    location ~ \\.csv$ { types { } default_type text/csv; \(nginxHeaders(Self.others, [])) }

    # 曾经公示、已经撤下的。 What was here and is gone.
    \(gone.map { "location = \(quoted($0)) { return 410; }" }.joined(separator: "\n"))

    """
  }

  /// nginx inherits no header into a location that has one of its own, so each has all.
  private func location(
    _ path: String, _ cache: Cache, also extra: [(name: String, value: String)] = []
  ) -> String {
    "location \(path) { \(nginxHeaders(cache, extra)) }"
  }

  private func nginxHeaders(_ cache: Cache, _ extra: [(name: String, value: String)]) -> String {
    (headers + extra + [("Cache-Control", cache.header)])
      .map { "add_header \($0.name) \(quoted($0.value)) always;" }.joined(separator: " ")
  }
}

private func quoted(_ text: String) -> String {
  "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
}
