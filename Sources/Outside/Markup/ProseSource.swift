public import Diagnostics

/// Wording (Markdown with fields) that has been checked, ready to be shared between workers.
///
/// - `{{name}}` stands for a value. A value is text: it is put into the parsed tree, never into Markdown.
/// - `{{table: NAME}}` and `{{chart: NAME}}`, alone in their paragraphs, stand for a table or a list of rows, and for a
///   chart.
/// - **Only if.** Where a value, table or chart is absent, the smallest block around it is left out of that
///   rendering: the paragraph or heading. A paragraph that opens a list item takes the item along, and a list
///   or quotation that has lost everything is left out too. An empty value is a value.
public struct ProseSource: Sendable {
  /// The Markdown with each field as one private-use character, which opens and closes emphasis like a
  /// letter.
  let marked: [UInt8]
  let marks: [FieldMark]

  /// Checks the body of a Markdown file, which begins on `firstLine` of `file`.
  ///
  /// Nil when there is anything to stop for, all of which is in the report: an undeclared field, table or
  /// chart, a field that is unclosed or stands in code, in an address or in a title, a table or chart that does
  /// not stand alone, raw HTML, a `**` that marks nothing, private-use characters, NUL, text that is not UTF-8.
  public init?(
    parsing body: [UInt8], file: String, firstLine: Int = 1, fields: Set<String>, tables: Set<String> = [],
    charts: Set<String> = [], into report: inout Report
  ) {
    let source = WordingSource(file: file, text: body, firstLine: firstLine)
    var found = Report()
    defer { report.add(contentsOf: found) }
    source.checkCharacters(into: &found)
    guard !found.stops else { return nil }
    marks = source.marks(KnownMarks(fields: fields, tables: tables, charts: charts), into: &found)
    precondition(marks.count <= MarkCharacter.limit, "more fields than there are private-use characters")
    marked = body.replacing(marks)
    ProseCheck(source: source, marks: marks, marked: marked).run(into: &found)
    guard !found.stops else { return nil }
  }

  /// A renderer of this wording, to be used by one worker at a time.
  public func renderer() -> ProseRenderer { ProseRenderer(self) }
}

/// The private-use characters from U+F0000 on: the n-th stands for the n-th field of a text.
enum MarkCharacter {
  static let limit = 0xFFFE
  static let length = 4

  static func bytes(_ index: Int) -> [UInt8] { Array(String(Unicode.Scalar(UInt32(0xF0000 + index))!).utf8) }

  /// The number of the field whose character begins at `position`, if one does.
  static func index(at position: Int, in text: [UInt8]) -> Int? {
    guard position + 3 < text.count, text[position] == 0xF3, text[position + 1] >= 0xB0 else { return nil }
    return Int(text[position + 1] & 0x0F) << 12 | Int(text[position + 2] & 0x3F) << 6
      | Int(text[position + 3] & 0x3F)
  }

  /// The numbers of all fields in `text`.
  static func indices(in text: [UInt8]) -> [Int] { text.indices.compactMap { index(at: $0, in: text) } }
}

extension [UInt8] {
  fileprivate func replacing(_ marks: [FieldMark]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for (index, mark) in marks.enumerated() {
      result += self[position..<mark.range.lowerBound] + MarkCharacter.bytes(index)
      position = mark.range.upperBound
    }
    return result + self[position...]
  }
}

extension WordingSource {
  /// Finds what no wording may hold: it would not survive libcmark, or could be taken for a field.
  fileprivate func checkCharacters(into report: inout Report) {
    if let invalid = firstInvalidByte(of: text) {
      return refuse(at: invalid, Message("不是 UTF-8 编码", "this is not UTF-8"), into: &report)
    }
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == "\0" || scalar.properties.generalCategory == .privateUse {
        let code = String(scalar.value, radix: 16, uppercase: true)
        refuse(at: offset, Message("有私用区字符 U+\(code)", "a private-use character, U+\(code)"), into: &report)
      }
      offset += UTF8.width(scalar)
    }
  }

  private func refuse(at offset: Int, _ what: Message, into report: inout Report) {
    report.stop(
      "prose.characters", at: location(offset), what,
      remedy: Message("删去或改用通用字符，并存为 UTF-8", "remove or replace it, and save the file as UTF-8"))
  }
}
