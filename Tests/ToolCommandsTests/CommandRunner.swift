import Foundation
import Testing

/// What a finished `jjak` left behind.
struct CommandResult: Equatable {
  var output: String
  var errors: String
  var status: Int32
}

/// Runs the built `jjak` as people and scripts do: as a process.
enum CommandRunner {
  /// Folder of the built products: the test bundle's own.
  static let productFolder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  static let environment = [
    "PATH": productFolder.path + ":/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
    "JJAK_AUTHOR": "tester", "SOURCE_DATE_EPOCH": "1700000000", "TERM": "dumb",
  ]

  /// Starts a process without the blocked signals of the thread that a test happens to run on: a shell waits for
  /// SIGCHLD.
  static func start(_ process: Process) throws {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
  }

  /// Runs a shell script in a folder; standard input is empty unless given.
  static func shell(_ script: String, in folder: URL, input: String = "", adding extra: [String: String] = [:]) throws
    -> CommandResult
  {
    let scratch = try TemporaryFolder()
    let inputFile = scratch.url.appendingPathComponent("input")
    try Data(input.utf8).write(to: inputFile)
    let outputFile = try scratch.newFile("output")
    let errorsFile = try scratch.newFile("errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = environment.merging(extra) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = outputFile
    process.standardError = errorsFile
    try start(process)
    process.waitUntilExit()
    return CommandResult(
      output: try scratch.text("output", hiding: folder), errors: try scratch.text("errors", hiding: folder),
      status: process.terminationStatus)
  }
}

/// A folder that goes away with its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = base.appendingPathComponent("jjak-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func newFile(_ name: String) throws -> FileHandle {
    let file = url.appendingPathComponent(name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  /// The text of a file, with the path of a folder replaced by `FOLDER`: it differs from run to run.
  func text(_ name: String, hiding folder: URL) throws -> String {
    try text(name).replacingOccurrences(of: folder.path, with: "FOLDER")
  }
}
