import ArgumentParser
import Foundation

/// The reference tables: comma-separated, quoted where needed, one header row.
struct CSVTable {
  private let columns: [String: Int]
  private let records: [[String]]

  /// Throws when the file cannot be read.
  init(_ file: URL) throws {
    guard let bytes = FileManager.default.contents(atPath: file.path) else {
      throw ValidationError("\(file.path): cannot be read")
    }
    var records = Self.split([UInt8](bytes))
    let header = records.isEmpty ? [] : records.removeFirst()
    columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.records = records.filter { $0.count == header.count }
  }

  /// One closure call a row.
  func map<Value>(_ read: (Record) -> Value?) -> [Value] {
    records.compactMap { read(Record(columns: columns, cells: $0)) }
  }

  /// One row; a column that is missing reads as empty, or as 0.
  struct Record {
    let columns: [String: Int]
    let cells: [String]

    func callAsFunction(_ column: String) -> String { columns[column].map { cells[$0] } ?? "" }
    func whole(_ column: String) -> Int { Int(self(column)) ?? 0 }
  }

  private static func split(_ bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell: [UInt8] = []
    var quoted = false
    for byte in bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...] {
      switch byte {
      case UInt8(ascii: "\""): quoted.toggle()
      case UInt8(ascii: ",") where !quoted: flush()
      case UInt8(ascii: "\n") where !quoted:
        flush()
        records.append(record)
        record = []
      case UInt8(ascii: "\r") where !quoted: break
      default: cell.append(byte)
      }
    }
    if !record.isEmpty || !cell.isEmpty {
      flush()
      records.append(record)
    }
    return records

    func flush() {
      record.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
  }
}
