public import Foundation

/// How a command ended and what it printed.
public struct Run: Sendable {
  public let output: String
  public let messages: String
  public let status: Int32
}

/// Runs a command to its end. It writes to files, so no pipe can fill up and stop it.
///
/// - Parameter environment: added to that of the tests, from which nothing of sanbang's is passed on.
public func run(
  _ command: URL, _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
) throws -> Run {
  let scratch = try TemporaryFolder()
  try scratch.write([], to: "output")
  try scratch.write([], to: "messages")
  let (output, messages) = (scratch.url.appending(path: "output"), scratch.url.appending(path: "messages"))
  let process = Process()
  process.executableURL = command
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment
    .filter { !$0.key.hasPrefix("SANBANG") }.merging(environment) { $1 }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: messages)
  try process.run()
  process.waitUntilExit()
  return Run(output: try output.text(), messages: try messages.text(), status: process.terminationStatus)
}

/// Runs a tool of the system by its name, such as `python3`.
///
/// - Throws: `MissingTool` when there is none; a check is never passed over in silence.
public func runTool(_ name: String, _ arguments: [String], in folder: URL? = nil) throws -> Run {
  let result = try run(URL(filePath: "/usr/bin/env"), [name] + arguments, in: folder)
  // 127 is what env says when it finds no such command.
  if result.status == 127 { throw MissingTool(name: name) }
  return result
}

/// A tool that the tests cannot do without.
public struct MissingTool: Error, CustomStringConvertible {
  public let name: String
  public var description: String {
    "\(name) is not installed: install it, the checks that need it are not optional"
  }
}
