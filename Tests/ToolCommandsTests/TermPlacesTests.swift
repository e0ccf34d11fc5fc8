import Diagnostics
import Testing
import TranslationModel

@testable import Alignment
@testable import ToolCommands

@Suite struct TermPlacesTests {
  /// The term between the marks is what is found.
  @Test(arguments: [
    ("수소에너지", "최근 ⟦수소에너지⟧ 산업"),
    ("수소에너지", "최근 ⟦수소 에너지⟧ 산업"),
    ("수소 에너지", "⟦수소에너지⟧는"),
    ("AI칩", "새 ⟦ai 칩⟧을"),
    ("大零号湾", "在⟦大零號灣⟧建设"),
    ("氢能", "⟦氢能⟧和氢能"),
    ("氢能", "氢和能"),
    ("수소에너지", "수소"),
  ])
  func findsTermsInSegments(_ term: String, _ marked: String) {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    var wanted: Range<Int>?
    if let start = marked.firstRange(of: "⟦"), let end = marked.firstRange(of: "⟧") {
      let lower = marked[..<start.lowerBound].utf8.count
      wanted = lower..<lower + marked[start.upperBound..<end.lowerBound].utf8.count
    }
    #expect(TermSearch.range(of: term, in: Array(text.utf8)[...]) == wanted)
  }

  @Test(arguments: [("", 0), ("가", 1), ("가\n", 1), ("가\n\n나\n", 3), ("\n", 1)])
  func countsLines(_ text: String, _ count: Int) {
    var side = BitextSide(name: "a", documentName: "a", contentHash: "", segments: [])
    side.contents = Array(text.utf8)
    #expect(side.lineCount == count)
  }

  /// Units stand for lines, each pair of texts once.
  @Test func unitsAreLines() {
    var listing = UnitListing()
    for (source, target) in [("氢能", "수소에너지"), (" ", "빈"), ("氢能", "수소에너지"), ("规划 ", "계획")] {
      listing.append(TranslationUnit(id: "u", source: source, target: target))
    }
    let bitext = listing.bitext(named: "memory")
    #expect(bitext.source.segments.map(\.text) == ["氢能", "规划"])
    #expect(bitext.target.segments.map(\.utf8Range) == [0..<15, 16..<22])
    #expect(bitext.source.contentHash.count == 64)
    var collection = TermCollection()
    collection.append(TermCollection.Part(title: Wording("memory"), documentName: "memory", bitext: bitext))
    #expect(collection.texts.map(\.target) == ["수소에너지", "계획"])
    let pair = TermPair(
      source: "规划", target: "계획", score: 0.9, count: 1, softCount: 1, lines: [1], isReading: false, isKnown: false)
    let places = TermPlaces(collection).places(of: pair)
    #expect(places.map(\.targetLine) == [2])
    #expect(places.map(\.targetRange) == [16..<22])
    #expect(places.map(\.sourceRange) == [7..<13])
    #expect(places.map(\.sentence) == ["계획 ↔ 规划"])
  }
}

@Suite struct StoredTermsTests {
  static let cases: [(pair: TermPair, isSure: Bool)] = [
    (pair("氢能", score: 0.6, count: 2), true), (pair("氢能", score: 0.59, count: 2), false),
    (pair("氢能", score: 0.8, count: 1), true), (pair("氢能", score: 0.79, count: 1), false),
    (pair("氢能", score: 0.9, words: 2, count: 1), false), (pair("氢能", score: 0.9, words: 2, count: 2), true),
    (pair("张海峰", score: 0.9, words: 2, count: 1, isReading: true), true), (pair("亿元", score: 1, count: 9), false),
  ]

  /// Phrases seen once are left out, names and words are not.
  @Test(arguments: cases) func whatBecomesACandidate(pair: TermPair, isSure: Bool) {
    #expect(TermRecorder.isSure(pair) == isSure)
  }

  private static func pair(
    _ source: String, score: Double, words: Int = 1, count: Int, isReading: Bool = false
  ) -> TermPair {
    TermPair(
      source: source, target: "수소에너지", score: score, words: words, count: count, softCount: 1, lines: [0],
      isReading: isReading, isKnown: false)
  }
}

@Suite struct TermGlossaryTests {
  @Test func knowsWhatConfirmsAndContradicts() {
    let glossary = TermGlossary([
      entry("氢能", [("수소에너지", .preferred), ("수소", .deprecated)]),
      entry("规划", [("계획", nil)]),
      entry("养殖", [("양식", .preferred)], state: .rejected),
    ])
    #expect(glossary.confirms("수소 에너지", for: "氫能"))
    #expect(glossary.contradiction(to: "수소", for: "氢能") == ["수소에너지"])
    #expect(glossary.contradiction(to: "기획", for: "规划") == nil)
    #expect(!glossary.confirms("계획", for: "规划"))
    #expect(glossary.contradiction(to: "사육", for: "养殖") == nil)
    #expect(glossary.pairs.map(\.target) == ["수소에너지"])
  }

  /// What was decided against is told apart from what is new; what is in use anywhere goes before it.
  @Test func knowsWhatWasDecidedAgainst() {
    let glossary = TermGlossary(
      [
        entry("氢能", [("수소에너지", .preferred), ("수소", .deprecated)]),
        entry("规划", [("계획", nil)]),
        entry("养殖", [("양식", .preferred)], state: .rejected),
      ], rejected: [("规划", "규획"), ("氫能", "수소 에너지"), ("规划", "계획")])
    #expect(glossary.state(of: "수소에너지", for: "氢能") == .preferred)
    #expect(glossary.state(of: "수소", for: "氫能") == .deprecated)
    #expect(glossary.state(of: "규획", for: "規劃") == .rejected)
    #expect(glossary.state(of: "계획", for: "规划") == .rejected)
    #expect(glossary.state(of: "양식", for: "养殖") == .rejected)
    #expect(glossary.state(of: "기획", for: "规划") == nil)
    #expect(TermGlossary.State.allCases.filter(\.isAgainstUse) == [.rejected, .deprecated, .superseded])
  }

  /// What stands in brackets beyond doubt guides the search; candidates out of aligned texts do not.
  @Test func onlyCertainCandidatesGuide() {
    var mined = entry("杭州", [("항저우", nil)])
    var extracted = entry("规划", [("계획", nil)])
    mined.occurrences = [occurrence("항저우", "杭州", certain: true)]
    extracted.occurrences = [occurrence("계획", "规划", certain: false)]
    #expect(TermGlossary([mined, extracted]).pairs.map(\.target) == ["항저우"])
  }

  private func entry(
    _ source: String, _ targets: [(text: String, status: AdministrativeStatus?)], state: ReviewState = .approved
  ) -> ConceptEntry {
    let stamp = ChangeStamp(date: "2024-01-01T00:00:00Z", author: "kim")
    return ConceptEntry(
      id: "c-1", reviewState: state, sourceTerms: [Term(text: source, script: .han)],
      targetTerms: targets.map { Term(text: $0.text, status: $0.status, script: .korean) }, created: stamp,
      modified: stamp)
  }

  private func occurrence(_ target: String, _ source: String, certain: Bool) -> Occurrence {
    Occurrence(
      document: "a", documentHash: "", target: target, targetRange: 0..<1, source: source, sourceRange: 0..<1,
      direction: .targetThenSource, method: .transcription, score: 1, certain: certain, line: 1, sentence: "")
  }
}
