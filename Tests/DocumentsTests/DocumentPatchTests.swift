import Diagnostics
import Documents
import Testing

/// Edits in files of any encoding: what is not edited keeps its bytes.
@Suite struct DocumentPatchTests {
  /// 어제 항조우(杭州)를 봤다. in the encodings, from `iconv`.
  private static let text = "어제 항조우(杭州)를\r\n봤다."
  private static let cp949: [UInt8] =
    [0xBE, 0xEE, 0xC1, 0xA6, 0x20, 0xC7, 0xD7, 0xC1, 0xB6, 0xBF, 0xEC, 0x28, 0xF9, 0xF8, 0xF1, 0xB6, 0x29, 0xB8, 0xA6]
    + [0x0D, 0x0A, 0xBA, 0xC3, 0xB4, 0xD9, 0x2E]

  private static func edit(_ word: String, _ replacement: String, in text: String) throws -> TextEdit {
    let bytes = Array(text.utf8)
    let wanted = Array(word.utf8)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: wanted) })
    return TextEdit(utf8Range: start..<start + wanted.count, replacement: replacement)
  }

  private static func utf16(_ text: String, _ mark: [UInt8]) -> [UInt8] {
    mark + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  @Test func eachEncoding() throws {
    let edits = [try Self.edit("항조우", "항저우", in: Self.text), try Self.edit("봤", "떠났", in: Self.text)]
    let expected = "어제 항저우(杭州)를\r\n떠났다."
    #expect(
      try DocumentInput.patched(Array(Self.text.utf8), name: "a", edits: edits) == Array(expected.utf8))
    let korean = try DocumentInput.patched(Self.cp949, name: "a", encoding: "cp949", edits: edits)
    #expect(try DocumentInput.decode(korean, name: "a", encoding: "cp949").bytes == Array(expected.utf8))
    #expect(korean.prefix(5) == Self.cp949.prefix(5))
    let marked = Self.utf16(Self.text, [0xFF, 0xFE])
    #expect(
      try DocumentInput.patched(marked, name: "a", edits: edits) == Self.utf16(expected, [0xFF, 0xFE]))
    let plain = Self.utf16(Self.text, [])
    #expect(
      try DocumentInput.patched(plain, name: "a", encoding: "utf-16le", edits: edits) == Self.utf16(expected, []))
  }

  @Test func byteOrderMarkOfUTF8Stays() throws {
    let raw = [0xEF, 0xBB, 0xBF] + Array("가나".utf8)
    let edit = TextEdit(utf8Range: 3..<6, replacement: "다")
    #expect(try DocumentInput.patched(raw, name: "a", edits: [edit]) == [0xEF, 0xBB, 0xBF] + Array("다나".utf8))
  }

  @Test func insertionsAndNothing() throws {
    #expect(try DocumentInput.patched(Self.cp949, name: "a", encoding: "cp949", edits: []) == Self.cp949)
    let edit = TextEdit(utf8Range: 0..<0, replacement: "새 ")
    let result = try DocumentInput.patched(Self.cp949, name: "a", encoding: "cp949", edits: [edit])
    #expect(result == [0xBB, 0xF5, 0x20] + Self.cp949)
  }

  @Test func charactersThatTheEncodingLacksAreRefused() throws {
    let edit = try Self.edit("항조우", "𪚥", in: Self.text)
    #expect {
      try DocumentInput.patched(Self.cp949, name: "a.txt", encoding: "cp949", edits: [edit])
    } throws: { error in
      "\(error)"
        == "'𪚥' cannot be written in cp949, the encoding of “a.txt”; save the text as UTF-8 first."
    }
  }

  /// 0xA2 0xE6 (€) and the like stay as they are where iconv would write them otherwise: nothing but the edit changes.
  @Test func randomEditsKeepAllOtherBytes() throws {
    var generator = SystemRandomNumberGenerator()
    let words = ["어제", "항조우", "杭州", "(", ")", "를", "\r\n", " ", "x", "—", "·", "。", "①", "가나다라"]
    for _ in 0..<200 {
      let pieces = (0..<Int.random(in: 1..<30, using: &generator)).map { _ in words.randomElement() ?? "" }
      let converter = try #require(EncodingConverter(from: "UTF-8", to: "GB18030"))
      var raw: [UInt8] = []
      var consumed = 0
      #expect(converter.convert(Array(pieces.joined().utf8), &consumed, room: 1 << 12, into: &raw) == .end)
      let chosen = Int.random(in: 0..<pieces.count, using: &generator)
      let start = pieces[..<chosen].joined().utf8.count
      let edit = TextEdit(utf8Range: start..<start + pieces[chosen].utf8.count, replacement: "새말")
      let result = try DocumentInput.patched(raw, name: "a", encoding: "gb18030", edits: [edit])
      let expected = pieces[..<chosen].joined() + "새말" + pieces[(chosen + 1)...].joined()
      #expect(try DocumentInput.decode(result, name: "a", encoding: "gb18030").bytes == Array(expected.utf8))
    }
  }
}
