import Testing

@testable import LinguisticText

@Suite("Word lists")
struct WordListTests {
  static let texts: [(text: String, numbers: [Int])] = [
    ("", []), ("성조와 병음", [0, 1]), ("네 성조", [0]), ("HSK 4급의 병음병음", [1, 2]), ("hsk", []), ("성공", []), ("ㅅㅓㅇ", []),
    ("새 단어장", [3]), ("새단어", []), ("\u{1109}\u{1165}\u{11BC}\u{110C}\u{1169}", [0]), ("𠀀병음𠀀", [1]), ("조성조성", [0]),
  ]

  @Test("which words a text has", arguments: texts)
  func words(text: String, numbers: [Int]) {
    let list = WordList(["성조", "병음", "HSK", "새 단어"])
    var text = text
    let found = text.withUTF8 { list.words(in: $0) }
    #expect(found == numbers.reduce(0) { $0 | 1 << UInt64($1) })
    #expect(list.isIn(text) == !numbers.isEmpty)
  }

  @Test("broken bytes are passed over")
  func broken() {
    let bytes: [UInt8] = [0xEC, 0x84, 0xFF] + Array("성조".utf8) + [0xED]
    #expect(bytes.withUnsafeBufferPointer { WordList(["성조"]).words(in: $0) } == 1)
  }
}
