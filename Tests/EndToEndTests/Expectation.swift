import Foundation
import TestSupport
import Testing

/// Compares with a file that is committed. With `RECORD=1` the file is written anew and the test fails, so that a
/// recording run is never green.
func expect(_ actual: String, equals file: String, location: SourceLocation = #_sourceLocation) throws {
  let url = TestSite.tests.appending(path: file)
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(actual.utf8).write(to: url)
    Issue.record("recorded \(file); read it, then run again without RECORD", sourceLocation: location)
    return
  }
  let expected = try url.text()
  let (new, old) = (actual.lines, expected.lines)
  let difference = new.difference(from: old).map { change in
    switch change {
    case .remove(let line, let text, _): "-\(line + 1) \(text)"
    case .insert(let line, let text, _): "+\(line + 1) \(text)"
    }
  }
  #expect(actual == expected, "\(file):\n\(difference.joined(separator: "\n"))", sourceLocation: location)
}
