import Diagnostics
import Markup
import Testing

@testable import Templates

/// A value in a test, from which its schema follows.
enum Datum: Sendable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral {
  case text(String)
  case flag(Bool)
  case html(HTML)
  case list([[String: Datum]])

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: [String: Datum]...) { self = .list(elements) }
}

/// A record of `data`, in a schema made for it: a list's is that of its first element.
func record(_ data: [String: Datum], schema: Schema? = nil) -> Record {
  let schema = schema ?? Templates.Schema("page", data.sorted { $0.key < $1.key }.map(field))
  return schema.row(schema.fields.map { value(data[$0.name]!, $0) })
}

private func field(_ name: String, _ datum: Datum) -> Schema.Field {
  switch datum {
  case .text: .text(name)
  case .flag: .flag(name)
  case .html: .html(name)
  case .list(let rows): .list(name, record(rows.first ?? [:]).schema)
  }
}

private func value(_ datum: Datum, _ field: Schema.Field) -> Value {
  switch (datum, field) {
  case (.text(let text), _): .text(text)
  case (.flag(let flag), _): .flag(flag)
  case (.html(let html), _): .html(html)
  case (.list(let rows), .list(_, let schema)): .list(rows.map { record($0, schema: schema) })
  default: fatalError("not a list")
  }
}

/// What a template shows; it has to be right.
func render(_ template: String, _ data: [String: Datum] = [:], partials: [String: String] = [:]) throws
  -> String
{
  var report = Report()
  let set = TemplateSet(files(template, partials), into: &report)
  let record = record(data)
  let compiled = set.compile("page", for: record.schema, into: &report)
  #expect(report.diagnostics.isEmpty)
  return String(decoding: try #require(compiled).render(record).bytes, as: UTF8.self)
}

/// What is said of a template that is wrong, as `place id`.
func problems(_ template: String, _ data: [String: Datum] = [:], partials: [String: String] = [:]) -> [String]
{
  var report = Report()
  let set = TemplateSet(files(template, partials), into: &report)
  let parsed = report.diagnostics.count
  let compiled = set.compile("page", for: record(data).schema, into: &report)
  #expect((compiled == nil) == (report.diagnostics.count > parsed))
  return report.sorted.map { "\($0.location) \($0.id)" }
}

private func files(_ template: String, _ partials: [String: String]) -> [String: [UInt8]] {
  partials.merging(["page": template]) { $1 }.mapValues { Array($0.utf8) }
}
