import Foundation
import Interchange
import Testing

/// Every format writes the samples as the files in Fixtures say. With `JJAK_RECORD=1` the files are written anew and
/// the run fails on purpose: read the difference, then run again.
@Suite struct GoldenFileTests {
  @Test(arguments: ExportFormat.allCases)
  func `The samples are written as before`(format: ExportFormat) throws {
    let sink = MemorySink()
    let summary = try Samples.content.write(as: format, options: Samples.options, to: sink)
    let report =
      "entries \(summary.entries), terms \(summary.terms), units \(summary.translationUnits), "
      + "segments \(summary.segments)\n" + summary.omissions.map { $0.text + "\n" }.joined()
    try expect(sink.bytes, equalsFixture: "samples-\(format.rawValue).\(format.fileExtension)")
    try expect(Array(report.utf8), equalsFixture: "samples-\(format.rawValue).summary.txt")
  }

  @Test(arguments: ExportFormat.allCases)
  func `The same input gives the same bytes`(format: ExportFormat) throws {
    let first = MemorySink()
    let second = MemorySink()
    let one = try Samples.content.write(as: format, options: Samples.options, to: first)
    let two = try Samples.content.write(as: format, options: Samples.options, to: second)
    #expect(first.bytes == second.bytes)
    #expect(one == two)
  }

  private func expect(_ bytes: [UInt8], equalsFixture name: String) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    if ProcessInfo.processInfo.environment["JJAK_RECORD"] != nil {
      try Data(bytes).write(to: url)
      Issue.record("\(name) was recorded: read the difference before you keep it")
      return
    }
    let expected = Array(try Data(contentsOf: url))
    guard bytes != expected else { return }
    let place = zip(bytes, expected).enumerated().first { $1.0 != $1.1 }?.offset ?? min(bytes.count, expected.count)
    let around = String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self)
    Issue.record("\(name) differs from byte \(place) on: …\(around)…")
  }
}
