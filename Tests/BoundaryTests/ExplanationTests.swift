import Site
import Testing

/// Every id that can be said has its page in `sanbang explain`, and no page outlives its id.
struct ExplanationTests {
  @Test func everyIDIsExplainedAndNoOther() throws {
    let raised = try SourceFile.all().filter { !$0.path.contains("/Explanations/") }
      .reduce(into: Set<String>()) { $0.formUnion($1.diagnosticIDs) }
    let ids = explainedIDs().map(\.id)
    let explained = Set(ids)
    #expect(zip(ids, ids.dropFirst()).filter { $0 == $1 }.map(\.0) == [], "are explained twice")
    #expect(raised.count > 60)
    #expect(raised.subtracting(explained).sorted() == [], "are not explained")
    #expect(explained.subtracting(raised).sorted() == [], "are raised nowhere")
  }

  @Test(arguments: [
    (#"report.stop("sheet.quote", at: place"#, ["sheet.quote"]),
    (#"problem.isOld ? "case.id-15" : "case.id-form", .residentID"#, ["case.id-15", "case.id-form"]),
    (#"folder.appending(path: "held.csv")"#, []), (#"Gate("gate.same-hand", on:"#, ["gate.same-hand"]),
    (#"["oversight.unreported"]"#, []),
  ])
  func anIDIsSeen(_ line: String, _ ids: [String]) {
    #expect(SourceFile(path: "Sources/Site/A.swift", text: line).diagnosticIDs.sorted() == ids)
  }
}

extension SourceFile {
  /// What looks like an id: a word, a point, words joined by hyphens. Files and fields of wording look like that too.
  fileprivate var diagnosticIDs: Set<String> {
    let found = code.flatMap { $0.matches(of: #/"([a-z]+\.[a-z]+(?:-[a-z0-9]+)*)"/#).map { String($0.1) } }
    let endings: Set = [
      "conf", "csv", "ini", "html", "json", "key", "md", "new", "txt", "xlsx", "xml", "yml", "db",
    ]
    return Set(found).subtracting(["oversight.unreported"])
      .filter { !endings.contains(String($0.split(separator: ".")[1])) && module != "sanbang-sample" }
  }
}
