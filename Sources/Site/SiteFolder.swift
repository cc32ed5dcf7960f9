package import Foundation
import Diagnostics
import Tables

/// A site's folder: the only place that knows where things are and lists them.
package struct SiteFolder: Sendable {
  package let root: URL

  package init(_ root: URL) { self.root = root }

  package var publicFolder: URL { root.appending(path: "public") }
  /// Key, staging and state; nobody else's business.
  package var stateFolder: URL { root.appending(path: ".sanbang") }
  package var reportsFolder: URL { root.appending(path: "reports") }

  /// The bytes of a file, by its path below the site's folder; nil when there is none.
  func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appending(path: path))).map { [UInt8]($0) }
  }

  /// The sheets of a file; none where there is no such file, or it cannot be read, which `report` says.
  func sheets(_ path: String, into report: inout Report) -> [Sheet] {
    let size = try? root.appending(path: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
    guard size ?? 0 <= SheetFile.largest else {
      report.add(tooLargeFile(path))
      return []
    }
    return bytes(path).map { SheetFile(file: path, bytes: $0).sheets(into: &report) } ?? []
  }

  /// Every file below a folder of the site, by path, hidden ones left out.
  func files(below folder: String) -> [String] {
    let start = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: start.path(percentEncoded: false)) else {
      return []
    }
    let paths = walk.compactMap { $0 as? String }.filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && !isFolder(start.appending(path: path))
    }
    return paths.map { "\(folder)/\($0)" }.sorted()
  }

  private func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}

private func tooLargeFile(_ path: String) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.too-large", at: SourceLocation(path),
    Message("文件超过 256 MB，没有读取", "the file is larger than 256 MB and was not read"),
    remedy: Message("请按县区拆分，或核对是不是放错了文件", "split it by county, or check whether it is the right file"))
}
