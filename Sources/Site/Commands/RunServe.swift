import Diagnostics
import Dispatch
import Foundation
import Preview
import Vocabulary

/// `sanbang serve`: shows a site on this machine as it would be published, until it is stopped.
///
/// - Parameters:
///   - port: 0 for any that is free.
///   - say: prints a line at once.
public func runServe(
  _ request: SiteRequest, port: UInt16, say: @escaping @Sendable (String) -> Void
) async -> CommandResult {
  let day = request.asOf.map { CalendarDay(iso: $0) }
  if let day, day == nil { return failure(wrongDay, request.language) }
  let folder = SiteFolder(URL(filePath: request.site, directoryHint: .isDirectory))
  let options = BuildOptions(asOf: day ?? nil, keyFile: request.keyFile)
  let shown = ShownPreview()
  let (ends, end) = AsyncStream.makeStream(of: CommandResult.self)
  let signals = onStop { end.yield(CommandResult(output: "", messages: "", exitStatus: 0)) }
  defer { signals.forEach { $0.cancel() } }
  let loop = PreviewLoop(folder: folder, options: options, shown: shown) {
    say($0.text(in: request.language))
  }
  Task {
    do {
      try await PreviewServer(shown, port: port).run { port in
        say(address(port).text(in: request.language))
        // Below the priority of the answers: a city takes its time.
        Task(priority: .utility) { await loop.run() }
      }
    } catch {
      end.yield(failure(listening(error, port), request.language))
    }
  }
  return await ends.first { _ in true } ?? failure(Message("已停止", "stopped"), request.language)
}

/// Does something on Ctrl-C, and when the system asks the program to end.
private func onStop(_ act: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
  [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler(handler: act)
    source.resume()
    return source
  }
}

private func address(_ port: UInt16) -> Message {
  Message(
    "预览（没有发布）：http://127.0.0.1:\(port)/，Ctrl-C 停止",
    "Preview, not published: http://127.0.0.1:\(port)/ until Ctrl-C")
}

private func listening(_ error: any Error, _ port: UInt16) -> Message {
  switch error {
  case PortProblem.taken:
    Message(
      "端口 \(port) 已被别的程序占用；换一个 --port，或用 --port 0 自动选一个",
      "port \(port) is taken by another program; name another --port, or 0 for any that is free")
  case PortProblem.forbidden:
    Message("没有权限使用端口 \(port)；请用 1024 以上的", "no permission for port \(port); use one above 1023")
  default: message(for: error)
  }
}
