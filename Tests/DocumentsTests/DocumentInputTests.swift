import Documents
import Foundation
import Testing

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
    [0xC0, 0x80] as [UInt8], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80],
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

  @Test(
    "Korean text in CP949 is told by its bytes, text in other encodings is not taken for it",
    arguments: [
      ("BFC0B4C320C7D7C0FABFEC28F9F8F1B629BFA1BCAD20BFADB7C8B4D92E", "오늘 항저우(杭州)에서 열렸다.", "CP949"),
      ("8C63B9E6B0A2C7CF20BC84BDC3", "똠방각하 펲시", nil),
      ("C7D1B1B9BEEEB7CE20BEB420B1DBBFA1B4C2208C63C0CCB6F3B4C220B1DBC0DAB5B520C0D6B4D9", "한국어로 쓴 글에는 똠이라는 글자도 있다", "CP949"),
      ("D6D0B9FAB5C4BABAD7D6B1E0C2EBD3EBBAABB9FAB5C4B1E0C2EBBFB4C6F0C0B4BADCCFE0CBC6", "中国的汉字编码与韩国的编码看起来很相似", nil),
      ("CED2C3C7D4DAB1B1BEA9B4F3D1A7B5C4CDBCCAE9B9DDC0EFBFB4CAE9A3ACCBFBC3C7C8A5C9CFBAA3C1CBA1A3", "我们在北京大学的图书馆里看书，他们去上海了。", nil),
      ("A578C657AABAC163C5E9A4A4A4E5", "台灣的繁體中文", nil),
      ("C6FCCBDCB8ECA4CECAB8BECFA4CFA4B3A4CEA4E8A4A6A4CBBDF1A4ADA4DEA4B9", "日本語の文章はこのように書きます", nil),
      ("93FA967B8CEA82CC95B68FCD82CD82B182CC82E682A482C98F9182AB82DC82B7", "日本語の文章はこのように書きます", nil),
      ("935AFC7269636894209720636166E9206E61EF76652C2064E96AE0207675", "“Zürich” — café naïve, déjà vu", nil),
      ("EAB080EB8298EB8BA4205554462D38", "가나다 UTF-8", nil),
    ])
  func detection(bytes: String, text: String, expected: String?) throws {
    let digits = Array(bytes)
    let raw = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    #expect(DocumentInput.detectedEncoding(of: raw) == expected)
    if let expected {
      let input = try DocumentInput.decode(raw, name: "a.txt", encoding: expected)
      #expect(String(decoding: input.bytes, as: UTF8.self) == text)
    }
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
