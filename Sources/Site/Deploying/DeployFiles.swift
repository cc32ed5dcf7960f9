import Foundation
import Pages

extension SiteFolder {
  /// `deploy/`: what a web server has to be told of this site, written anew where it has changed.
  func writeDeployFiles(_ settings: SiteSettings) throws {
    let head = String(decoding: bytes("templates/head.html") ?? [], as: UTF8.self)
    let server = WebServer(baseURL: settings.baseURL, head: head, gone: GonePaths(Places(self)))
    let files = [
      "nginx.conf": server.nginx, "Caddyfile": server.caddy,
      "robots.txt": parentRobots(below: server.prefix),
    ]
    for (name, text) in files {
      let path = "deploy/\(name)"
      if bytes(path) == Array(text.utf8) { continue }
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try writeFile(Array(text.utf8), to: file.appendingPathExtension("new"))
      try renameFile(file.appendingPathExtension("new"), to: file)
    }
  }

  /// Robots read the file of the host alone: where the site lies in a folder of another's, this part has to stand in it.
  private func parentRobots(below prefix: String) -> String {
    "# 三榜公示 sanbang: 并入上级网站的 robots.txt。 To be put into the robots.txt of the host.\n"
      + PageMaker.robotRules(below: prefix)
  }
}
