import Foundation
import Testing

/// Whole commands as folders: `cmd` is a shell script run in a copy of `in/`; `stdout`, `stderr` and `status` are what
/// it must leave behind.
///
/// With `JJAK_RECORD=1` in the environment the expectations are written anew, and the run fails on purpose.
@Suite struct GoldenCommandTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
  static let names = (try? FileManager.default.contentsOfDirectory(atPath: fixtures.path).sorted()) ?? []

  @Test func fixturesAreThere() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names)
  func command(_ name: String) throws {
    let fixture = Self.fixtures.appendingPathComponent(name)
    let folder = try TemporaryFolder()
    let inputs = fixture.appendingPathComponent("in")
    if FileManager.default.fileExists(atPath: inputs.path) {
      for file in try FileManager.default.contentsOfDirectory(atPath: inputs.path) {
        try FileManager.default.copyItem(
          at: inputs.appendingPathComponent(file), to: folder.url.appendingPathComponent(file))
      }
    }
    let script = try String(contentsOf: fixture.appendingPathComponent("cmd"), encoding: .utf8)
    let result = try CommandRunner.shell(script, in: folder.url)
    if ProcessInfo.processInfo.environment["JJAK_RECORD"] != nil {
      try record(result, in: fixture)
      Issue.record("recorded \(name): look at the difference in git and run again without JJAK_RECORD")
      return
    }
    #expect(result.output == expectation("stdout", in: fixture), "standard output of \(name)")
    #expect(result.errors == expectation("stderr", in: fixture), "standard error of \(name)")
    #expect("\(result.status)\n" == expectation("status", in: fixture), "exit status of \(name)")
  }

  private func expectation(_ name: String, in fixture: URL) -> String {
    (try? String(contentsOf: fixture.appendingPathComponent(name), encoding: .utf8)) ?? "(no file '\(name)')"
  }

  private func record(_ result: CommandResult, in fixture: URL) throws {
    try Data(result.output.utf8).write(to: fixture.appendingPathComponent("stdout"))
    try Data(result.errors.utf8).write(to: fixture.appendingPathComponent("stderr"))
    try Data("\(result.status)\n".utf8).write(to: fixture.appendingPathComponent("status"))
  }
}
