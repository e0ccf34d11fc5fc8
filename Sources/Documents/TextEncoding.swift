import Diagnostics

/// Turns bytes in a named encoding into UTF-8, through the C library's iconv.
enum TextEncoding {
  /// The encoding that a byte order mark announces, and the length of the mark; nil where there is none or it is
  /// UTF-8's.
  static func announcedByMark(_ bytes: [UInt8]) -> (encoding: String, markLength: Int)? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return ("UTF-16LE", 2)
    case (0xFE, 0xFF): return ("UTF-16BE", 2)
    default: return nil
    }
  }

  /// Decodes `bytes` from `start` on.
  ///
  /// - Parameter encoding: the name as the user wrote it, for messages; `iconvName` is what iconv is asked for.
  /// - Throws: `DocumentError` for an encoding that iconv does not know and for bytes that the encoding does not allow.
  static func decode(
    _ bytes: [UInt8], from start: Int, encoding: String, iconvName: String, file: String
  ) throws(DocumentError) -> [UInt8] {
    guard let converter = EncodingConverter(from: iconvName) else {
      throw DocumentError(
        .unknownEncoding, file: file,
        en:
          "The encoding “\(encoding)” is not known here; names that are: utf-8, utf-16, cp949, gb18030, big5, shift_jis.",
        ko: "모르는 인코딩입니다: “\(encoding)”. utf-8, utf-16, cp949, gb18030, big5, shift_jis 등을 쓸 수 있습니다.")
    }
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count - start) / 2 * 3)
    var consumed = start
    var stop = EncodingConverter.Stop.full
    while stop == .full { stop = converter.convert(bytes, &consumed, room: 1 << 16, into: &output) }
    guard stop == .end else { throw malformed(bytes, at: consumed, encoding: encoding, file: file) }
    return output
  }

  private static func malformed(_ bytes: [UInt8], at offset: Int, encoding: String, file: String) -> DocumentError {
    let line = bytes.withUnsafeBufferPointer { DocumentInput.line(of: offset, in: $0) }
    return DocumentError(
      .malformed, file: file, offset: offset, line: line,
      en: """
        \(DocumentInput.quoted(file)) is not \(encoding): the byte \(DocumentInput.hexadecimal(bytes[offset])) at offset \
        \(offset) (line \(line)) does not belong there. Name another encoding with --encoding, or save the text as UTF-8.
        """,
      ko: """
        \(DocumentInput.koreanName(file)): \(encoding) 텍스트가 아닙니다. \(line)행(바이트 위치 \(offset))에 이 인코딩에 올 수 \
        없는 바이트(\(DocumentInput.hexadecimal(bytes[offset])))가 있습니다. --encoding으로 다른 인코딩을 지정하거나 UTF-8로 \
        저장하십시오.
        """)
  }
}
