import Foundation
import Privacy
import Vocabulary

/// Where a site's files lie, in the form in which the system wants it.
struct Places: Sendable {
  let published: String
  /// Nobody else's business.
  let state: String

  init(_ folder: SiteFolder) {
    published = folder.publicFolder.path(percentEncoded: false)
    state = folder.stateFolder.path(percentEncoded: false)
  }

  /// Of a county that is built apart: nothing is public there, so all its pages are staged, and stay so.
  init(apart county: DivisionCode, _ folder: SiteFolder) {
    state = "\(Places(folder).parts)/\(county.countyDigits)"
    published = "\(state)/public"
  }

  /// What was made of each county, for the builds to come.
  var parts: String { "\(state)/parts" }
  var lock: String { "\(state)/lock" }
  var staging: String { "\(state)/staging" }
  var journal: String { "\(state)/journal" }
  /// Not one yet.
  var newJournal: String { "\(journal).new" }
  /// What was published once and is not any more.
  var gone: String { "\(state)/gone" }
  /// SHA-256 of the manifest that was published last.
  var manifestDigest: String { "\(state)/manifest.sha256" }

  /// - Parameter path: relative to `public/`.
  func published(_ path: String) -> String { "\(published)/\(path)" }

  /// All in one folder, for a tree would have to be made and removed for nothing; a digest of the path, so that no
  /// name is too long or another's.
  func staged(_ path: String) -> String { "\(staging)/\(hexDigest(Array(path.utf8)))" }
}

/// SHA-256, as it stands in manifests.
func hexDigest(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(64)
  for byte in sha256(bytes) {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
