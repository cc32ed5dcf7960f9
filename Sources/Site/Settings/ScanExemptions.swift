import Diagnostics

/// What `content/privacy.yml` tells the leak scan: files that nobody can scan, each by its hash, and words that are
/// somebody's name and public all the same.
struct ScanExemptions: Sendable {
  /// SHA-256 in lower-case hexadecimal, by path below `public/`.
  private(set) var attachments: [String: String] = [:]
  private(set) var words: [String] = []

  static let keys = ["attachments", "public_words"]

  init(_ folder: SiteFolder, into report: inout Report) {
    let file = "content/privacy.yml"
    // What is wrong with the file as such, the policy has said.
    var said = Report()
    guard let bytes = folder.bytes(file), let map = YAMLMap.parse(bytes, file: file, into: &said) else {
      return
    }
    for entry in map.maps("attachments") { addAttachment(entry, into: &report) }
    words = map.texts("public_words").filter { !$0.isEmpty }
    if map.text("signed_by") == nil || map.text("signed_on") == nil {
      for key in Self.keys where !map.isEmptyList(key) { report.add(unsigned([key], at: map.place(key))) }
    }
  }

  private mutating func addAttachment(_ entry: YAMLMap, into report: inout Report) {
    entry.check(["path", "sha256"], into: &report)
    let path = entry.required("path", into: &report)
    _ = entry.required("sha256", into: &report)
    let form = Message("请填 64 位十六进制的 SHA-256", "a SHA-256 of 64 hexadecimal digits")
    let hash = entry.value("sha256", form, into: &report) { text in
      text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) ? text.lowercased() : nil
    }
    if let path, let hash { attachments[path] = hash }
  }
}
