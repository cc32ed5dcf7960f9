import Diagnostics
import Foundation
import Synchronization

/// A line of a terminal that is written over: not before work has lasted a second, and five times a second at most.
package struct ProgressLine: Sendable {
  private var shown = ""
  private var next = 1.0
  package private(set) var isOver = false

  package init() {}

  /// What to send to the terminal so that the line says `text`; nothing if it does, or if it is too early.
  package mutating func bytes(for text: String, at seconds: Double) -> String {
    guard !isOver, seconds >= next, text != shown else { return "" }
    shown = text
    next = seconds + 0.2
    return "\r\(text)\(eraseToEnd)"
  }

  /// What to send so that nothing remains of it.
  package mutating func end() -> String {
    isOver = true
    return shown.isEmpty ? "" : "\r\(eraseToEnd)"
  }
}

private let eraseToEnd = "\u{1B}[K"

/// Does work, and shows on the terminal how far it is for as long as it lasts; nothing without a `progress`.
func showing<Result>(
  _ progress: Progress?, in language: Language, _ work: () async throws -> Result
) async rethrows -> Result {
  guard let progress else { return try await work() }
  let display = ProgressDisplay(progress, language)
  display.start()
  defer { display.end() }
  return try await work()
}

/// Looks at the progress from a thread of its own: the counties keep every thread of the tasks busy.
private final class ProgressDisplay: Sendable {
  private let progress: Progress
  private let language: Language
  private let began = ContinuousClock.now
  private let line = Mutex(ProgressLine())

  init(_ progress: Progress, _ language: Language) {
    self.progress = progress
    self.language = language
  }

  func start() {
    Thread.detachNewThread { [self] in
      repeat { Thread.sleep(forTimeInterval: 0.1) } while show()
    }
  }

  /// False when the work is over. The lock is held while writing, so nothing is written after the end.
  private func show() -> Bool {
    let text = progress.state.message.text(in: language)
    return line.withLock { line in
      send(line.bytes(for: text, at: (ContinuousClock.now - began) / .seconds(1)))
      return !line.isOver
    }
  }

  func end() { line.withLock { send($0.end()) } }

  private func send(_ text: String) {
    if !text.isEmpty { FileHandle.standardError.write(Data(text.utf8)) }
  }
}
