import Foundation

/// What a web server has to know of the site, in no server's language yet.
struct WebServer {
  /// Of the address below which the site lies: empty, or `/gongshi`.
  let prefix: String
  let isSecure: Bool
  /// What pages may load, as `templates/head.html` says.
  let policy: String
  /// Addresses that answer 410.
  let gone: [String]

  /// With rows: a page that was taken down must not live on in a cache for longer than this.
  static let rows = Cache(seconds: 300)
  static let assets = Cache(seconds: 3600)
  static let others = Cache(seconds: 600)

  struct Cache {
    let seconds: Int
    var header: String { "public, max-age=\(seconds), must-revalidate" }
  }

  init(baseURL: String, head: String, gone: GonePaths) {
    let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    let path = parts.count > 3 ? String(parts[3]) : ""
    prefix = path.isEmpty ? "" : "/\(path)"
    isSecure = baseURL.hasPrefix("https:")
    policy = contentPolicy(in: head)
    self.gone = gone.sorted.flatMap { path in
      let page = path.hasSuffix("index.html") ? [String(path.dropLast("index.html".count))] : []
      return page + [path]
    }.map { [prefix] in "\(prefix)/\($0)" }
  }

  /// Of every answer, by name.
  var headers: [(name: String, value: String)] {
    [
      ("Content-Security-Policy", policy + "; frame-ancestors 'none'"),
      ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ] + (isSecure ? [("Strict-Transport-Security", "max-age=31536000")] : [])
  }

  var robotsHeader: (name: String, value: String) { ("X-Robots-Tag", "noindex, noarchive") }
}

/// The policy of the layout's meta element, so that there is one; nothing may be loaded where it has none.
private func contentPolicy(in head: String) -> String {
  let start = "http-equiv=\"Content-Security-Policy\" content=\""
  guard let found = head.range(of: start), let end = head[found.upperBound...].firstIndex(of: "\"") else {
    return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
  }
  return String(head[found.upperBound..<end])
}
