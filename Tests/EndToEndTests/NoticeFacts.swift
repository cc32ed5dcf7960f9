import Foundation
import TestSupport

/// What a notice page says, whatever its wording and layout: the dates of each section, its rows by `data-field`.
struct NoticeFacts {
  let sections: [Section]
  /// The day in the sentence of an empty board.
  let emptySince: String?

  struct Section {
    let dates: [String]
    /// Households whose papers are outstanding, as the sentence has it.
    let outstanding: String?
    let fields: [String]
    let rows: [Row]
  }

  struct Row {
    let tag: String
    let cells: [String]
  }

  init(_ page: String) {
    emptySince = page.firstMatch(of: #/<p class="empty">(.*?)</p>/#).flatMap {
      datesNamed(in: String($0.1)).first
    }
    let parts = page.components(separatedBy: "<section class=\"posting\"").dropFirst()
    sections = parts.map { Section($0.components(separatedBy: "</section>")[0]) }
  }

  var tags: [String] { sections.flatMap(\.rows).map(\.tag) }

  var lines: [String] { sections.flatMap(\.lines) + (emptySince.map { ["  empty since \($0)"] } ?? []) }
}

extension NoticeFacts.Section {
  init(_ html: String) {
    dates = datesNamed(in: html)
    outstanding = html.firstMatch(of: #/(\d+)户[^。]*补正/#).map { String($0.1) }
    fields = html.matches(of: #/data-field="([a-z_]+)"/#).map { String($0.1) }
    rows = html.matches(of: #/<tr id="([^"]*)">(.*?)</tr>/#).map { match in
      NoticeFacts.Row(
        tag: String(match.1), cells: match.2.matches(of: #/<td[^>]*>(.*?)</td>/#).map { String($0.1) })
    }
  }

  var lines: [String] {
    let papers = outstanding.map { " outstanding \($0)" } ?? ""
    let table = [fields] + rows.map(\.cells)
    return ["  section " + dates.joined(separator: " ") + papers]
      + table.map { "    " + $0.joined(separator: " | ") }
  }
}

/// Each day that a text names, once, in its order.
func datesNamed(in text: String) -> [String] {
  var seen: Set<String> = []
  return text.matches(of: #/\d{4}年\d{1,2}月\d{1,2}日/#).map { String($0.0) }.filter { seen.insert($0).inserted }
}

/// `public/manifest.json`.
struct PublishedManifest: Decodable {
  struct File: Decodable, Equatable {
    let path: String
    let size: Int
    let sha256: String
    let lastDays: [String]
  }

  let key: String
  let files: [File]

  init(_ site: TestSite) throws {
    let data = try Data(contentsOf: site.published.appending(path: "manifest.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Self.self, from: data)
  }
}

extension TestSite {
  func notice(_ path: String) throws -> NoticeFacts {
    NoticeFacts(try published.appending(path: "\(path)/index.html").text())
  }

  /// What has been published, notice by notice, and what the office is told.
  func facts(after build: Run) throws -> String {
    var lines = ["exit \(build.status)"] + build.messages.lines
    lines += build.output.lines.filter { !$0.contains("bytes in all") && !$0.contains("seconds") }
    // The reasons beside the gates are wording.
    lines += try reports.appending(path: "held.csv").text().lines.dropFirst().map {
      $0.replacing(#/ [^,;；]*(?=；|$)/#, with: "")
    }
    for file in try PublishedManifest(self).files {
      let days = file.lastDays.map { " until \($0)" }.joined()
      lines.append(file.path + days)
      let page = try published.appending(path: file.path).text()
      if file.path.hasPrefix("boards/") { lines += NoticeFacts(page).lines }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  var lines: [String] { split(separator: "\n").map(String.init) }
}
