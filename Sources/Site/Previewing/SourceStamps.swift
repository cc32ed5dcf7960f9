import Foundation

extension SiteFolder {
  /// What the site is made from, as it lies on the disk: by path, without a look into any file.
  var sourceStamps: [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    var folders = ["content", "templates"].map { root.appending(path: $0).path(percentEncoded: false) }
    while let folder = folders.popLast() {
      for (name, isFolder) in (try? namesInFolder(folder)) ?? [] where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        if isFolder { folders.append(path) } else { stamps[path] = FileStamp(path, followsLink: true) }
      }
    }
    return stamps
  }
}
