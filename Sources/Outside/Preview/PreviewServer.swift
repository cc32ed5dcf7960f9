import FlyingFox
import FlyingSocks
import Foundation

/// Answers browsers on this machine, and nobody else.
public struct PreviewServer: Sendable {
  private let server: HTTPServer

  /// - Parameter port: 0 for any that is free.
  public init(_ shown: ShownPreview, port: UInt16) throws {
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 30, logger: .disabled,
      handler: PreviewHandler(shown: shown))
  }

  /// Answers until it is cancelled.
  ///
  /// - Parameter whenReady: is told the port.
  /// - Throws: `PortProblem`, or what else keeps it from listening.
  public func run(_ whenReady: @escaping @Sendable (UInt16) -> Void) async throws {
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          if case .ip4(_, let port)? = await server.listeningAddress { whenReady(port) }
        }
        // Ends with the first that fails, where `waitForAll` would wait for the other.
        for try await _ in group {}
      }
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw PortProblem.taken
    } catch SocketError.failed(_, EACCES, _) {
      throw PortProblem.forbidden
    }
  }
}

/// Why a port cannot be listened on.
public enum PortProblem: Error {
  /// Another program does.
  case taken
  /// Ports below 1024 are the system's.
  case forbidden
}

private struct PreviewHandler: HTTPHandler {
  let shown: ShownPreview

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    // A page of the web can give its own name this address, and would read the preview as its own.
    guard namesThisMachine(request.headers[.host]) else {
      return response(to: request, Answer(status: 403, body: Array(onlyHere.utf8)))
    }
    guard [.GET, .HEAD].contains(request.method) else { return response(to: request, Answer(status: 405)) }
    return response(to: request, await answer(to: request.target))
  }

  private func answer(to target: HTTPRequest.Target) async -> Answer {
    switch target.path() {
    case "/.preview/band.css": Answer(type: "text/css; charset=utf-8", body: Array(bandStyle.utf8))
    case "/.preview/next": Answer(status: await shown.changes(after: target.query()) ? 200 : 204)
    case let path: shown.state.answer(to: path)
    }
  }

  private func response(to request: HTTPRequest, _ answer: Answer) -> HTTPResponse {
    var headers: HTTPHeaders = [
      .contentType: answer.type, .cacheControl: "no-store", .contentLength: "\(answer.body.count)",
      HTTPHeader("X-Content-Type-Options"): "nosniff", HTTPHeader("X-Frame-Options"): "DENY",
      HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin", HTTPHeader("Referrer-Policy"): "no-referrer",
    ]
    headers[.location] = answer.location
    if answer.status == 405 { headers[HTTPHeader("Allow")] = "GET, HEAD" }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: headers,
      body: request.method == .HEAD ? Data() : Data(answer.body))
  }
}

/// Whether a `Host` is one by which only this machine calls itself. Any port will do: it may be forwarded.
private func namesThisMachine(_ host: String?) -> Bool {
  let name = host?.split(separator: ":", omittingEmptySubsequences: false).first ?? ""
  return ["127.0.0.1", "localhost"].contains(name.lowercased())
}

private let onlyHere = """
  预览只在本机，请用 127.0.0.1 或 localhost 打开。
  The preview is for this machine alone: open it as 127.0.0.1 or localhost.

  """
