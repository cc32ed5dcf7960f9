import Markup
import Testing

/// The behaviours of the Mustache specification, v1.3, under its names.
///
/// Not taken over, because a template is checked before it is rendered: "Context Miss", "Failed Lookup",
/// "Recursion", null values, dotted names and implicit iterators (all are errors, see `TemplateErrorTests`);
/// triple mustaches, ampersands and set delimiters (refused); lambdas, inheritance, dynamic names (optional
/// modules). Numbers are texts here. A section on text or a flag opens no scope, so "Context" is tested with
/// a list of one.
@Suite struct SpecificationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let expected: String
    var data: [String: Datum] = [:]
    var partials: [String: String] = [:]

    init(
      _ name: String, _ template: String, _ expected: String, _ data: [String: Datum] = [:],
      partials: [String: String] = [:]
    ) {
      (self.name, self.template, self.expected) = (name, template, expected)
      (self.data, self.partials) = (data, partials)
    }

    var testDescription: String { name }
  }

  @Test(arguments: interpolation + comments + sections + inverted + partials)
  func behaves(_ test: Case) throws {
    #expect(try render(test.template, test.data, partials: test.partials) == test.expected)
  }

  static let interpolation: [Case] = [
    .init("No Interpolation", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    .init("Basic Interpolation", "Hello, {{subject}}!\n", "Hello, world!\n", ["subject": "world"]),
    .init(
      "No Re-interpolation", "{{template}}: {{planet}}", "{{planet}}: Earth",
      ["template": "{{planet}}", "planet": "Earth"]),
    .init("HTML Escaping", "{{x}}", "&amp; &quot; &lt; &gt;", ["x": "& \" < >"]),
    .init("Surrounding Whitespace", "| {{s}} |", "| --- |", ["s": "---"]),
    .init("Standalone", "  {{s}}\n", "  ---\n", ["s": "---"]),
    .init("With Padding", "|{{ s }}|", "|---|", ["s": "---"]),
    .init("Chinese names", "{{姓名}}", "张**", ["姓名": "张**"]),
  ]

  static let comments: [Case] = [
    .init("Inline", "12345{{! Comment Block! }}67890", "1234567890"),
    .init("Multiline", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
    .init("Standalone", "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("Indented Standalone", "Begin.\n  {{! Indented! }}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("Standalone Line Endings", "|\r\n{{! Standalone }}\r\n|", "|\r\n|"),
    .init("Standalone Without Previous Line", "  {{! I'm Still Standalone }}\n!", "!"),
    .init("Standalone Without Newline", "!\n  {{! I'm Still Standalone }}", "!\n"),
    .init("Multiline Standalone", "Begin.\n{{!\nSomething's going on here...\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("Indented Multiline Standalone", "Begin.\n  {{!\n    Something's\n  }}\nEnd.\n", "Begin.\nEnd.\n"),
    .init("Indented Inline", "  12 {{! 34 }}\n", "  12 \n"),
    .init("Surrounding Whitespace", "12345 {{! Comment Block! }} 67890", "12345  67890"),
    .init(
      "Variable Name Collision", "comments never show: >{{! comment }}<", "comments never show: ><",
      ["comment": "x"]),
  ]

  static let sections: [Case] = [
    .init("Truthy", "\"{{#b}}shown{{/b}}\"", "\"shown\"", ["b": true]),
    .init("Falsey", "\"{{#b}}hidden{{/b}}\"", "\"\"", ["b": false]),
    .init(
      "Context", "\"{{#context}}Hi {{name}}.{{/context}}\"", "\"Hi Joe.\"", ["context": [["name": "Joe"]]]),
    .init(
      "Parent contexts", "\"{{#sec}}{{a}}, {{b}}, {{d}}{{/sec}}\"", "\"foo, bar, baz\"",
      ["a": "foo", "b": "wrong", "sec": [["b": "bar"]], "d": "baz"]),
    .init("Variable test", "\"{{#foo}}{{foo}} is bar{{/foo}}\"", "\"bar is bar\"", ["foo": "bar"]),
    .init(
      "List Contexts",
      "{{#tops}}{{#middles}}{{lower}}{{upper}}."
        + "{{#bottoms}}{{lower}}{{upper}}{{x}}.{{/bottoms}}{{/middles}}{{/tops}}",
      "1A.1Ax.1Ay.",
      ["tops": [["upper": "A", "middles": [["lower": "1", "bottoms": [["x": "x"], ["x": "y"]]]]]]]),
    .init(
      "Deeply Nested Contexts",
      "{{#a}}\n{{one}}\n{{#b}}\n{{one}}{{two}}{{one}}\n"
        + "{{#c}}\n{{one}}{{two}}{{three}}{{two}}{{one}}\n{{/c}}\n{{/b}}\n{{/a}}\n",
      "1\n121\n12321\n", ["a": [["one": "1", "b": [["two": "2", "c": [["three": "3"]]]]]]]),
    .init(
      "List", "\"{{#list}}{{item}}{{/list}}\"", "\"123\"",
      ["list": [["item": "1"], ["item": "2"], ["item": "3"]]]),
    .init("Empty List", "\"{{#list}}Yay lists!{{/list}}\"", "\"\"", ["list": []]),
    .init(
      "Doubled", "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
      "* first\n* second\n* third\n", ["bool": true, "two": "second"]),
    .init("Nested (Truthy)", "| A {{#b}}B {{#b}}C{{/b}} D{{/b}} E |", "| A B C D E |", ["b": true]),
    .init("Nested (Falsey)", "| A {{#b}}B {{#b}}C{{/b}} D{{/b}} E |", "| A  E |", ["b": false]),
    .init("Surrounding Whitespace", " | {{#b}}\t|\t{{/b}} | \n", " | \t|\t | \n", ["b": true]),
    .init(
      "Internal Whitespace", " | {{#b}} {{! Important Whitespace }}\n {{/b}} | \n", " |  \n  | \n",
      ["b": true]),
    .init(
      "Indented Inline Sections", " {{#b}}YES{{/b}}\n {{#b}}GOOD{{/b}}\n", " YES\n GOOD\n", ["b": true]),
    .init(
      "Standalone Lines", "| This Is\n{{#b}}\n|\n{{/b}}\n| A Line\n", "| This Is\n|\n| A Line\n", ["b": true]),
    .init(
      "Indented Standalone Lines", "| This Is\n  {{#b}}\n|\n  {{/b}}\n| A Line\n", "| This Is\n|\n| A Line\n",
      ["b": true]),
    .init("Standalone Line Endings", "|\r\n{{#b}}\r\n{{/b}}\r\n|", "|\r\n|", ["b": true]),
    .init("Standalone Without Previous Line", "  {{#b}}\n#{{/b}}\n/", "#\n/", ["b": true]),
    .init("Standalone Without Newline", "#{{#b}}\n/\n  {{/b}}", "#\n/\n", ["b": true]),
    .init("Padding", "|{{# b }}={{/ b }}|", "|=|", ["b": true]),
    .init("Empty text hides", "|{{#t}}x{{/t}}{{^t}}y{{/t}}|", "|y|", ["t": ""]),
  ]

  static let inverted: [Case] = [
    .init("Falsey", "\"{{^b}}shown{{/b}}\"", "\"shown\"", ["b": false]),
    .init("Truthy", "\"{{^b}}hidden{{/b}}\"", "\"\"", ["b": true]),
    .init("Context", "\"{{^c}}Hi{{/c}}\"", "\"\"", ["c": [["name": "Joe"]]]),
    .init("List", "\"{{^list}}{{a}}{{/list}}\"", "\"\"", ["a": "x", "list": [["n": "1"], ["n": "2"]]]),
    .init("Empty List", "\"{{^list}}Yay lists!{{/list}}\"", "\"Yay lists!\"", ["list": []]),
    .init(
      "Doubled", "{{^b}}\n* first\n{{/b}}\n* {{two}}\n{{^b}}\n* third\n{{/b}}\n",
      "* first\n* second\n* third\n",
      ["b": false, "two": "second"]),
    .init("Nested (Falsey)", "| A {{^b}}B {{^b}}C{{/b}} D{{/b}} E |", "| A B C D E |", ["b": false]),
    .init("Nested (Truthy)", "| A {{^b}}B {{^b}}C{{/b}} D{{/b}} E |", "| A  E |", ["b": true]),
    .init("Surrounding Whitespace", " | {{^b}}\t|\t{{/b}} | \n", " | \t|\t | \n", ["b": false]),
    .init(
      "Internal Whitespace", " | {{^b}} {{! Important Whitespace }}\n {{/b}} | \n", " |  \n  | \n",
      ["b": false]),
    .init("Indented Inline Sections", " {{^b}}NO{{/b}}\n {{^b}}WAY{{/b}}\n", " NO\n WAY\n", ["b": false]),
    .init(
      "Standalone Lines", "| This Is\n{{^b}}\n|\n{{/b}}\n| A Line\n", "| This Is\n|\n| A Line\n", ["b": false]
    ),
    .init(
      "Standalone Indented Lines", "| This Is\n  {{^b}}\n|\n  {{/b}}\n| A Line\n", "| This Is\n|\n| A Line\n",
      ["b": false]),
    .init("Standalone Line Endings", "|\r\n{{^b}}\r\n{{/b}}\r\n|", "|\r\n|", ["b": false]),
    .init("Standalone Without Previous Line", "  {{^b}}\n^{{/b}}\n/", "^\n/", ["b": false]),
    .init("Standalone Without Newline", "^{{^b}}\n/\n  {{/b}}", "^\n/\n", ["b": false]),
    .init("Padding", "|{{^ b }}={{/ b }}|", "|=|", ["b": false]),
  ]

  static let partials: [Case] = [
    .init("Basic Behavior", "\"{{>text}}\"", "\"from partial\"", partials: ["text": "from partial"]),
    .init(
      "Context", "\"{{>partial}}\"", "\"*content*\"", ["text": "content"], partials: ["partial": "*{{text}}*"]
    ),
    .init(
      "Nested", "{{>outer}}", "*hello world!*", ["a": "hello", "b": "world"],
      partials: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"]),
    .init("Surrounding Whitespace", "| {{>partial}} |", "| \t|\t |", partials: ["partial": "\t|\t"]),
    .init(
      "Inline Indentation", "  {{data}}  {{> partial}}\n", "  |  >\n>\n", ["data": "|"],
      partials: ["partial": ">\n>"]),
    .init("Standalone Line Endings", "|\r\n{{>partial}}\r\n|", "|\r\n>|", partials: ["partial": ">"]),
    .init(
      "Standalone Without Previous Line", "  {{>partial}}\n>", "  >\n  >>", partials: ["partial": ">\n>"]),
    .init("Standalone Without Newline", ">\n  {{>partial}}", ">\n  >\n  >", partials: ["partial": ">\n>"]),
    .init(
      "Standalone Indentation", "\\\n {{>partial}}\n/\n", "\\\n |\n <\n->\n |\n/\n",
      ["content": .html(.literal("<\n->"))], partials: ["partial": "|\n{{content}}\n|\n"]),
    .init("Padding Whitespace", "|{{> partial }}|", "|[]|", ["b": true], partials: ["partial": "[]"]),
    .init(
      "Indentation of sections", " {{>p}}\n", " a\n b1\n c\n b2\n c\n x\n\n y\n",
      ["list": [["n": "1"], ["n": "2"]], "b": true],
      partials: ["p": "a\n{{#list}}\nb{{n}}\nc\n{{/list}}\n{{#b}}x{{/b}}\n\ny\n"]),
    .init(
      "Nested indentation", " {{>outer}}", " <\n   1\n   2\n >\n", ["a": "1"],
      partials: ["outer": "<\n  {{>inner}}\n>\n", "inner": "{{a}}\n2\n"]),
  ]
}
