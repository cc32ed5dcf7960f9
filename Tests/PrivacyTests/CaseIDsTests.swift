import Cases
import Privacy
import Testing

/// Case_ids for cases without any.
@Suite struct CaseIDsTests {
  static let key = MasterKey(Array(0..<32))!
  static let subjects = ["a", "b"].map { Array($0.utf8) }

  static func mint(_ ids: CaseIDs) -> [MintedCaseID] { ids.mint(Secret(subjects)) }

  @Test func newOnesAreRandomAndKept() throws {
    let first = Self.mint(CaseIDs(Self.key, kept: [:], isDemo: false))
    let second = Self.mint(CaseIDs(Self.key, kept: [:], isDemo: false))
    #expect(Set((first + second).map(\.id)).count == 4 && first.map(\.key) == second.map(\.key))
    #expect(first.allSatisfy { $0.id.utf8.count == 16 && $0.key?.utf8.count == 64 })
    let kept = Dictionary(uniqueKeysWithValues: first.map { ($0.key!, $0.id) })
    let again = Self.mint(CaseIDs(Self.key, kept: kept, isDemo: false))
    #expect(again.map(\.id) == first.map(\.id) && again.allSatisfy { $0.key == nil })
  }

  /// What is kept tells nothing without the key. The digest is another program's: `openssl kdf` and `openssl mac`.
  @Test func whatIsKeptIsKeyed() throws {
    let other = try #require(MasterKey(Array(1...32)))
    let keys = [Self.key, other].map { Self.mint(CaseIDs($0, kept: [:], isDemo: false)).map(\.key) }
    #expect(Set(keys[0] + keys[1]).count == 4)
    #expect(keys[0][0] == "9f7925b373e5f0493005f5a82429353b3defa285a96dcf81a392a323038cbd24")
  }

  @Test func aDemoKeepsNothing() {
    let ids = (0..<2).map { _ in Self.mint(CaseIDs(.demo, kept: [:], isDemo: true)) }
    #expect(ids[0].map(\.id) == ids[1].map(\.id) && ids[0].allSatisfy { $0.key == nil })
    #expect(Set(ids[0].map(\.id)).count == 2)
  }
}
