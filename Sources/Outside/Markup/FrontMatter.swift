public import Diagnostics

/// Splits a Markdown file into its front matter, which is YAML between two `---` lines, and its body.
///
/// A file that does not begin with `---` is all body, and `yaml` is empty. `bodyLine` is the line of the file
/// on which the body begins; the YAML begins on line 2. Front matter that is never closed is a stop, for it
/// would be published as text.
public func splitFrontMatter(
  _ bytes: [UInt8], file: String, into report: inout Report
) -> (yaml: [UInt8], body: [UInt8], bodyLine: Int) {
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
  guard let first = lines.first, isFence(first) else { return ([], Array(text), 1) }
  guard let close = lines.dropFirst().firstIndex(where: isFence) else {
    report.stop(
      "prose.unclosed-front-matter", at: SourceLocation(file, line: 1, column: 1),
      Message("文件头的“---”没有结束的“---”", "the front matter that begins with “---” has no closing “---”"),
      remedy: Message("在设置之后单独写一行 ---", "put a line --- after the settings"))
    return ([], [], 1)
  }
  let body = text[min(lines[close].endIndex + 1, text.endIndex)...]
  return (Array(text[(first.endIndex + 1)..<lines[close].startIndex]), Array(body), close + 2)
}

private func isFence(_ line: ArraySlice<UInt8>) -> Bool {
  let content = line.last == 0x0D ? line.dropLast() : line
  return content.trimmed.elementsEqual("---".utf8) && content.first == UInt8(ascii: "-")
}
