import Diagnostics
import Glibc
import LinguisticText
public import TranslationModel

/// A text as it was taken in: its UTF-8 and the hash of what lies on disk.
public struct DocumentInput: Sendable {
  /// The path or name that messages and findings use; `-` for standard input.
  public var name: String
  /// The text in UTF-8, sound and without NUL. A UTF-8 byte order mark is still there, because offsets count it;
  /// that of UTF-16 is gone with the rest of its encoding.
  public var bytes: [UInt8]
  /// SHA-256 of the bytes before any decoding, in lower-case hexadecimal.
  public var contentHash: String
  /// The encoding where it was told from the bytes, as nobody named it; nil for UTF-8 and UTF-16.
  public var taken: TakenEncoding?

  /// Largest input, in bytes, that is read: 2 GiB.
  public static let maximumByteCount = 1 << 31

  /// Reads a file, or standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: where it lies.
  ///   - name: what to call it; the path where nil.
  ///   - encoding: the encoding's name, such as `cp949`; where nil it is UTF-8, UTF-16 with a byte order mark, or what
  ///     the bytes tell beyond doubt (`EncodingGuess`).
  /// - Throws: `DocumentError` where the file is missing, a folder, unreadable, too large or not in the encoding.
  public static func read(
    path: String, name: String? = nil, encoding: String? = nil
  ) throws(DocumentError) -> DocumentInput {
    try read(path: path, name: name, encoding: encoding, takesOthers: true, hashed: true)
  }

  /// As `read`; the hash is empty where it is not needed, and what is neither UTF-8 nor UTF-16 is refused where others
  /// are not taken.
  static func read(
    path: String, name: String?, encoding: String?, takesOthers: Bool, hashed: Bool
  ) throws(DocumentError) -> DocumentInput {
    let shown = name ?? path
    let raw =
      try path == "-"
      ? contents(ofDescriptor: 0, name: shown, expected: 0) : contents(ofFile: path, name: shown)
    return try decode(raw, name: shown, encoding: encoding, takesOthers: takesOthers, hashed: hashed)
  }

  /// Checks and, where necessary, decodes bytes that are already in memory.
  public static func decode(
    _ raw: [UInt8], name: String, encoding: String? = nil
  ) throws(DocumentError) -> DocumentInput {
    try decode(raw, name: name, encoding: encoding, takesOthers: true, hashed: true)
  }

  private static func decode(
    _ raw: [UInt8], name: String, encoding: String?, takesOthers: Bool, hashed: Bool
  ) throws(DocumentError) -> DocumentInput {
    let hash = hashed ? ContentHash.hexadecimal(of: raw) : ""
    let taken = encoding == nil && takesOthers ? takenEncoding(of: raw) : nil
    let bytes = try utf8(raw, name: name, encoding: encoding ?? taken?.name)
    return DocumentInput(name: name, bytes: bytes, contentHash: hash, taken: taken)
  }

  /// The encoding that bytes are in beyond doubt where nobody says it and they are neither UTF-8 nor UTF-16; nil where
  /// the bytes do not tell.
  ///
  /// Complexity: O(bytes).
  public static func takenEncoding(of raw: [UInt8]) -> TakenEncoding? {
    guard TextEncoding.announcedByMark(raw) == nil else { return nil }
    let isUTF8 = raw.withUnsafeBufferPointer { bytes in
      switch UTF8Check(bytes) {
      case .sound, .nul: true
      case .malformed: false
      }
    }
    return isUTF8 ? nil : EncodingGuess.certain(of: raw).map { TakenEncoding(name: $0) }
  }

  /// The bytes of standard input as they come, for formats that say their encoding themselves.
  ///
  /// - Throws: `DocumentError` where it cannot be read or is too large.
  public static func standardInput() throws(DocumentError) -> [UInt8] {
    try contents(ofDescriptor: 0, name: "-", expected: 0)
  }

  private static func utf8(
    _ raw: [UInt8], name: String, encoding: String?
  ) throws(DocumentError) -> [UInt8] {
    guard let (wanted, start) = decoding(of: raw, encoding: encoding) else {
      try check(raw)
      return raw
    }
    let decoded = try TextEncoding.decode(raw, from: start, encoding: encoding ?? wanted, iconvName: wanted, file: name)
    try check(decoded)
    return decoded

    func check(_ bytes: [UInt8]) throws(DocumentError) {
      let result = bytes.withUnsafeBufferPointer { bytes in
        Result { () throws(DocumentError) in try Self.check(bytes, name: name) }
      }
      try result.get()
    }
  }

  /// The name iconv knows the encoding of a file by, and where its text begins; nil for UTF-8.
  static func decoding(of raw: [UInt8], encoding: String?) -> (name: String, start: Int)? {
    let wanted = encoding.map(EncodingName.canonical).flatMap { $0 == "UTF-8" ? nil : $0 }
    if let mark = TextEncoding.announcedByMark(raw), encoding == nil || wanted?.hasPrefix("UTF-16") == true {
      return (mark.encoding, mark.markLength)
    }
    return wanted.map { ($0 == "UTF-16" ? "UTF-16LE" : $0, 0) }
  }

  /// Throws where `bytes` are not UTF-8 or hold a NUL.
  ///
  /// - Parameter passing: told now and then how far it is.
  static func check(
    _ bytes: UnsafeBufferPointer<UInt8>, name: String, passing: (Int) -> Void = { _ in }
  ) throws(DocumentError) {
    switch UTF8Check(bytes, passing: passing) {
    case .sound: return
    case .nul(let offset):
      let line = line(of: offset, in: bytes)
      throw DocumentError(
        .nul, file: name, offset: offset, line: line,
        en: """
          \(quoted(name)) is no text: there is a NUL byte at offset \(offset) (line \(line)). If it is UTF-16, say \
          --encoding utf-16.
          """,
        ko: """
          \(koreanName(name)): 텍스트가 아닙니다. \(line)행(바이트 위치 \(offset))에 NUL 바이트가 있습니다. UTF-16 \
          텍스트라면 --encoding utf-16을 붙이십시오.
          """)
    case .malformed(let offset):
      let line = line(of: offset, in: bytes)
      throw DocumentError(
        .malformed, file: name, offset: offset, line: line,
        en: """
          \(quoted(name)) is not UTF-8: the byte \(hexadecimal(bytes[offset])) at offset \(offset) (line \(line)) does not \
          belong there. If the text is in an older encoding, name it: --encoding cp949 for Korean, --encoding gb18030 \
          for Chinese.
          """,
        ko: """
          \(koreanName(name)): UTF-8이 아닙니다. \(line)행(바이트 위치 \(offset))에 UTF-8에 올 수 없는 \
          바이트(\(hexadecimal(bytes[offset])))가 있습니다. 다른 인코딩이면 이름을 지정하십시오. 한국어는 --encoding cp949, \
          중국어는 --encoding gb18030입니다.
          """)
    }
  }

  /// Line, from 1, of the byte at `offset`.
  static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + LineCounter.lineBreaks(in: bytes, 0..<offset)
  }

  /// The name at the head of a sentence.
  static func quoted(_ name: String) -> String {
    name == "-" ? "Standard input" : "“\(name)”"
  }

  /// The name before a colon, in Korean.
  static func koreanName(_ name: String) -> String {
    name == "-" ? "표준 입력" : "“\(name)”"
  }

  /// A byte as people write it: `0xB1`.
  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }
}

// MARK: - Files

extension DocumentInput {
  private static func contents(ofFile path: String, name: String) throws(DocumentError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw opening(name, problem: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw opening(name, problem: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw folder(name)
    }
    guard Int(status.st_size) <= maximumByteCount else { throw tooLarge(name) }
    return try contents(ofDescriptor: descriptor, name: name, expected: Int(status.st_size))
  }

  /// Reads until the end, whatever the file says its size is (pipes say 0).
  private static func contents(
    ofDescriptor descriptor: Int32, name: String, expected: Int
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = max(expected + 1, 1 << 16)
    while true {
      var problem: Int32 = 0
      var count = 0
      let wanted = capacity
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { window, filled in
        count = Glibc.read(descriptor, window.baseAddress, wanted)
        problem = count < 0 ? errno : 0
        filled = max(count, 0)
      }
      if count < 0, problem == EINTR { continue }
      guard count >= 0 else { throw opening(name, problem: problem) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= maximumByteCount else { throw tooLarge(name) }
      capacity = expected > bytes.count ? expected - bytes.count + 1 : 1 << 16
    }
  }

  private static func opening(_ name: String, problem: Int32) -> DocumentError {
    switch problem {
    case ENOENT, ENOTDIR:
      DocumentError(.missing, file: name, en: "There is no file “\(name)”.", ko: "“\(name)” 파일이 없습니다.")
    case EISDIR: folder(name)
    default:
      DocumentError(
        .unreadable, file: name,
        en: "\(quoted(name)) could not be read: \(Wording(systemError: problem).english).",
        ko: "\(koreanName(name)): 읽을 수 없습니다(\(Wording(systemError: problem).korean)).")
    }
  }

  private static func folder(_ name: String) -> DocumentError {
    DocumentError(
      .folder, file: name, en: "“\(name)” is a folder; name the files in it instead.",
      ko: "“\(name)” 경로는 폴더입니다. 그 안의 파일을 지정하십시오.")
  }

  static func tooLarge(_ name: String) -> DocumentError {
    DocumentError(
      .tooLarge, file: name,
      en: "\(quoted(name)) is larger than 2 GiB, the most that one text may have; split it first.",
      ko: "\(koreanName(name)): 너무 큽니다. 글 하나는 2 GiB까지 읽을 수 있으니 먼저 나누십시오.")
  }
}
