package import Cases

/// The case_ids that were minted for sheets without any, each under a keyed digest of whose it is: neither the ID
/// number nor a hash of it is kept, and without the key nobody can try numbers.
package struct CaseIDs: Sendable {
  private let key: Secret<[UInt8]>
  private let kept: [String: String]
  private let isDemo: Bool

  /// - Parameters:
  ///   - kept: what earlier builds have minted.
  ///   - isDemo: whether a case_id follows from the key, so that a demo can be built again; else it is random.
  package init(_ key: MasterKey, kept: [String: String], isDemo: Bool) {
    self.key = Secret(key.derived(for: "sanbang/ids/v1"))
    self.kept = kept
    self.isDemo = isDemo
  }

  /// How many were minted by earlier builds; a demo keeps none.
  package var count: Int { kept.count }

  package func mint(_ subjects: Secret<[[UInt8]]>) -> [MintedCaseID] {
    let authenticator = MessageAuthenticator(key: key.reveal)
    return subjects.reveal.map { subject in
      let digest = authenticator.code(of: subject)
      if isDemo { return MintedCaseID(id: text(digest.prefix(10)), key: nil) }
      let name = digest.map(hex).joined()
      if let known = kept[name] { return MintedCaseID(id: known, key: nil) }
      return MintedCaseID(id: text(randomBytes(10)[...]), key: name)
    }
  }
}

/// 80 bits as 16 characters.
private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: crockford(bytes), as: UTF8.self) }
