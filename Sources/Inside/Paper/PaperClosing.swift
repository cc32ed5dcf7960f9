import Markup
import Notices
import Pages
import Templates

/// What stands at the end of a paper: issuer and seal, code and address, the heads' signatures, who hung it.
struct PaperClosing {
  private let paper: Paper
  private let style: PaperStyle
  /// Issuer, place for the seal, and date: the last of the wording.
  private let sign: HTMLBlock?

  init(_ paper: Paper, _ style: PaperStyle) {
    (self.paper, self.style) = (paper, style)
    sign = paper.section?.after.last
  }

  var height: Int {
    max(signHeight, style.seal) + signersHeight + style.row.line * 2 + footHeight + 6 * style.gap
  }

  private var signHeight: Int { sign.map { style.text.height($0, in: 740) } ?? 0 }

  private var signersHeight: Int {
    let rows = paper.text.endorsements.map { head in
      max(
        style.small.lines(head.signer, in: 190), style.small.lines(head.division, in: 370),
        style.small.lines(head.signed, in: 680))
    }
    return rows.reduce(style.small.line + 14) { $0 + $1 * style.small.line + 14 }
  }

  private var footHeight: Int {
    paper.text.foot.blocks.reduce(0) { $0 + style.small.height($1, in: PaperStyle.width) }
  }

  var record: Record {
    let signers = paper.text.endorsements.map { head in
      PaperSchema.signer.row([
        .text(head.level), .text(head.division), .text(head.signer), .text(head.signed),
      ])
    }
    return PaperSchema.closing.row([
      .html(sign?.html ?? .empty), .html(QRCode(paper.text.address)?.svg ?? .empty),
      .text(paper.section?.section.check.text ?? ""), .list(signers), .html(paper.text.foot),
    ])
  }
}
