public import Diagnostics

/// The template files of a site, parsed.
public struct TemplateSet: Sendable {
  let files: [String: TemplateFile]

  /// Parses every file; `texts` goes from a file's name without `.html` to its content.
  ///
  /// A tag that is never closed or that this subset of Mustache refuses (`{{{x}}}`, `{{&x}}`, `{{=x=}}`,
  /// inheritance) is a stop in the report.
  public init(_ texts: [String: [UInt8]], into report: inout Report) {
    var files: [String: TemplateFile] = [:]
    for (name, text) in texts { files[name] = TemplateFile(name: name, text: text, into: &report) }
    self.files = files
  }

  /// Resolves every name in a template and its partials against `schema`, so that rendering cannot fail.
  ///
  /// Nil when there is anything to stop for, all of which is in the report: an unknown template, field or
  /// partial, a field used as what it is not, a section that is unclosed or closed by another name, a partial
  /// within itself.
  public func compile(_ name: String, for schema: Schema, into report: inout Report) -> Template? {
    var found = Report()
    defer { report.add(contentsOf: found) }
    guard let file = files[name] else {
      found.stop(
        "template.missing", at: SourceLocation("templates/\(name).html"),
        Message("缺少模板文件", "there is no such template"),
        remedy: Message(
          "从 sanbang init 新建的文件夹里复制", "copy it from a new folder that sanbang init makes"))
      return nil
    }
    var compiler = TemplateCompiler(set: self, page: schema)
    let steps = compiler.compile(file)
    found = compiler.report
    return found.stops ? nil : Template(schema: schema, steps: steps)
  }
}
