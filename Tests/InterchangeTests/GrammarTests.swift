import Diagnostics
import Testing

@testable import Interchange

/// A small made-up format, so that the checker is tested apart from any real one.
private let grammar = Grammar(
  format: "toy", prefixes: ["": "", "m": "urn:module"], roots: ["list"],
  declarations: [
    ElementDeclaration(
      "list", .elements(ContentPattern("head?, (item | m:extra)+, #other*, tail")), [.required("version")],
      clause: "Toy 1"),
    ElementDeclaration("head", .empty, [.optional("date", .dateTime(orDate: true))], clause: "Toy 2"),
    ElementDeclaration(
      "item", .mixed(["b"]), [.required("xml:lang", .languageTag), .optional("n", .integer(atLeast: 1))],
      admitsOtherAttributes: true, clause: "Toy 3"),
    ElementDeclaration("b", .text, clause: "Toy 4"),
    ElementDeclaration("m:extra", .any, clause: "Toy 5"),
    ElementDeclaration("tail", .empty, clause: "Toy 6"),
  ])

private func findings(_ xml: String) throws -> [String] {
  var lines: [String] = []
  let reporter = FaultReporter(file: "toy.xml", language: .english) { finding in
    lines.append("\(finding.location.line):\(finding.location.column) \(finding.rule) \(finding.message)")
  }
  let handler = GrammarValidator(grammar, reporter: reporter)
  let parser = try XMLStreamParser(handler: handler)
  try parser.parse(XMLInput(bytes: Array(xml.utf8), name: "toy.xml"))
  return lines
}

@Suite struct GrammarTests {
  @Test(arguments: [
    "<list version='1'><item xml:lang='ko'>a<b>c</b></item><tail/></list>",
    "<list version='1'><head date='2024-02-29'/><m:extra xmlns:m='urn:module'><any><thing/></any></m:extra>"
      + "<x:y xmlns:x='urn:x'><z/>text</x:y><tail/></list>",
    "<list version='1'> <item xml:lang='zh-Hant-TW' x:a='1' xmlns:x='urn:x' n='2'/> <tail/> </list>",
  ])
  func sound(_ xml: String) throws {
    #expect(try findings(xml) == [])
  }

  @Test(arguments: [
    ("<item xml:lang='ko'/>", ["1:1 toy-root <item> cannot be the root of the document"]),
    (
      "<list><item xml:lang='ko_KR'/><tail/></list>",
      [
        "1:1 toy-missing-attribute <list> lacks the attribute version (Toy 1)",
        "1:7 toy-attribute-value xml:lang=\"ko_KR\" on <item> must be a language tag such as zh-CN or ko (BCP 47) (Toy 3)",
      ]
    ),
    (
      "<list version='1'>\n <tail/>\n</list>",
      ["2:2 toy-element <tail> must not stand here in <list>, which takes <head>, <item>, <m:extra> (Toy 1)"]
    ),
    (
      "<list version='1'><item xml:lang='ko'/></list>",
      [
        "1:40 toy-missing-element <list> ends without <item> or <m:extra> or elements of other namespaces or <tail> (Toy 1)"
      ]
    ),
    (
      "<list version='1'>또<item xml:lang='ko'/><tail/></list>",
      ["1:1 toy-text <list> must not hold text of its own (Toy 1)"]
    ),
    (
      "<list version='1'><item xml:lang='ko' n='0' q='1'><i/></item><tail/></list>",
      [
        "1:19 toy-attribute-value n=\"0\" on <item> must be a whole number, 1 or more (Toy 3)",
        "1:19 toy-attribute <item> has no attribute q (Toy 3)",
        "1:51 toy-element <i> must not stand here in <item>, which takes <b> (Toy 3)",
      ]
    ),
  ])
  func faults(_ xml: String, _ expected: [String]) throws {
    #expect(try findings(xml) == expected)
  }

  /// The automaton agrees with a regular expression over letters, on all words up to length five.
  @Test(arguments: [
    ("a, b?, c*", "ab?c*"), ("(a | b)*, c+", "[ab]*c+"), ("(a, b)+ | c?", "(ab)+|c?"), ("(a?, b?)*, c", "(a?b?)*c"),
    ("a, (b, (c | a))*, b?", "a(b(c|a))*b?"),
  ])
  func automaton(_ pattern: String, _ expression: String) throws {
    let automaton = ContentAutomaton(ContentPattern(pattern)) { ["a", "b", "c"].firstIndex(of: $0)! }
    let regex = try Regex(expression)
    var words = [""]
    for _ in 0..<5 { words += words.flatMap { word in ["a", "b", "c"].map { word + $0 } } }
    for word in Set(words) {
      var state: ContentAutomaton.State? = ContentAutomaton.start
      for letter in word { state = state.flatMap { automaton.step($0, ["a", "b", "c"].firstIndex(of: letter)!) } }
      #expect((state.map { automaton.accepts($0) } ?? false) == (word.wholeMatch(of: regex) != nil), "\(word)")
    }
  }
}

@Suite struct ValueSyntaxTests {
  /// Well-formed and ill-formed tags of RFC 5646, Appendix A and section 2.1, and of our own.
  @Test(arguments: [
    ("de", true), ("zh-Hant", true), ("zh-cmn-Hans-CN", true), ("sl-rozaj-biske", true), ("de-CH-1901", true),
    ("es-419", true), ("x-whatever", true), ("en-a-myext-b-another", true), ("i-klingon", true), ("zh-CN", true),
    ("ko-KR", true), ("de-419-DE", false), ("a-DE", false), ("ar-a-aaa-b-bbb-a-ccc", false), ("zh_CN", false),
    ("", false), ("ko-", false), ("x", false), ("toolonglang", false), ("en-a", false), ("zh-Hans-Hant", false),
  ])
  func languageTags(_ tag: String, _ isRight: Bool) {
    #expect(LanguageTag.isWellFormed(tag) == isRight)
  }

  @Test(arguments: [
    ("20240229T235959Z", true), ("20230229T000000Z", false), ("2024-01-02T03:04:05Z", false),
    ("20240102T030405", false),
    ("20241302T030405Z", false), ("20240102T240000Z", false),
  ])
  func tmxDates(_ text: String, _ isRight: Bool) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { DateSyntax.isBasicUTC($0) } == isRight)
  }

  @Test(arguments: [
    ("2024-01-31T09:00:00Z", true), ("2024-01-31T09:00:00.5+09:00", true), ("2024-01-31T24:00:00", true),
    ("20010507T10:57:25Z", false), ("2024-01-31", false), ("2024-01-31T09:00", false),
    ("2024-01-31T09:00:00+15:00", false),
  ])
  func dateTimes(_ text: String, _ isRight: Bool) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { DateSyntax.isDateTime($0) } == isRight)
  }

  @Test(arguments: [("12", 12.0), ("12.5", 12.5), (".5", 0.5), ("5.", 5), ("-1", -1)])
  func decimals(_ text: String, _ value: Double) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { NumberSyntax.decimal($0) } == value)
  }

  @Test(arguments: ["", "95%", "1e3", ".", "1.2.3", "０"])
  func notDecimals(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { NumberSyntax.decimal($0) } == nil)
  }
}
