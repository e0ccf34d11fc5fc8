import Diagnostics
import Foundation

/// The lines of standard input as they come, so that another program may ask, wait for the answer and ask again.
struct InputLines {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isFirst = true

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line without LF or CR LF, and without the byte order mark of the first; nil at the end. What is no UTF-8
  /// is replaced.
  ///
  /// - Throws: `ToolError` where the input cannot be read.
  mutating func next() throws -> String? {
    while true {
      if let end = bytes[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return line(bytes[start..<end])
      }
      if isAtEnd {
        guard start < bytes.count else { return nil }
        defer { start = bytes.count }
        return line(bytes[start...])
      }
      try readMore()
    }
  }

  private mutating func line(_ part: ArraySlice<UInt8>) -> String {
    var part = part
    if part.last == 0x0D { part.removeLast() }
    if isFirst, part.starts(with: [0xEF, 0xBB, 0xBF]) { part.removeFirst(3) }
    isFirst = false
    return String(decoding: part, as: UTF8.self)
  }

  private mutating func readMore() throws {
    bytes.removeSubrange(..<start)
    start = 0
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &block, block.count)
      if count > 0 { return bytes.append(contentsOf: block[..<count]) }
      if count == 0 {
        isAtEnd = true
        return
      }
      guard errno == EINTR else {
        throw ToolError(
          en: "Standard input cannot be read: \(Wording(systemError: errno).english).",
          ko: "표준 입력을 읽을 수 없습니다(\(Wording(systemError: errno).korean)).")
      }
    }
  }
}
