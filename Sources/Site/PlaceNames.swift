import Foundation
import Pages
import Vocabulary

extension SiteContent {
  /// Every place that has pages of its own, with the reading of its name.
  func placeNames() -> [PlaceName] {
    Division.Level.allCases.filter { $0 != .city }.flatMap { tree.all($0) }.map(PlaceName.init)
  }
}

extension PlaceName {
  /// As the office has corrected it, else as ICU reads it. ICU knows more with every version, so that a site can be
  /// listed a little differently by another toolchain; a correction holds.
  fileprivate init(_ division: Division) {
    let name = division.name
    let whole = latin(name, .toLatin).split(separator: " ").map(plain)
    // Where digits or letters stand in a name, ICU's syllables are not the characters'.
    let read = whole.count == name.count ? whole : name.map { plain(latin(String($0), .toLatin)) }
    if !division.pinyin.isEmpty {
      let listed = division.pinyin + read.dropFirst(division.pinyin.count)
      self.init(division, readings: [Array(listed.prefix(name.count))])
    } else {
      // 长, 单, 解 are read otherwise in a surname, and most villages are called after a family.
      let family = name.first.map { [plain(latin(String($0), .surname))] } ?? []
      let listed = family + read.dropFirst()
      self.init(division, readings: listed == read ? [read] : [listed, read])
    }
  }
}

extension StringTransform {
  fileprivate static let surname = StringTransform("Han-Latin/Names")
}

private func latin(_ text: String, _ transform: StringTransform) -> String {
  text.applyingTransform(transform, reverse: false) ?? text
}
