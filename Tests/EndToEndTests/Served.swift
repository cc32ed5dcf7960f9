import Foundation
import TestSupport
import Testing

/// A preview of a site, which runs until it is stopped or nobody holds it any more.
final class Served {
  private let process = Process()
  private let scratch = try! TemporaryFolder()
  let port: String

  init(_ site: TestSite) throws {
    try scratch.write([], to: "output")
    let output = scratch.url.appending(path: "output")
    process.executableURL = PackageFolder.command("sanbang")
    process.arguments = ["serve", site.url.filePath, "--port", "0", "--lang", "en"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    let address = try patiently { try output.text().firstMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\//#) }
    port = String(address.output.1)
  }

  deinit { if process.isRunning { process.terminate() } }

  /// An answer, headers and all, and whatever the address looks like.
  func get(_ path: String, method: String = "GET", host: String = "127.0.0.1") throws -> Fetched {
    let run = try runTool("python3", ["-c", Self.client, port, method, path, host])
    try #require(run.status == 0, "\(run.messages)")
    let parts = run.output.split(separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n").map(String.init)
    return Fetched(
      status: try #require(Int(lines[0])), headers: Array(lines.dropFirst()), body: String(parts[1]))
  }

  /// The page as soon as it is as it should be.
  func page(
    where isRight: (Fetched) -> Bool, _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Fetched {
    try patiently(sourceLocation) { try [get("/")].first(where: isRight) }
  }

  /// As Ctrl-C does it.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static let client = """
    import http.client, sys
    port, method, path, host = sys.argv[1:]
    connection = http.client.HTTPConnection('127.0.0.1', int(port), timeout=60)
    connection.putrequest(method, path, skip_host=True)
    if host: connection.putheader('Host', host)
    connection.endheaders()
    answer = connection.getresponse()
    headers = ''.join(f'{name.lower()}: {value}\\n' for name, value in answer.getheaders())
    sys.stdout.buffer.write(f'{answer.status}\\n{headers}\\n'.encode() + answer.read())
    """
}

struct Fetched {
  let status: Int
  /// With their names in lower case.
  let headers: [String]
  let body: String
}

/// Tries until there is something: however busy the machine is, and no longer than it takes.
private func patiently<Found>(
  _ sourceLocation: SourceLocation = #_sourceLocation, _ look: () throws -> Found?
) throws -> Found {
  for _ in 0..<600 {
    if let found = try look() { return found }
    Thread.sleep(forTimeInterval: 0.1)
  }
  return try #require(nil, "not within a minute", sourceLocation: sourceLocation)
}
