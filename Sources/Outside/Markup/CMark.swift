internal import CCMark
private import Glibc

/// What a node is, as far as wording cares.
enum NodeKind {
  case document, quote, list, item, paragraph, heading, code, html, text, other
}

/// What the parser said of a node. Nodes stand in document order, each named by its index.
struct MarkdownNode {
  let kind: NodeKind
  let parent: Int?
  /// The following sibling.
  var next: Int?
  var children: [Int] = []
  var literal: [UInt8] = []
  var url: [UInt8] = []
  var title: [UInt8] = []
  /// What follows the opening fence of a code block.
  var info: [UInt8] = []
  /// The line on which its block begins: inline nodes' own places are wrong after the first line.
  let line: Int
}

/// A document as libcmark's tree. The only file that calls the library; no pointer leaves it.
///
/// Text given to it must hold no NUL, which would end it early.
@safe final class MarkdownTree {
  private(set) var nodes: [MarkdownNode] = []
  private var pointers: [OpaquePointer] = unsafe []
  /// Paragraphs that gave their place to a block; still children of nobody, and ours to free.
  private var replaced: [OpaquePointer] = unsafe []

  init(parsing source: [UInt8]) {
    let root = unsafe source.withUnsafeBytes {
      unsafe cmark_parse_document(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
    unsafe read(root!, parent: nil)
  }

  deinit {
    while let pointer = unsafe replaced.popLast() { unsafe cmark_node_free(pointer) }
    unsafe cmark_node_free(pointers[0])
  }

  private func read(_ pointer: OpaquePointer, parent: Int?) {
    let index = nodes.count
    unsafe nodes.append(MarkdownNode(pointer, parent: parent, line: parent.map { nodes[$0].line } ?? 1))
    unsafe pointers.append(pointer)
    var child = unsafe cmark_node_first_child(pointer)
    while let node = unsafe child {
      if let previous = nodes[index].children.last { nodes[previous].next = nodes.count }
      nodes[index].children.append(nodes.count)
      unsafe read(node, parent: index)
      unsafe child = cmark_node_next(node)
    }
  }
}

extension MarkdownTree {
  /// HTML in safe mode: raw HTML and dangerous addresses are left out. The library ends void elements as XHTML does,
  /// which checkers of HTML mind; a text's own `>` it escapes.
  func html() -> [UInt8] {
    var plain: [UInt8] = []
    for byte in unsafe taking(cmark_render_html(pointers[0], CMARK_OPT_DEFAULT)) {
      if byte == UInt8(ascii: ">"), plain.suffix(2) == [0x20, UInt8(ascii: "/")] { plain.removeLast(2) }
      plain.append(byte)
    }
    return plain
  }

  /// CommonMark without any wrapping of lines.
  func markdown() -> [UInt8] { unsafe taking(cmark_render_commonmark(pointers[0], CMARK_OPT_DEFAULT, 0)) }

  /// Makes `text` the content of a text node; it is escaped when rendered.
  func setText(_ text: [UInt8], of node: Int) {
    unsafe withCString(text) { unsafe _ = cmark_node_set_literal(pointers[node], $0) }
  }

  /// Puts a block in the place of a paragraph; see ``setContent(_:of:)``.
  func replaceByBlock(_ node: Int) {
    let block = unsafe cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)!
    guard unsafe cmark_node_replace(pointers[node], block) == 1 else { preconditionFailure("not a block") }
    unsafe replaced.append(pointers[node])
    unsafe pointers[node] = block
  }

  /// Makes `content` what such a block renders to, as it stands, in any form.
  func setContent(_ content: [UInt8], of block: Int) {
    unsafe withCString(content) { unsafe _ = cmark_node_set_on_enter(pointers[block], $0) }
  }

  /// Takes a node out of the tree until ``putBack(_:)``.
  func takeOut(_ node: Int) { unsafe cmark_node_unlink(pointers[node]) }

  /// Undoes ``takeOut(_:)``; whatever was out after `node` must be back already.
  func putBack(_ node: Int) {
    let done =
      if let next = nodes[node].next {
        unsafe cmark_node_insert_before(pointers[next], pointers[node])
      } else if let parent = nodes[node].parent {
        unsafe cmark_node_append_child(pointers[parent], pointers[node])
      } else { Int32(0) }
    precondition(done == 1, "a node does not fit where it came from")
  }

  private func taking(_ rendered: UnsafeMutablePointer<CChar>?) -> [UInt8] {
    let start = unsafe rendered!
    defer { unsafe free(start) }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
  }

  private func withCString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>) -> Void) {
    unsafe (bytes + [0]).withUnsafeBytes { unsafe body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}

extension MarkdownNode {
  fileprivate init(_ pointer: OpaquePointer, parent: Int?, line outer: Int) {
    kind = unsafe NodeKind(cmark_node_get_type(pointer))
    self.parent = parent
    literal = unsafe bytes(cmark_node_get_literal(pointer))
    url = unsafe bytes(cmark_node_get_url(pointer))
    title = unsafe bytes(cmark_node_get_title(pointer))
    info = unsafe bytes(cmark_node_get_fence_info(pointer))
    let isBlock = unsafe cmark_node_get_type(pointer).rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
    line = isBlock ? Int(unsafe cmark_node_get_start_line(pointer)) : outer
  }
}

extension NodeKind {
  fileprivate init(_ type: cmark_node_type) {
    self =
      switch type {
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_BLOCK_QUOTE: .quote
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: .code
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html
      case CMARK_NODE_TEXT: .text
      default: .other
      }
  }
}

private func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
  guard let text = unsafe text else { return [] }
  return unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
}
