import Testing

@testable import ToolCommands

@Suite struct KeyDecoderTests {
  @Test(
    "Bytes become keys",
    arguments: [
      (Array("p".utf8), [Key.character("p")]),
      (Array("가中a".utf8), [.character("가"), .character("中"), .character("a")]),
      (Array("\u{20BB7}".utf8), [.character("\u{20BB7}")]),
      ([0x0D, 0x09, 0x7F, 0x08], [.enter, .tab, .backspace, .backspace]),
      (Array("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}[D".utf8), [.up, .down, .right, .left]),
      (Array("\u{1B}[H\u{1B}[4~\u{1B}[3~\u{1B}[5~".utf8), [.home, .end, .delete, .pageUp]),
      ([0x03, 0x04, 0x1A], [.control("c"), .endOfInput, .control("z")]),
      (Array("\u{1B}q".utf8), [.escape, .character("q")]),
      ([0xFF, 0xC0, 0x61], [.character("a")]),
      (Array("\u{1B}[38;5;1mx".utf8), [.character("x")]),
    ])
  func wholeKeys(bytes: [UInt8], expected: [Key]) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes) == expected)
    #expect(!decoder.isWaiting)
  }

  @Test(
    "What is pasted is one key, in whatever pieces it comes",
    arguments: [
      ("p\u{1B}[200~가\r\n나p\u{1B}[201~q", [Key.character("p"), .paste("가\r\n나p"), .character("q")]),
      ("\u{1B}[200~\u{1B}[201~\u{1B}[A", [.paste(""), .up]),
      ("\u{1B}[200~\u{1B}[A\u{1B}[20\u{1B}[201~", [.paste("\u{1B}[A\u{1B}[20")]),
      ("\u{1B}[200~一\u{1B}[201~\u{1B}[200~二\u{1B}[201~", [.paste("一"), .paste("二")]),
    ])
  func pasting(text: String, expected: [Key]) {
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        keys += decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(keys == expected, "in pieces of \(size)")
      #expect(!decoder.isWaiting)
    }
  }

  @Test func aPasteWithoutEndEndsByItself() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~가".utf8)).isEmpty)
    #expect(decoder.flush().isEmpty, "it may only pause")
    #expect(decoder.isWaiting)
    #expect((1...30).flatMap { _ in decoder.flush() } == [.paste("가")])
    #expect(!decoder.isWaiting)
  }

  @Test func aSyllableMayComeInPieces() {
    var decoder = KeyDecoder()
    let bytes = Array("힣".utf8)
    #expect(decoder.decode([bytes[0]]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.decode([bytes[1]]).isEmpty)
    #expect(decoder.decode([bytes[2]]) == [.character("힣")])
  }

  @Test func aLoneEscapeIsTheKeyOnceNothingFollows() {
    var decoder = KeyDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
  }
}

@Suite struct LineEditorTests {
  private func editor(_ keys: [Key], from text: String = "") -> LineEditor {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  @Test(
    "Backspace takes back one character as people see it, whatever its bytes and cells",
    arguments: [("항저우", "항저"), ("a中", "a"), ("e\u{301}", ""), ("\u{1112}\u{1161}\u{11AB}", ""), ("", "")])
  func backspace(text: String, expected: String) {
    #expect(editor([.backspace], from: text).text == expected)
  }

  @Test func theCursorCountsTwoCellsForHanAndHangul() {
    #expect(editor([], from: "항a州").cellsBeforeCursor == 5)
    #expect(editor([.left], from: "항a州").cellsBeforeCursor == 3)
    #expect(editor([.home], from: "항a州").cellsBeforeCursor == 0)
  }

  @Test func typingInTheMiddle() {
    let result = editor([.left, .left, .character("저"), .right, .character("!")], from: "항우.")
    #expect(result.text == "항저우!.")
  }

  @Test func aCombiningJamoJoinsTheSyllableBefore() {
    let result = editor([.character("\u{1112}"), .character("\u{1161}"), .character("\u{11AB}")])
    #expect(result.characters.count == 1)
    #expect(result.text == "한")
  }

  @Test(
    "Pasted text is one line",
    arguments: [
      ("이좡\r\nsup\n", "x이좡 supy"), ("가\t나\u{7}\u{1B}[A", "x가 나[Ay"), ("\n\n", "xy"), ("一\n\n二", "x一 二y"),
    ])
  func pasting(text: String, expected: String) {
    let pasted = editor([.left, .paste(text)], from: "xy")
    #expect(pasted.text == expected)
    #expect(pasted.characters[pasted.cursor...] == ["y"])
  }

  @Test func wholeLineKeys() {
    #expect(editor([.control("u")], from: "항저우").text == "")
    #expect(editor([.home, .right, .control("k")], from: "항저우").text == "항")
    #expect(editor([.control("w")], from: "기계 학습 ").text == "기계 ")
    #expect(editor([.home, .delete], from: "항저우").text == "저우")
  }
}
