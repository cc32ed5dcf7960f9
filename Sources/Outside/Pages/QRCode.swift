internal import CQREncode
public import Markup

/// A QR code (二维码) as inline SVG. The only file that calls libqrencode.
@safe public struct QRCode: Sendable {
  /// Modules of a side, without the quiet zone.
  let side: Int
  /// Row by row.
  private let isDark: [Bool]

  /// Level M: it can be read with a seventh of it soiled. Nil for a text that is too long.
  public init?(_ text: String) {
    guard let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { unsafe QRcode_free(code) }
    let side = Int(unsafe code.pointee.width)
    isDark = (0..<(side * side)).map { unsafe code.pointee.data[$0] & 1 == 1 }
    self.side = side
  }

  /// Black on white with the quiet zone of four modules; each run of dark modules of a row is one rectangle.
  public var svg: HTML {
    var page = HTMLWriter(capacity: 8192)
    page.html(.literal("<svg class=\"qr\" role=\"img\" aria-label=\"二维码\" viewBox=\"0 0 "))
    page.number(side + 8)
    page.html(.literal(" "))
    page.number(side + 8)
    page.html(.literal("\" shape-rendering=\"crispEdges\"><path d=\""))
    for row in 0..<side { write(row, to: &page) }
    page.html(.literal("\"/></svg>"))
    return page.finish()
  }

  private func write(_ row: Int, to page: inout HTMLWriter) {
    var column = 0
    while column < side {
      let length = isDark[(row * side + column)..<(row * side + side)].prefix { $0 }.count
      if length > 0 {
        page.html(.literal("M"))
        page.number(column + 4)
        page.html(.literal(" "))
        page.number(row + 4)
        page.html(.literal("h"))
        page.number(length)
        page.html(.literal("v1h-"))
        page.number(length)
        page.html(.literal("z"))
      }
      column += max(length, 1)
    }
  }
}
