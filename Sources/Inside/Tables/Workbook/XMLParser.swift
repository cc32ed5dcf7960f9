internal import CExpat
private import Glibc

/// Reads one XML document, handed in piece by piece, and tells a handler. The only file that calls expat.
///
/// A document type is refused, for that is where entities are declared that grow without bound.
@safe final class XMLParser {
  private let parser: XML_Parser
  fileprivate let handler: XMLHandler
  fileprivate var depth = 0
  private var refusal: XMLError.Reason?

  init(_ handler: XMLHandler) {
    self.handler = handler
    unsafe parser = XML_ParserCreate(nil)
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(parser, startElement, endElement)
    unsafe XML_SetCharacterDataHandler(parser, characters)
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      unsafe with(context) { $0.refuse(.documentType) }
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  func parse(_ piece: Span<UInt8>, isLast: Bool) throws(XMLError) {
    let status = unsafe piece.withUnsafeBytes {
      unsafe XML_Parse(
        parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count), isLast ? 1 : 0)
    }
    guard status == XML_STATUS_OK else {
      throw XMLError(reason: refusal ?? .malformed, line: Int(unsafe XML_GetCurrentLineNumber(parser)))
    }
  }

  fileprivate func refuse(_ reason: XMLError.Reason) {
    refusal = reason
    unsafe _ = XML_StopParser(parser, 0)
  }
}

/// Why a document cannot be read.
struct XMLError: Error {
  enum Reason { case malformed, documentType, depth }

  let reason: Reason
  let line: Int
}

/// No part of a workbook is half as deep.
private let deepest = 100

private func startElement(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  unsafe with(context) { parser in
    guard parser.depth < deepest else { return parser.refuse(.depth) }
    unsafe parser.handler.start(XMLName(bytes(name).span), depth: parser.depth)
    parser.depth += 1
    guard var next = unsafe attributes else { return }
    while let name = unsafe next.pointee {
      unsafe parser.handler.attribute(XMLName(bytes(name).span), bytes(next[1]).span)
      unsafe next += 2
    }
  }
}

private func endElement(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
  unsafe with(context) { parser in
    parser.depth -= 1
    unsafe parser.handler.end(XMLName(bytes(name).span), depth: parser.depth)
  }
}

private func characters(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32) {
  unsafe with(context) { parser in
    let start = unsafe UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
    unsafe parser.handler.text(UnsafeBufferPointer(start: start, count: Int(count)).span)
  }
}

/// The parser that a callback is of; it lives while it parses.
private func with(_ context: UnsafeMutableRawPointer?, _ body: (XMLParser) -> Void) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<XMLParser>.fromOpaque(context)._withUnsafeGuaranteedRef { body($0) }
}

private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let text = unsafe text else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
  return unsafe UnsafeBufferPointer(
    start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
}
