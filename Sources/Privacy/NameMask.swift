package import Cases
package import Notices

/// Shows of a name its first character, where enough applicants of the county share it, and `某` otherwise.
package struct NameMask: Sendable {
  private let frequent: Set<Unicode.Scalar>

  /// - Parameter threshold: how many applicants (distinct ID numbers among the county's valid cases) have to
  ///   share an initial before it is shown.
  package init(for records: [CaseRecord], threshold: Int) {
    var holders: [Unicode.Scalar: Set<ResidentID>] = [:]
    for record in records {
      guard let initial = initial(of: record.applicant.reveal) else { continue }
      holders[initial, default: []].insert(record.residentID.reveal)
    }
    frequent = Set(holders.filter { $0.value.count >= threshold }.keys)
  }

  package func callAsFunction(_ name: Secret<String>) -> MaskedName {
    guard let initial = initial(of: name.reveal), frequent.contains(initial) else {
      return MaskedName(initial: "某")
    }
    return MaskedName(initial: initial)
  }
}

/// The first character that shows, if it is Han.
private func initial(of name: String) -> Unicode.Scalar? {
  let shown = name.unicodeScalars.first {
    !$0.properties.isDefaultIgnorableCodePoint && !$0.properties.isWhitespace
  }
  return shown.flatMap { $0.properties.isUnifiedIdeograph || isCompatibilityIdeograph($0) ? $0 : nil }
}

private func isCompatibilityIdeograph(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isIdeographic
    && [0xF900...0xFAFF, 0x2F800...0x2FA1F].contains { $0.contains(scalar.value) }
}
