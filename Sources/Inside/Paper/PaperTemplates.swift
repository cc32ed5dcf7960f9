package import Diagnostics
package import Templates

/// The layout of what is printed, checked against the fields that it has.
package struct PaperTemplates: Sendable {
  let print: Template
  let screens: Template
  let index: Template

  /// Nil when one of them cannot be used; `report` says where and why.
  package init?(_ templates: TemplateSet, into report: inout Report) {
    let print = templates.compile("print", for: PaperSchema.print, into: &report)
    let screens = templates.compile("screens", for: PaperSchema.screens, into: &report)
    let index = templates.compile("print-index", for: PaperSchema.index, into: &report)
    guard let print, let screens, let index else { return nil }
    (self.print, self.screens, self.index) = (print, screens, index)
  }
}

/// What the templates of paper can show.
package enum PaperSchema {
  static let column = Schema("column", [.text("width")])
  static let row = Schema(
    "row on paper",
    [
      .text("village"), .text("row"), .text("applicant"), .text("program"), .text("covered_persons"),
      .text("category"), .text("amount"), .text("since"), .text("change"), .text("tag"),
    ])
  static let table = Schema(
    "table on paper",
    PaperColumns.flags.map { .flag($0) } + [
      .flag("monthly"), .flag("exact"), .text("span"), .list("widths", column), .list("rows", row),
    ])
  static let signer = Schema(
    "signer", [.text("level"), .text("signing"), .text("signer"), .text("signed")])
  static let closing = Schema(
    "closing", [.html("sign"), .html("qr"), .text("check"), .list("signers", signer), .html("foot")])
  /// A piece of a sheet: wording, a stretch of the table, or the end.
  static let piece = Schema(
    "piece",
    [
      .text("kind"), .text("heading"), .text("paragraph"), .html("prose"), .list("tables", table),
      .list("closings", closing),
    ])
  static let sheet = Schema(
    "sheet",
    [
      .text("title"), .text("number"), .text("division"), .text("board"), .text("posted"),
      .text("last_day"), .text("quarter"), .text("address"), .text("page"), .text("pages"),
      .text("measures"), .list("pieces", piece),
    ])
  static let print = Schema(
    "print",
    [
      .text("site_title"), .text("name"), .flag("demo"), .flag("a3"), .text("other"), .text("count"),
      .list("sheets", sheet),
    ])
  static let screen = Schema(
    "screen",
    [
      .text("title"), .text("number"), .text("issuer"), .text("period"), .text("until"), .html("qr"),
      .text("address"), .text("check"), .text("page"), .text("pages"), .text("measures"),
      .list("pieces", piece),
    ])
  static let screens = Schema(
    "screens",
    [.text("site_title"), .text("name"), .flag("demo"), .list("screens", screen)])
  static let file = Schema("printed file", [.text("kind"), .text("href"), .text("a3"), .text("count")])
  static let town = Schema(
    "printed town", [.text("town"), .list("files", file), .text("screen"), .text("screens")])
  static let county = Schema("printed county", [.text("county"), .list("towns", town)])
  static let index = Schema(
    "print-index", [.text("site_title"), .flag("demo"), .text("day"), .list("counties", county)])

  /// For whoever writes one of these templates.
  package static let fields: [(String, [Schema.Field])] = [
    ("templates/print.html", print.fields), ("templates/screens.html", screens.fields),
    ("templates/print-index.html", index.fields),
  ]
}
