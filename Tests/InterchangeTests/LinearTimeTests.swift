import Testing

@testable import Interchange

/// Documents in which one thing holds very many others, each of which was once compared with all before it: hours.
@Suite struct LinearTimeTests {
  private static let count = 20_000

  /// A document of `parts`, numbered, with what the validator and the reader make of it.
  private static func figures(
    _ start: String, _ parts: [(Int) -> String], _ end: String, name: String
  ) throws -> (errors: Int, items: Int) {
    let bytes = Array((start + parts.map { (0..<count).map($0).joined() }.joined() + end).utf8)
    var items = 0
    _ = try ExchangeReader().read(bytes: bytes, name: name, take: { _ in items += 1 })
    return (try Validator().validate(bytes: bytes, name: name) { _ in }.errors, items)
  }

  @Test(.timeLimit(.minutes(1)))
  func codesOfASegment() throws {
    let header =
      "<tmx version='1.4'><header creationtool='x' creationtoolversion='1' segtype='sentence' o-tmf='x' adminlang='en'"
      + " srclang='zh' datatype='plaintext'/><body><tu><tuv xml:lang='zh'><seg>"
    let figures = try Self.figures(
      header, [{ "<bpt i='\($0)'/>" }, { "<ept i='\($0)'/>" }],
      "</seg></tuv><tuv xml:lang='ko'><seg>a</seg></tuv></tu></body></tmx>", name: "a.tmx")
    #expect(figures.errors == 0)
  }

  @Test(.timeLimit(.minutes(1)))
  func languagesAndTermsOfAConcept() throws {
    let start =
      "<tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Basic' style='dca' xml:lang='en'><tbxHeader><fileDesc>"
      + "<sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id='c'>"
    let end = "</conceptEntry></body></text></tbx>"
    let languages = try Self.figures(
      start, [{ "<langSec xml:lang='ko-a\(10_000 + $0)'><termSec><term>t\($0)</term></termSec></langSec>" }], end,
      name: "a.tbx")
    #expect(languages == (0, 1))
    let terms = try Self.figures(
      start + "<langSec xml:lang='ko'>", [{ "<termSec><term>t\($0)</term></termSec>" }], "</langSec>" + end,
      name: "a.tbx")
    #expect(terms == (0, 1))
  }

  /// A table that gives all its rows one id: an entry takes 256 of them.
  @Test(.timeLimit(.minutes(1)))
  func rowsOfAConcept() throws {
    let figures = try Self.figures(
      "source,target,comment,concept\n", [{ "甲\($0),갑\($0),n\($0),c\n" }], "", name: "a.csv")
    #expect(figures == (0, (Self.count + 255) / 256))
  }

  @Test(.timeLimit(.minutes(1)))
  func formsOfAMessage() throws {
    let start =
      "msgid \"\"\nmsgstr \"Language: ko\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
      + "\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n"
      + "#, c-format\nmsgid \"" + String(repeating: "%s", count: Self.count) + "\"\nmsgid_plural \"b\"\n"
    let figures = try Self.figures(start, [{ "msgstr[\($0)] \"b\"\n" }], "", name: "a.po")
    #expect(figures.errors > 0 && figures.errors < 40)
  }
}
