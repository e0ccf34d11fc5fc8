import Testing
import TranslationModel

@testable import Interchange

@Suite struct ExportPartsTests {
  /// > Source: Namespaces in XML 1.0, NCName.
  @Test(
    arguments: [
      ("c12", "c12"), ("12", "_12"), ("-a", "_-a"), ("a b", "a_20b"), ("가", "_AC00"), ("", "_"), ("a:b", "a_3Ab"),
      ("\u{20BB7}", "_20BB7"), ("a.b-c_d", "a.b-c_d"),
    ])
  func `Identifiers become names of XML`(raw: String, expected: String) {
    #expect(XMLIdentifiers.identifier(raw) == expected)
  }

  @Test func `Identifiers used twice are told apart`() {
    let identifiers = XMLIdentifiers()
    let raw = ["a", "a", "a-2", "a", "b"]
    #expect(raw.map { identifiers.unique($0) } == ["a", "a-2", "a-2-2", "a-3", "b"])
  }

  @Test(
    arguments: [
      ("2024-02-29T23:59:59Z", "20240229T235959Z"), ("2024-02-29", "20240229T000000Z"),
      ("2000-02-29T00:00:00Z", "20000229T000000Z"), ("2023-02-29T00:00:00Z", nil), ("1900-02-29T00:00:00Z", nil),
      ("2024-13-01T00:00:00Z", nil), ("2024-04-31T00:00:00Z", nil), ("2024-01-01T24:00:00Z", nil),
      ("2024-01-01T00:00:00+09:00", nil), ("20240101T000000Z", nil), ("", nil), ("２０２４-01-01", nil),
    ] as [(String, String?)])
  func `Dates are read strictly`(text: String, basic: String?) {
    #expect(TimeStamp(text)?.basic == basic)
  }

  private static func entry(_ id: String, _ sources: [String]) -> ConceptEntry {
    var entry = Samples.entry(id, "", "역" + id)
    entry.sourceTerms = sources.map { Term(text: $0, script: .han) }
    return entry
  }

  /// The marks in brackets, with the entry's number.
  @Test(
    arguments: [
      ("去云门市看云门", "去⟦云门市:1⟧看⟦云门:0⟧"), ("雲門", "⟦雲門:0⟧"), ("市", "市"), ("", ""), ("云", "云"),
      ("甲乙甲乙丙", "⟦甲乙:2⟧⟦甲乙丙:3⟧"), ("ab云门cd", "ab⟦云门:0⟧cd"), ("x5G网y", "x⟦5G网:4⟧y"),
    ])
  func `Terms are marked leftmost and longest`(text: String, expected: String) {
    let entries = [
      Self.entry("0", ["云门", "雲門"]), Self.entry("1", ["云门市"]), Self.entry("2", ["甲乙", "市"]),
      Self.entry("3", ["甲乙丙"]), Self.entry("4", ["5G网"]),
    ]
    let marks = TermMarker(entries: entries).marks(in: text)
    let pieces = MarkedPiece.pieces(of: text, marks: marks)
    let shown = pieces.map { piece in piece.mark.map { "⟦\(piece.text):\($0.entry)⟧" } ?? piece.text }.joined()
    #expect(shown == expected)
    #expect(pieces.map(\.text).joined().utf8Bytes == text.utf8Bytes)
  }

  @Test(
    arguments: [
      ("a b", false), (" a", true), ("a ", true), ("a  b", true), ("a\nb", true), ("a\tb", true),
      ("\u{3000}a\u{A0}", false), ("", false), (" ", true),
    ])
  func `White space that a reader would collapse is seen`(text: String, expected: Bool) {
    #expect(text.needsPreservedSpace == expected)
  }

  @Test(arguments: [TBXEdition.iso2019, .basic2008])
  func `The translation stands first, and an approved entry holds nothing unjudged`(edition: TBXEdition) {
    var entry = Samples.entry("c1", "甲乙", "")
    entry.targetTerms = [
      Term(text: "허용", status: .admitted, script: .korean), Term(text: "후보", script: .korean),
      Term(text: "선호", status: .preferred, script: .korean),
    ]
    #expect(TBXTermSections(entry, edition: edition, contextLimit: 3).target.map(\.text) == ["선호", "허용"])
    entry.reviewState = .proposed
    #expect(TBXTermSections(entry, edition: edition, contextLimit: 3).target.map(\.text) == ["선호", "허용", "후보"])
  }

  @Test func `Each occurrence goes to the term it shows, and no term stands twice`() {
    var entry = Samples.full
    entry.targetTerms.append(Term(text: "윈먼 ", status: .admitted, script: .korean))
    entry.occurrences.append(Samples.occurrence("云门", "윈멘", line: 20, sentence: "윈멘(云门) 방문"))
    entry.occurrences.append(Samples.occurrence("云门", "모름", line: 21, sentence: "모름(云门) 방문"))
    let sections = TBXTermSections(entry, edition: .iso2019, contextLimit: 3).target
    let shown = sections.map { "\($0.text) \($0.contexts.map { String($0.line) }.joined(separator: ","))" }
    #expect(shown == ["윈먼 3,21", "윈멘 20", "원먼 ", "운문 ", "구름문 8", "운먼 "])
  }

  @Test(
    arguments: [
      (ReviewState.approved, [AdministrativeStatus?.some(.admitted), .preferred], 1),
      (.approved, [.deprecated, .admitted], 1), (.approved, [.deprecated, nil], nil),
      (.proposed, [nil, .deprecated], 0), (.proposed, [.superseded], nil),
    ] as [(ReviewState, [AdministrativeStatus?], Int?)])
  func `The translation is the best rendering that may be used`(
    state: ReviewState, statuses: [AdministrativeStatus?], expected: Int?
  ) {
    var entry = Samples.entry("c1", "甲乙", "", state: state)
    entry.targetTerms = statuses.enumerated().map { Term(text: "역\($0)", status: $1, script: .korean) }
    #expect(entry.translation?.text == expected.map { "역\($0)" })
  }
}
