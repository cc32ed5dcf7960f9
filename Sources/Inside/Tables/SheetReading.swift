/// How a sheet was read, for the office's report.
package enum SheetReading: Equatable, Sendable {
  case text(TextEncoding, Delimiter)
  case workbook
}
