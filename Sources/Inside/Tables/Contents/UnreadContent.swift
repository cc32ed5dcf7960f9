package import Diagnostics

/// Why something in a file could not be looked through.
package enum UnreadContent: Error, Sendable {
  case encrypted, oldOffice, pdf, picture, richText, mail, otherArchive, binary
  case closed, damaged, encoding, tooLarge, nestedTooDeep

  /// What it is, in words.
  package var what: Message {
    switch self {
    case .encrypted: Message("加了密码", "it is encrypted")
    case .oldOffice:
      Message("旧格式的 Office 文件（.doc、.xls、.wps、.et）", "an Office file of the old form (.doc, .xls)")
    case .pdf: Message("PDF 文件", "a PDF")
    case .picture: Message("图片，里面的文字看不见", "a picture: what is written in it cannot be seen")
    case .richText: Message("RTF 文件", "an RTF file")
    case .mail:
      Message(
        "邮件或网页存档（.eml、.mht），里面编码的部分没有看",
        "a mail or an archived web page (.eml, .mht): its encoded parts were not looked at")
    case .otherArchive: Message("不是 zip 的压缩包", "an archive that is no zip")
    case .binary: Message("不认识的文件", "a file of an unknown kind")
    case .closed: Message("打不开，或者是指向别处的链接", "it cannot be opened, or is a link to elsewhere")
    case .damaged: Message("文件已损坏", "it is damaged")
    case .encoding:
      Message("文字编码不认识，只看了认得出的部分", "its encoding is unknown: only what can be made out was looked at")
    case .tooLarge: Message("太大，没有读取", "it is too large and was not read")
    case .nestedTooDeep: Message("压缩包套得太深", "archives in archives in archives")
    }
  }

  /// What bytes are that are no text and no zip archive, by their first ones; nil for what may be a text.
  init?(magic bytes: [UInt8]) {
    let known = signatures.first { bytes.starts(with: $0.bytes) }
    switch known?.content {
    case nil: return nil
    case .oldOffice: self = holds("EncryptedPackage", bytes) ? .encrypted : .oldOffice
    case .some(let content): self = content
    }
  }
}

private let signatures: [(bytes: [UInt8], content: UnreadContent)] = [
  (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
  ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture), (Array("GIF8".utf8), .picture),
  (Array("RIFF".utf8), .picture), ([0x49, 0x49, 0x2A, 0x00], .picture), ([0x4D, 0x4D, 0x00, 0x2A], .picture),
  ([0x00, 0x00, 0x01, 0x00], .picture),
  (Array("Rar!".utf8), .otherArchive), ([0x37, 0x7A, 0xBC, 0xAF], .otherArchive),
  ([0x1F, 0x8B], .otherArchive),
]

/// Whether a text says of itself that parts of it are encoded, as those of mails are.
func isMail(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096).map { $0 | 0x20 }
  return head.indices.contains { index in
    head[index] == UInt8(ascii: "e") && encodings.contains { head[index...].starts(with: $0) }
  }
}

private let encodings = ["encoding: base64", "encoding: quoted-printable", "encoding=quoted-printable"].map {
  Array($0.utf8)
}
