public import Diagnostics
import Synchronization

/// What a preview shows for a while.
struct PreviewState: Sendable {
  /// The site as it was last made without a fault, by path; nil until it is.
  var pages: [String: [UInt8]]?
  /// The day that the pages are of.
  var day = ""
  /// What keeps the newest content from being shown.
  var problems: [Message] = []
  /// Names the state, so that a page knows whether it is still shown; another run's is another.
  let revision = Int.random(in: 0...Int.max)
}

/// The preview as it is now: told by whoever makes the site, asked by whoever answers a browser.
public final class ShownPreview: Sendable {
  private let held = Mutex(PreviewState())

  public init() {}

  var state: PreviewState { held.withLock { $0 } }

  /// Shows a site.
  ///
  /// - Parameter pages: its files by path, each of them scanned.
  public func show(_ pages: [String: [UInt8]], of day: String) {
    held.withLock { $0 = PreviewState(pages: pages, day: day) }
  }

  /// Says what is wrong, over the pages that were shown before.
  public func show(_ problems: [Message]) {
    held.withLock { $0 = PreviewState(pages: $0.pages, day: $0.day, problems: problems) }
  }

  /// Waits for ten seconds at most until something else is shown.
  ///
  /// - Parameter revision: of what is known.
  func changes(after revision: String) async -> Bool {
    for _ in 0..<200 {
      if "\(state.revision)" != revision { return true }
      do { try await Task.sleep(for: .milliseconds(50)) } catch { return false }
    }
    return false
  }
}
