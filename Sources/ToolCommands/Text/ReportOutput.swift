import Interchange

/// Where a report goes: the console, or a file.
protocol ReportOutput: AnyObject {
  func write(_ text: String)
  func write(_ bytes: [UInt8])
  func write(line: StyledLine)
  /// Whether nobody reads any more.
  var outputIsClosed: Bool { get }
}

extension Console: ReportOutput {}

/// A report that is kept until it is written to a file, without colours.
final class ReportBuffer: ReportOutput {
  private(set) var bytes: [UInt8] = []
  let outputIsClosed = false

  func write(_ text: String) { bytes += text.utf8 }
  func write(_ bytes: [UInt8]) { self.bytes += bytes }
  func write(line: StyledLine) { write(line.text + "\n") }

  /// - Throws: `InterchangeError` where the file cannot be written.
  func save(to path: String) throws {
    try OutputFile.write(to: path) { sink in try bytes.withUnsafeBytes { try sink.write($0) } }
  }
}
