import Testing

@testable import Interchange

@Suite("TBX checks")
struct TBXValidationTests {
  struct Form: Sendable, CustomStringConvertible {
    var description: String
    var cases: String
    /// The document around it, with `{header}` and `{body}`.
    var document: String
    var header: String
    /// With `{concept}`, `{language}` and `{term}`.
    var entry: String
  }

  static let forms: [Form] = {
    func form2019(_ type: String, _ style: String, _ cases: String) -> Form {
      Form(
        description: "\(type) \(style)", cases: cases,
        document: """
          <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="\(type)" style="\(style)" xml:lang="ko"\
          \(style == "dct" ? #" xmlns:min="\#(TBXNamespace.min)" xmlns:basic="\#(TBXNamespace.basic)""# : "")>\
          {header}<text><body>{body}</body></text></tbx>
          """,
        header: "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>",
        entry: """
          <conceptEntry id="c1">{concept}<langSec xml:lang="zh">{language}<termSec><term>一</term>{term}</termSec>\
          </langSec><langSec xml:lang="ko"><termSec><term>일</term></termSec></langSec></conceptEntry>
          """)
    }
    func martif(_ type: String, _ cases: String) -> Form {
      Form(
        description: "martif \(type)", cases: cases,
        document: """
          <martif type="\(type)" xml:lang="ko">{header}<text><body>{body}</body></text></martif>
          """,
        header: "<martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>",
        entry: entry2008)
    }
    let entry2008 = """
      <termEntry id="c1">{concept}<langSet xml:lang="zh">{language}<tig><term>一</term>{term}</tig></langSet>\
      <langSet xml:lang="ko"><tig><term>일</term></tig></langSet></termEntry>
      """
    return [
      form2019("TBX-Basic", "dca", TBXCases.basic), form2019("TBX-Min", "dca", TBXCases.min),
      form2019("TBX-Core", "dca", TBXCases.core), form2019("TBX-Linguist", "dca", TBXCases.linguist),
      form2019("TBX-Basic", "dct", TBXCases.basicDCT), martif("TBX-Basic", TBXCases.basic2008),
      martif("TBX", TBXCases.standard2008),
      Form(
        description: "TBX-Min 2008", cases: TBXCases.min2008,
        document: #"<TBX dialect="TBX-Min">{header}<body>{body}</body></TBX>"#,
        header: #"<header><id>g</id><languages source="zh" target="ko"/></header>"#, entry: entry2008),
    ]
  }()

  @Test("Snippets break the rules they must, and no other", arguments: forms)
  func snippets(_ form: Form) throws {
    for line in form.cases.split(separator: "\n") {
      let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false).map {
        $0.trimmingPrefix(while: { $0 == " " })
      }
      let place = parts[0].filter { $0 != " " }
      let expected = parts[1].filter { $0 != " " }
      let document = Self.document(form, place, String(parts[2]))
      var rules: [String] = []
      _ = try Validator().validate(bytes: Array(document.utf8), name: "x.tbx") {
        if !rules.contains($0.rule) { rules.append($0.rule) }
      }
      #expect(
        rules.sorted() == (expected == "-" ? [] : expected.split(separator: ",").map(String.init).sorted()),
        "\(form.description): \(line)")
    }
  }

  private static func document(_ form: Form, _ place: String, _ snippet: String) -> String {
    if place == "document" { return snippet }
    func fill(_ text: String, _ name: String) -> String {
      text.replacing("{\(name)}", with: place == name ? snippet : "")
    }
    let entry = place == "entry" ? snippet : fill(fill(fill(form.entry, "concept"), "language"), "term")
    return form.document.replacing("{header}", with: place == "header" ? snippet : form.header)
      .replacing("{body}", with: entry)
  }

  @Test("A fault's place and message")
  func message() throws {
    let document = """
      <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="ko">
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>
      <conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>一</term>
        <termNote type="partOfSpeech">properNoun</termNote>
        <termNote type="usageStatus">preferred</termNote>
      </termSec></langSec><langSec xml:lang="ko"><termSec><term>일</term></termSec></langSec></conceptEntry>
      </body></text></tbx>
      """
    var lines: [String] = []
    let result = try Validator().validate(bytes: Array(document.utf8), name: "x.tbx") {
      lines.append("\($0.location.line):\($0.location.column) \($0.severity.rawValue): \($0.message) [\($0.rule)]")
    }
    #expect(result.format == "TBX-Basic (2019, DCA)")
    #expect(!result.isValid)
    #expect(
      lines == [
        """
        4:43 error: "properNoun" for "partOfSpeech" must be one of noun, verb, adjective, adverb, other \
        (ISO 30042:2019, picklists) [tbx-value]
        """,
        """
        5:3 error: "usageStatus" is no data category of TBX-Basic; write administrativeStatus \
        (ISO 30042:2019, data categories) [tbx-category]
        """,
      ])
  }

  @Test("Rule ids are unique and begin with their edition's prefix")
  func catalog() {
    let rules = ValidationRule.tbx2019 + ValidationRule.tbx2008
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(ValidationRule.tbx2019.allSatisfy { $0.id.hasPrefix("tbx-") })
    #expect(ValidationRule.tbx2008.allSatisfy { $0.id.hasPrefix("tbx2008-") })
  }
}
