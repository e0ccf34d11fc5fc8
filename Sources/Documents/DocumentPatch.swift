public import Diagnostics

extension DocumentInput {
  /// The bytes of a file with edits of its text carried out, in the encoding that the file has; every other byte stays
  /// as it is, a byte order mark included.
  ///
  /// - Parameters:
  ///   - raw: the bytes as on disk.
  ///   - encoding: as for `read`.
  ///   - edits: ascending, without overlap; their ranges count the text as `read` gives it.
  /// - Throws: `DocumentError` where `raw` is not in the encoding, or a replacement has characters that it lacks.
  ///
  /// Complexity: O(bytes).
  public static func patched(
    _ raw: [UInt8], name: String, encoding: String? = nil, edits: [TextEdit]
  ) throws(DocumentError) -> [UInt8] {
    guard let (wanted, start) = decoding(of: raw, encoding: encoding) else { return spliced(raw, edits) }
    let text = try TextEncoding.decode(raw, from: start, encoding: encoding ?? wanted, iconvName: wanted, file: name)
    guard let reader = EncodingConverter(from: wanted), let writer = EncodingConverter(from: "UTF-8", to: wanted)
    else { throw unencodable("", name: name, encoding: encoding ?? wanted) }
    var result = Array(raw[..<start])
    var (rawOffset, offset) = (start, 0)
    /// Goes on to an offset of the text; returns that of the file.
    func pass(to end: Int) -> Int? {
      guard let length = reader.length(ofBytes: raw, from: rawOffset, for: end - offset) else { return nil }
      (rawOffset, offset) = (rawOffset + length, end)
      return rawOffset
    }
    for edit in edits {
      let before = rawOffset
      guard let from = pass(to: edit.utf8Range.lowerBound), pass(to: edit.utf8Range.upperBound) != nil,
        let replacement = writer.converted(Array(edit.replacement.utf8))
      else { throw unencodable(edit.replacement, name: name, encoding: encoding ?? wanted) }
      result += raw[before..<from] + replacement
    }
    result += raw[rawOffset...]
    // A character that the encoding has twice, or that it writes over several, would not come back.
    let again = try TextEncoding.decode(
      result, from: start, encoding: encoding ?? wanted, iconvName: wanted, file: name)
    guard again == spliced(text, edits) else {
      throw unencodable(edits.first?.replacement ?? "", name: name, encoding: encoding ?? wanted)
    }
    return result
  }

  private static func spliced(_ bytes: [UInt8], _ edits: [TextEdit]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    for edit in edits {
      precondition(edit.utf8Range.lowerBound >= offset, "edits must ascend")
      result += bytes[offset..<edit.utf8Range.lowerBound]
      result += edit.replacement.utf8
      offset = edit.utf8Range.upperBound
    }
    return result + bytes[offset...]
  }

  private static func unencodable(_ text: String, name: String, encoding: String) -> DocumentError {
    DocumentError(
      .unencodable, file: name,
      en: "'\(text)' cannot be written in \(encoding), the encoding of \(quoted(name)); save the text as UTF-8 first.",
      ko: "\(koreanName(name)): '\(text)' 표기는 \(encoding) 인코딩으로 적을 수 없습니다. 먼저 UTF-8로 저장하십시오.")
  }
}

extension EncodingConverter {
  /// How many bytes from `start` on make so many bytes of output; nil where that ends within a character.
  fileprivate func length(ofBytes bytes: [UInt8], from start: Int, for count: Int) -> Int? {
    guard count > 0 else { return 0 }
    reset()
    return withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { room in
      bytes.withUnsafeBytes { bytes in
        let result = convert(UnsafeRawBufferPointer(rebasing: bytes[start...]), into: room)
        return result.written == count ? result.read : nil
      }
    }
  }

  /// All of a short text; nil where the other encoding lacks a character.
  fileprivate func converted(_ bytes: [UInt8]) -> [UInt8]? {
    reset()
    var output: [UInt8] = []
    var consumed = 0
    var stop = Stop.full
    while stop == .full { stop = convert(bytes, &consumed, room: 4 * bytes.count, into: &output) }
    return stop == .end ? output : nil
  }
}
