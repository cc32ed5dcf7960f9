import Diagnostics
import Testing

@testable import Markup

extension HTML { var string: String { String(decoding: bytes, as: UTF8.self) } }

extension [UInt8] {
  init(_ text: String) { self = Array(text.utf8) }
  var string: String { String(decoding: self, as: UTF8.self) }
}

let knownFields: Set = ["a", "b", "persons", "households", "sum"]

/// The renderer of a wording that is expected to be right.
func renderer(_ markdown: String, tables: Set<String> = ["t"]) throws -> ProseRenderer {
  var report = Report()
  let source = ProseSource(
    parsing: Array(markdown), file: "x.md", fields: knownFields, tables: tables, into: &report)
  #expect(report.diagnostics.isEmpty)
  return try #require(source).renderer()
}

/// What is said of a wording that is expected to be wrong, as `line:column id`.
func problems(_ markdown: String, firstLine: Int = 1) -> [String] {
  var report = Report()
  let source = ProseSource(
    parsing: Array(markdown), file: "x.md", firstLine: firstLine, fields: knownFields, tables: ["t", "rows"],
    into: &report)
  #expect((source == nil) == report.stops)
  return report.sorted.map { "\($0.location.line):\($0.location.column) \($0.id)" }
}

/// The text that a reader sees of some CommonMark, block by block.
func shownText(_ markdown: [UInt8]) -> [String] {
  let nodes = MarkdownTree(parsing: markdown).nodes
  return nodes.indices.filter { nodes[$0].kind == .paragraph || nodes[$0].kind == .heading }.map { block in
    nodes.filter { node in
      node.kind == .text
        && sequence(first: node) { $0.parent.map { nodes[$0] } }.contains { $0.parent == block }
    }.map { $0.literal.string }.joined()
  }
}
