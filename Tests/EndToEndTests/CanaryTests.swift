import Foundation
import TestSupport
import Testing

/// People planted in the sheets, in rows that are right, wrong, held and exempt: nothing that the command says, keeps or
/// publishes has them, but the one workbook for the clerk whose rows they are.
struct CanaryTests {
  static let canaries = [
    "爨金丝雀", "990426199112010074", "99042619911201007", "15499990074", "金丝雀巷七十四号", "9999123456700990074",
    "爨金丝雁", "990426199112010075", "990426200503030074",
  ]

  private func plant(in site: TestSite) throws {
    let file = "content/cases/611022-丹凤县/低保和五保.csv"
    let sheet = try site.url.appending(path: file).text().lines
    let header = sheet[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let changes: [[String: String]] = [
      [:], ["resident_id": "990426199112010075"], ["approver": "审丙三"], ["exempt": "隐私保护"],
      ["amount": "九九", "applicant": "爨金丝雁"], ["division": "611022999999"], ["review_posted": "2015-13-01"],
      ["relative_of_official": "爨金丝雀"], ["payer": "15499990074"],
    ]
    let model = sheet[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let rows = changes.enumerated().map { number, change in
      var cells = model
      func set(_ name: String, _ value: String) {
        if let place = header.firstIndex(of: name) { cells[place] = value }
      }
      set("case_id", "C\(number)")
      set("applicant", "爨金丝雀")
      set("resident_id", "990426199112010074")
      set("phone", "15499990074")
      set("address", "金丝雀巷七十四号")
      set("bank_account", "9999123456700990074")
      for (name, value) in change { set(name, value) }
      return cells.joined(separator: ",")
    }
    try site.write(([sheet[0]] + rows).map { "\($0)\n" }.joined(), to: "content/cases/611022-丹凤县/金丝雀.csv")
  }

  @Test func nobodyIsNamedAnywhere() throws {
    let site = try TestSite()
    try plant(in: site)
    var said: [(String, Run)] = []
    for arguments in [
      ["check", "."], ["check", ".", "--format", "json"], ["check", ".", "--lang", "en"],
      ["build", ".", "--dry-run"], ["build", "."], ["build", ".", "--format", "json"], ["verify", "."],
      ["history", "611022000000", "."], ["history", "611022000000", ".", "--format", "json"],
      ["scan", "public", "--site", "."], ["scan", "content/cases", "--site", "."],
    ] {
      said.append(
        (arguments.joined(separator: " "), try run(PackageFolder.command("sanbang"), arguments, in: site.url))
      )
    }
    #expect(
      said.contains { $0.1.messages.contains("金丝雀.csv") || $0.1.output.contains("金丝雀.csv") },
      "rows are judged")
    for canary in Self.canaries {
      for (arguments, run) in said {
        #expect(!run.output.contains(canary) && !run.messages.contains(canary), "\(canary) by \(arguments)")
      }
    }
    var looked = 0
    for folder in ["public", "reports", ".sanbang"] {
      let root = site.url.appending(path: folder)
      for path in root.filesBelow() where path != "problems.xlsx" {
        let bytes = try Data(contentsOf: root.appending(path: path))
        for form in Self.forms {
          #expect(bytes.firstRange(of: form) == nil, "\(folder)/\(path)")
        }
        looked += 1
      }
    }
    #expect(looked > 40 && site.reports.filesBelow().contains("problems.xlsx"))
  }

  /// As bytes in UTF-8, GB 18030's neighbour UTF-16, base64 and hexadecimal.
  private static let forms: [Data] = canaries.flatMap { canary -> [Data] in
    let utf8 = Data(canary.utf8)
    let utf16 = Data(canary.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let hexadecimal = utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    return [utf8, utf16, Data(utf8.base64EncodedString().utf8), Data(hexadecimal.utf8)]
  }

  /// No number that passes for a person's stands in the command itself but those of areas where nobody lives.
  @Test(arguments: ["sanbang", "sanbang-sample"])
  func theCommandItselfNamesNobody(_ command: String) throws {
    let bytes = try Data(contentsOf: PackageFolder.command(command))
    var (run, numbers, nobodys) = ([UInt8](), [String](), 0)
    for byte in bytes {
      if (48...57).contains(byte) || byte == 88 && run.count == 17 {
        run.append(byte)
        continue
      }
      if run.count == 18, isResidentID(run) { numbers.append(String(decoding: run, as: UTF8.self)) }
      run.removeAll(keepingCapacity: true)
    }
    let ofTheStandard = "11010519491231002X"  // the example of GB 11643 itself
    nobodys = numbers.count { $0.hasPrefix("611099") || $0.hasPrefix("99") || $0 == ofTheStandard }
    #expect(nobodys == numbers.count, "\(numbers)")
    #expect(command != "sanbang" || nobodys > 0, "it looks at the right bytes")
  }

  private func isResidentID(_ digits: [UInt8]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    let text = String(decoding: digits, as: UTF8.self)
    return Array("10X98765432".utf8)[sum % 11] == digits[17]
      && text.dropFirst(6).prefix(2).wholeMatch(of: /19|20/) != nil
  }
}
