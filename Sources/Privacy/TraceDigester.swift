import Cases

/// Digests by which counties can find each other's cases: kept in memory for one run, and of no use without the key.
struct TraceDigester: ~Copyable {
  private let authenticator: MessageAuthenticator

  init(_ key: MasterKey) {
    authenticator = MessageAuthenticator(key: key.derived(for: "sanbang/traces/v1"))
  }

  func callAsFunction(_ message: [UInt8]) -> CountyTraces.Digest {
    CountyTraces.Digest(authenticator.code(of: message))
  }
}
