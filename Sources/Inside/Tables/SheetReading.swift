/// How a sheet was read, for the office's report.
package enum SheetReading: Equatable, Codable, Sendable {
  case text(TextEncoding, Delimiter)
  case workbook
}
