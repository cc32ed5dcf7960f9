import Diagnostics

/// The row above which nothing looked like a header, and the fields that it names nevertheless.
struct NearHeader {
  private(set) var line = 0
  private(set) var fields: [CaseField] = []

  /// Looks at a row that is no header; the one that names most is kept.
  mutating func look(at line: Int, _ found: [CaseField?]) {
    let named = found.compactMap { $0 }
    if named.count > fields.count { (self.line, fields) = (line, named) }
  }
}

func unknownSheet(_ file: String, _ near: NearHeader) -> Diagnostic {
  let seen = near.fields.map { $0.headers.first ?? $0.key }.joined(separator: "、")
  let keys = near.fields.map(\.key).joined(separator: ", ")
  return Diagnostic(
    .stop, "sheet.kind", at: SourceLocation(file, line: near.line),
    near.fields.isEmpty
      ? Message("看不出这是哪一种表，没有一行像表头", "no row is the header of a known kind of sheet")
      : Message(
        "看不出这是哪一种表：这一行最像表头，认得的列只有 \(seen)",
        "no row is the header of a known kind of sheet; this one comes nearest, with \(keys)"),
    remedy: Message(
      "案件表要有“救助类别”（也可在 content/columns.yml 写明），变更表要有“变更日期”，成员表要有“与户主关系”，张贴表要有“张贴日期”，异议表要有“收到日期”",
      "a case sheet has `program` (or content/columns.yml says it), a variation sheet `from`, a member sheet "
        + "`relation`, postings `posted_on`, objections `received_on`"))
}

func unknownColumn(_ name: String, at place: SourceLocation) -> Diagnostic {
  let known = CaseField.allCases.flatMap(\.names)
  let near = nearest(to: name, in: known).first
  return Diagnostic(
    .warning, "sheet.unknown-column", at: place,
    Message("不认识的列“\(name)”，已略去", "the unknown column “\(name)” is left out"),
    remedy: near.map { Message("是否应为“\($0)”？", "did you mean \($0)?") }
      ?? Message("如不需要，可以不管", "ignore this if it is not needed"))
}

func doubleColumn(_ field: CaseField, at place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.double-column", at: place,
    Message("“\(field.headers[0])”有两列", "two columns for `\(field.key)`"),
    remedy: Message("请只留一列", "keep one of them"))
}

func missingColumn(_ field: CaseField, at place: SourceLocation) -> Diagnostic {
  Diagnostic(
    .stop, "sheet.missing-column", at: place,
    Message("缺少必需的列“\(field.headers[0])”", "the required column `\(field.key)` is missing"),
    remedy: Message(
      "请补上这一列；列名不同或全表相同的，可在 content/columns.yml 写明",
      "add the column; content/columns.yml can name it, or give it one value for the whole sheet"))
}
