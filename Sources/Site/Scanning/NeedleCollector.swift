import Cases
import Privacy
import Scan
import Synchronization

/// Gathers what is private while sheets are read: rows in error too, of which no record remains.
final class NeedleCollector: Sendable {
  private let held: Mutex<Needles>

  init(_ key: MasterKey) {
    var needles = Needles(key: key.ofNeedles)
    for secret in key.secrets { needles.add(secret: secret) }
    held = Mutex(needles)
  }

  var needles: Needles { held.withLock { $0 } }

  func add(_ row: PrivateRow) { held.withLock { $0.add(row) } }

  /// What stands in no sheet: the case_ids that were minted.
  func add(_ records: [CaseRecord]) {
    held.withLock { needles in
      for record in records { needles.add(record) }
    }
  }
}
