import Documents
import Foundation
import Testing
import TranslationModel

@Suite struct DocumentInputTests {
  /// 亦庄 이좡 in the encodings that iconv has names for (bytes from `iconv -t`).
  @Test(arguments: [
    ("cp949", [0xC0, 0xCC, 0x20, 0x81, 0x41] as [UInt8], "이 갂"),
    ("EUC-KR", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
    ("gb18030", [0xD2, 0xE0, 0xD7, 0xAF], "亦庄"),
    ("GBK", [0xD2, 0xE0, 0xD7, 0xAF], "亦庄"),
    ("big5", [0xA5, 0xE7, 0xB2, 0xF8], "亦莊"),
    ("shift_jis", [0x8A, 0xBF, 0x8E, 0x9A], "漢字"),
    ("utf-16le", [0xA6, 0x4E, 0x84, 0x5E], "亦庄"),
    ("UTF-16", [0xFE, 0xFF, 0x4E, 0xA6, 0x5E, 0x84], "亦庄"),
  ])
  func namedEncodingsAreDecoded(encoding: String, bytes: [UInt8], text: String) throws {
    let input = try DocumentInput.decode(bytes, name: "x.txt", encoding: encoding)
    #expect(String(decoding: input.bytes, as: UTF8.self) == text)
    #expect(input.contentHash == ContentHash.hexadecimal(of: bytes), "the hash is that of the bytes on disk")
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0xA6, 0x4E, 0x84, 0x5E] as [UInt8],
    [0xFE, 0xFF, 0x4E, 0xA6, 0x5E, 0x84],
  ])
  func utf16IsKnownByItsMark(bytes: [UInt8]) throws {
    #expect(try DocumentInput.decode(bytes, name: "x").bytes == Array("亦庄".utf8))
  }

  @Test func theMarkOfUTF8IsCountedButNoText() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("亦庄".utf8)
    let input = try DocumentInput.decode(bytes, name: "x")
    #expect(input.bytes == bytes)
    let block = try #require(DocumentReader.read(input).blocks.first)
    #expect(block.text == "亦庄")
    #expect(block.utf8Range == 3..<9)
  }

  @Test func badBytesAreNamedWithPlaceAndRemedy() {
    expectError(
      Array("가\n나".utf8) + [0xB1, 0xE8], reason: .malformed, offset: 7, line: 2,
      """
      “x.txt” is not UTF-8: the byte 0xB1 at offset 7 (line 2) does not belong there. If the text is in an older \
      encoding, name it: --encoding cp949 for Korean, --encoding gb18030 for Chinese.
      """)
    expectError(
      Array("a\r\nb".utf8) + [0], reason: .nul, offset: 4, line: 2,
      "“x.txt” is no text: there is a NUL byte at offset 4 (line 2). If it is UTF-16, say --encoding utf-16.")
    expectError(
      [0x41, 0xFF], encoding: "cp949", reason: .malformed, offset: 1, line: 1,
      """
      “x.txt” is not cp949: the byte 0xFF at offset 1 (line 1) does not belong there. Name another encoding with \
      --encoding, or save the text as UTF-8.
      """)
    expectError(
      [0x41], encoding: "klingon", reason: .unknownEncoding, offset: nil, line: nil,
      "The encoding “klingon” is not known here; names that are: utf-8, utf-16, cp949, gb18030, big5, shift_jis.")
  }

  /// > Source: Unicode 15.0, section 3.9: overlong forms, surrogates and values above U+10FFFF are ill-formed.
  @Test(arguments: [
    [0xC0, 0x80] as [UInt8], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE4, 0xBA], [0xE4], [0xC3], [0xF0, 0xA0, 0x80],
  ])
  func illFormedSequencesAreRefused(sequence: [UInt8]) {
    let error = #expect(throws: DocumentError.self) { try DocumentInput.decode([0x61] + sequence, name: "x") }
    #expect(error?.offset == 1)
  }

  /// Many bytes are looked at together; a fault is found wherever it stands among them.
  @Test func faultsAreFoundInLongTexts() {
    var generator = SplitMix(state: 49)
    let pieces = ["가", "a", "\n", "亦", "é", "😀", "힣", "ퟻ", "\u{800}", "\u{FFFD}", "𠀀"].map { Array($0.utf8) }
    for _ in 0..<400 {
      let usual = Bool.random(using: &generator) ? pieces : [pieces[0], pieces[1]]
      var bytes = (0..<Int.random(in: 20..<200, using: &generator)).flatMap { _ in
        usual.randomElement(using: &generator)!
      }
      #expect((try? DocumentInput.decode(bytes, name: "x"))?.bytes == bytes)
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      let fault = UInt8.random(in: 0...255, using: &generator)
      let old = bytes[at]
      bytes[at] = fault
      let isSound = String(validating: bytes, as: UTF8.self) != nil && fault != 0
      let error = Result { () throws(DocumentError) in try DocumentInput.decode(bytes, name: "x") }
      switch error {
      case .success: #expect(isSound, "\(fault) for \(old) at \(at)")
      case .failure(let error):
        #expect(!isSound, "\(fault) for \(old) at \(at)")
        let sound = bytes.prefix(error.offset ?? 0)
        #expect(String(validating: sound, as: UTF8.self) != nil, "everything before \(error.offset ?? 0) is sound")
        #expect(abs(at - (error.offset ?? 0)) <= 3)
      }
    }
  }

  @Test func missingFilesAndFoldersAreSentences() throws {
    let missing = #expect(throws: DocumentError.self) { try DocumentInput.read(path: "/nowhere/원문.txt") }
    #expect(missing?.message == "There is no file “/nowhere/원문.txt”.")
    let folder = #expect(throws: DocumentError.self) { try DocumentInput.read(path: "/", name: "root") }
    #expect(folder?.message == "“root” is a folder; name the files in it instead.")
  }

  @Test func anEmptyFileIsADocumentWithoutBlocks() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-empty-\(UUID().uuidString).txt")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let document = try DocumentReader.read(path: url.path, name: "empty.txt")
    #expect(document.blocks.isEmpty)
    #expect(document.sections.count == 1)
    #expect(document.name == "empty.txt")
    #expect(document.contentHash == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("where nobody names the encoding, the bytes tell it, or they are refused")
  func takenEncodings() throws {
    let korean = Self.bytes("BFC0B4C320C7D7C0FABFEC28F9F8F1B629BFA1BCAD20BFADB7C8B4D92E")
    let read = try DocumentInput.decode(korean, name: "a.txt")
    #expect(String(decoding: read.bytes, as: UTF8.self) == "오늘 항저우(杭州)에서 열렸다.")
    #expect(read.taken == TakenEncoding(name: "CP949"))
    #expect(read.contentHash == ContentHash.hexadecimal(of: korean))
    #expect(try DocumentInput.decode(korean, name: "a.txt", encoding: "euc-kr").taken == nil)
    #expect(try DocumentInput.decode(Array("가나다".utf8), name: "a.txt").taken == nil)
    let unclear = Self.bytes("8C63B9E6B0A2C7CF20BC84BDC3")
    #expect(throws: DocumentError.self) { try DocumentInput.decode(unclear, name: "a.txt") }
  }

  @Test("a large file in another encoding is read as a small one is, and only where others are taken")
  func mapped() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("jjak-cp949-\(UUID().uuidString).txt")
    let line = Self.bytes("BFC0B4C320C7D7C0FABFEC28F9F8F1B629BFA1BCAD20BFADB7C8B4D92E0A")
    let korean = Array(repeatElement(line, count: (5 << 20) / line.count).joined())
    try Data(korean).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    func read(takesOthers: Bool) throws -> String {
      try TextBytes.read(
        path: url.path, name: "a.txt", takesOthers: takesOthers, hashed: true
      ) { "\($0.taken?.name ?? "UTF-8") \(String(decoding: $0.bytes.prefix(41), as: UTF8.self)) \($0.contentHash)" }
    }
    #expect(
      try read(takesOthers: true) == "CP949 오늘 항저우(杭州)에서 열렸다. \(ContentHash.hexadecimal(of: korean))")
    #expect(throws: DocumentError.self) { try read(takesOthers: false) }
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
  }

  private func expectError(
    _ bytes: [UInt8], encoding: String? = nil, reason: DocumentError.Reason, offset: Int?, line: Int?,
    _ message: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: DocumentError.self, sourceLocation: sourceLocation) {
      try DocumentInput.decode(bytes, name: "x.txt", encoding: encoding)
    }
    #expect(error?.reason == reason, sourceLocation: sourceLocation)
    #expect(error?.offset == offset, sourceLocation: sourceLocation)
    #expect(error?.line == line, sourceLocation: sourceLocation)
    #expect(error?.message == message, sourceLocation: sourceLocation)
  }
}
