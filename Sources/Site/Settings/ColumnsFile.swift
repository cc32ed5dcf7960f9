import Cases
import Diagnostics
import Vocabulary
import Yams

extension ColumnNames {
  /// `content/columns.yml`: how the office's own sheets name their columns, and what they leave out; optional.
  init(_ folder: SiteFolder, _ rules: RuleBook?, into report: inout Report) {
    self.init()
    let file = "content/columns.yml"
    guard let bytes = folder.bytes(file), let map = YAMLMap.parse(bytes, file: file, into: &report) else {
      return
    }
    map.check([], maps: ["headers"], lists: ["sheets"], into: &report)
    map.map("headers")?.readHeaders(to: &everywhere, isForAll: true, into: &report)
    let sheetMaps = map.maps("sheets")
    if sheetMaps.count != map["sheets"]?.sequence?.count ?? 0 {
      report.stop("setting.shape", at: map.place("sheets"), notSheets, remedy: writeMatch)
    }
    for sheet in sheetMaps {
      sheet.check(["match"], maps: ["headers", "constants"], into: &report)
      var names = SheetNames()
      sheet.map("headers")?.readHeaders(to: &names, isForAll: false, into: &report)
      sheet.map("constants")?.readConstants(to: &names, rules, into: &report)
      if let match = sheet.required("match", into: &report) { sheets.append((match, names)) }
    }
  }
}

extension YAMLMap {
  /// Lists of headers by the fields' keys. A name that every site knows can mean another field in some sheets only.
  fileprivate func readHeaders(to names: inout SheetNames, isForAll: Bool, into report: inout Report) {
    check([], lists: CaseField.allCases.map(\.key), into: &report)
    for field in CaseField.allCases {
      for header in texts(field.key) {
        let known = isForAll ? CaseField(named: header) : nil
        if let other = names.name(field, header) ?? known, other != field {
          report.stop(
            "columns.ambiguous", at: place(field.key),
            Message(
              "列名“\(header)”已经指“\(other.headers.first ?? other.key)”",
              "the header `\(header)` is `\(other.key)` already"),
            remedy: isForAll ? onlyInSomeSheets : keepOne)
        }
      }
    }
  }

  fileprivate func readConstants(to names: inout SheetNames, _ rules: RuleBook?, into report: inout Report) {
    check(CaseField.allCases.map(\.key), into: &report)
    for field in CaseField.allCases {
      guard let value = text(field.key) else { continue }
      names.set(field, to: value)
      if !field.canBeConstant {
        report.stop(
          "columns.constant", at: place(field.key),
          Message("“\(field.headers[0])”不能全表相同", "`\(field.key)` cannot be the same in a whole sheet"),
          remedy: Message("请删去，在表里逐行填写", "take it out and fill in the column"))
      }
      if field == .program, let names = rules?.rules.programNames, !names.all.contains(value) {
        report.stop(
          "columns.program", at: place(field.key), Message("不认识的救助类别", "an unknown programme"),
          remedy: suggestion(for: value, in: names.all, listing: names.usual))
      }
    }
  }
}

private let onlyInSomeSheets = Message(
  "只在某些表里另有所指的，请写在 sheets 下面", "put it under `sheets`, for the sheets in which it means another field")
private let keepOne = Message("请只留一处", "keep one of them")
private let notSheets = Message("sheets 的每一项要有 match", "each of `sheets` is a map with a `match`")
private let writeMatch = Message(
  "写成 - match: 农村低保，下面是 headers 或 constants", "write `- match: TEXT` and below it `headers` or `constants`")
