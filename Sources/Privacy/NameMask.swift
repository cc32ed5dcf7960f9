import Canon
package import Cases
package import Notices

/// Shows of a name its first character, where enough applicants of the county share it, and `某` otherwise.
///
/// It fails closed: what is no name, or begins with no Han character, is `某**`. When an initial passes the threshold
/// between two builds, all its rows change together; that says no more than that a county has one applicant of that
/// initial more or less, which its boards show anyway, so no memory of earlier builds softens it.
package struct NameMask: Sendable {
  private let frequent: Set<Unicode.Scalar>
  private var style: PrivacyPolicy.NameStyle

  /// - Parameters:
  ///   - records: the county's valid cases, in any state.
  ///   - listed: the places of those that count; nil for all. The exempt ones do not: no row may tell of those.
  ///   - threshold: how many of their applicants (distinct ID numbers) have to share an initial before it is shown.
  package init(
    for records: [CaseRecord], listed: [Int]? = nil, threshold: Int,
    style: PrivacyPolicy.NameStyle = .initial
  ) {
    var frequent: Set<Unicode.Scalar> = []
    var holders: [Unicode.Scalar: Set<ResidentID>] = [:]
    for place in listed ?? Array(records.indices) {
      guard let initial = Letters(of: records[place].applicant.reveal).initial, !frequent.contains(initial)
      else { continue }
      holders[initial, default: []].insert(records[place].residentID.reveal)
      if holders[initial]?.count ?? 0 >= threshold { frequent.insert(initial) }
    }
    self.frequent = frequent
    self.style = style
  }

  /// Whether an initial is shown.
  func shows(_ initial: Unicode.Scalar) -> Bool { frequent.contains(initial) }

  /// The same mask in the other style, to count what that would give away.
  var inOtherStyle: NameMask {
    var other = self
    other.style = style == .initial ? .initialLast : .initial
    return other
  }

  package func callAsFunction(_ name: Secret<String>) -> MaskedName {
    let letters = Letters(of: name.reveal)
    guard let initial = letters.initial, frequent.contains(initial) else { return MaskedName(initial: "某") }
    return MaskedName(initial: initial, rest: style == .initialLast ? letters.rest : .hidden)
  }
}

/// The letters of a name, in the form in which two spellings of one name are the same.
private struct Letters {
  private var letters: [Unicode.Scalar] = []
  private var isName = true

  init(of name: String) {
    for scalar in name.unicodeScalars {
      switch canonical(scalar) {
      case .dropped: continue
      case .scalar(let one): add(one)
      case .several(let all): all.forEach { add($0) }
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if isCommonHan(scalar) { return letters.append(scalar) }
    let properties = scalar.properties
    if properties.isWhitespace { return }
    if scalar != "·" { letters.append(scalar) }
    let isMark = "·-'’.".unicodeScalars.contains(scalar)
    if !properties.isAlphabetic && (!isMark || letters.isEmpty) { isName = false }
  }

  /// The first character, if it is Han. A name that begins with its dot has lost what stood before it.
  var initial: Unicode.Scalar? { isName ? letters.first.flatMap { isHan($0) ? $0 : nil } : nil }

  var rest: MaskedName.Rest {
    guard letters.allSatisfy(isHan), let last = letters.last else { return .hidden }
    return letters.count == 1 ? .hidden : letters.count == 2 ? .one : .last(last)
  }
}

private func isHan(_ scalar: Unicode.Scalar) -> Bool {
  isCommonHan(scalar) || scalar.properties.isUnifiedIdeograph
}

/// The block that holds nearly all names: each character of it is Han and its own canonical form. To ask Unicode's tables
/// of every character would cost a city a tenth of a second.
func isCommonHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }
