import Diagnostics
import Documents
import TranslationModel

/// Reads small text files of the tool's own: decisions, dumps, words on standard input.
enum TextInput {
  /// The text of a file, or of standard input for `-`.
  ///
  /// - Throws: `DocumentError` where it is missing or a folder, `ToolError` where it is not UTF-8: the commands that
  ///   read such files have no `--encoding` to advise.
  static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The same as sound UTF-8, without the byte order mark that editors on Windows put before it.
  ///
  /// - Parameter taken: for commands that have `--encoding`: called where the bytes told another encoding.
  private static func bytes(
    of path: String, encoding: String? = nil, taken: ((TakenEncoding) -> Void)? = nil
  ) throws -> [UInt8] {
    if encoding != nil || taken != nil {
      let input = try DocumentInput.read(path: path, encoding: encoding)
      if let told = input.taken { taken?(told) }
      return withoutMark(input.bytes)
    }
    let input = Result { () throws(DocumentError) in
      try TextBytes.read(path: path, takesOthers: false, hashed: false) { Array($0.bytes) }
    }
    if case .failure(let error) = input, error.reason == .malformed || error.reason == .nul {
      let name = FindingText.name(ofInput: path)
      throw ToolError(
        en:
          "\(name.english.capitalizedFirst) is not UTF-8 text (line \(error.line ?? 1)); save it as UTF-8 and try again.",
        ko: "\(name.korean): UTF-8 텍스트가 아닙니다(\(error.line ?? 1)행). UTF-8로 저장한 뒤 다시 실행하십시오.")
    }
    return withoutMark(try input.get())
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The lines of a file; see `lines(in:)`.
  static func lines(of path: String) throws -> [String] {
    lines(in: try text(of: path))
  }

  /// Calls `body` with each line of a file, in UTF-8, and its number from 1; see `lines(in:)`. For many lines.
  ///
  /// - Parameters:
  ///   - encoding: the encoding's name where it is not UTF-8.
  ///   - taken: for commands that have `--encoding`: called where the bytes told another encoding.
  static func forEachLine(
    of path: String, encoding: String? = nil, taken: ((TakenEncoding) -> Void)? = nil,
    _ body: (Slice<UnsafeBufferPointer<UInt8>>, Int) throws -> Void
  ) throws {
    try bytes(of: path, encoding: encoding, taken: taken).withUnsafeBufferPointer { bytes in
      var start = 0
      var number = 1
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        try body(bytes[start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)], number)
        start = end + 1
        number += 1
      }
    }
  }

  /// The lines of a text without LF or CR LF; a line break at the end begins no further line. Other separators are
  /// text.
  static func lines(in text: String) -> [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
