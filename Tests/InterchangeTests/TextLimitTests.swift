import Testing

@testable import Interchange

/// Texts that a reader would have to hold whole are refused before they fill the memory.
@Suite struct TextLimitTests {
  private static let long = String(repeating: "길", count: (16 << 20) / 3 + 1)

  private func error(_ text: String, _ name: String) -> InterchangeError? {
    do {
      _ = try ExchangeReader().read(bytes: Array(text.utf8), name: name, take: { _ in })
      return nil
    } catch {
      return error as? InterchangeError
    }
  }

  private func findings(_ text: String, _ name: String) throws -> [String] {
    var found: [String] = []
    _ = try Validator().validate(bytes: Array(text.utf8), name: name) {
      if $0.rule.hasSuffix("-limit") { found.append("\($0.location.line):\($0.location.column): \($0.message)") }
    }
    return found
  }

  private static func memory(_ segment: String) -> String {
    """
    <tmx version="1.4"><header creationtool="a" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" \
    srclang="zh" datatype="plaintext"/><body>
    <tu><tuv xml:lang="zh"><seg>长</seg></tuv>
      <tuv xml:lang="ko"><seg>\(segment)</seg></tuv></tu></body></tmx>
    """
  }

  @Test(arguments: [("", ""), ("짧은 <!-- c -->", "<?p ?>뒤")])
  func textOfXML(before: String, after: String) throws {
    let text = Self.memory(before + Self.long + after)
    #expect(
      error(text, "a.tmx")?.message
        == "“a.tmx” cannot be read to its end: at line 3, column 27, a text is longer than 16 MiB.")
    #expect(try findings(text, "a.tmx") == ["3:27: a text is longer than 16 MiB"])
  }

  /// libxml2's own limit comes first.
  @Test func characterData() {
    let message = error(Self.memory("<![CDATA[" + Self.long + "]]>"), "a.tmx")?.message
    #expect(message?.hasSuffix("a CDATA section or a tag is longer than 10,000,000 bytes.") == true)
  }

  @Test func textBelowTheLimit() throws {
    let half = String(repeating: "길", count: (15 << 20) / 3)
    #expect(error(Self.memory(half), "a.tmx") == nil)
    // The limit is for one text, not for the document.
    #expect(error(Self.memory(half).replacing("长", with: half), "a.tmx") == nil)
  }

  @Test func entryOfPO() throws {
    let line = "\"" + String(repeating: "길", count: 10_000) + "\"\n"
    let text = "msgid \"\"\nmsgstr \"\"\n\nmsgid \"长\"\nmsgstr \"\"\n" + String(repeating: line, count: 600)
    // 559 lines of 30,002 bytes are 16 MiB.
    let place = 5 + (16 << 20) / 30_002 + 1
    #expect(
      error(text, "a.po")?.message
        == "“a.po” cannot be read to its end: in line \(place), the entry is longer than 16 MiB.")
    #expect(try findings(text, "a.po") == ["\(place):1: the entry is longer than 16 MiB (GNU gettext, 3 PO Files)"])
    let longLine = "msgid \"长\"\nmsgstr \"" + String(repeating: "길", count: 3 << 20) + "\"\n"
    #expect(
      error(longLine, "a.po")?.message == "“a.po” cannot be read to its end: in line 2, the line is longer than 4 MiB.")
  }

  @Test func identifiersByTheMillion() {
    let identifiers = XMLIdentifiers()
    var random = SplitMix(seed: 7)
    var given: Set<String> = []
    for _ in 0..<50_000 {
      let raw = "u\(random.next() % 30_000)"
      #expect(given.insert(identifiers.unique(raw)).inserted)
    }
    #expect(given.contains("u1") && given.contains("u1-2"))
  }
}
