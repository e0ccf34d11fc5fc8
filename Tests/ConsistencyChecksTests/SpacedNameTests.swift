import Alignment
import ConsistencyChecks
import Testing
import TranslationModel

/// What spacing-variant says of names that stand without their originals.
@Suite("spacing of names without originals")
struct SpacedNameTests {
  /// As mined; the findings as name → spacing, with the number of related places.
  private func found(_ text: String, glossary: [String] = []) -> [String] {
    let document = MarkedDocument.parse(text, name: "1.md").document
    var miner = GlossMiner()
    let checked = CheckedDocument(document: document, glosses: miner.mine([document])[0])
    let context = CheckContext(documents: [checked], glossary: glossary.map { MarkedEntry.parse($0) })
    return SpacingVariant().findings(in: context).map {
      "\($0.location.line):\($0.location.column) \($0.terms.first ?? "") → \($0.suggestions.first ?? "") +\($0.related.count)"
    }
  }

  private func messages(_ text: String, glossary: [String]) -> [String] {
    let document = MarkedDocument.parse(text, name: "1.md").document
    var miner = GlossMiner()
    let checked = CheckedDocument(document: document, glosses: miner.mine([document])[0])
    let context = CheckContext(documents: [checked], glossary: glossary.map { MarkedEntry.parse($0) })
    return SpacingVariant().findings(in: context).map(\.message)
  }

  /// Names of institutions, zones and schools of today, from general knowledge.
  static let names: [(text: String, found: [String])] = [
    (
      "난징항공우주대학이 앞섰다.\n\n난징 항공우주대학은 난징항공우주대학의 이름이다.",
      ["3:1 난징 항공우주대학 → 난징항공우주대학 +1"]
    ),
    (
      "상하이 인공지능연구원과 상하이 인공지능 연구원, 상하이 인공지능연구원.\n\n또 상하이 인공지능 연구원에서 상하이 인공지능연구원으로.",
      ["1:14 상하이 인공지능 연구원 → 상하이 인공지능연구원 +2"]
    ),
    ("국가 중점실험실, 국가중점실험실을 국가중점실험실로", ["1:1 국가 중점실험실 → 국가중점실험실 +1"]),
    // Met as often: the first.
    ("충칭 양장신구에 들어선 충칭양장신구", ["1:14 충칭양장신구 → 충칭 양장신구 +1"]),
    // A name inside a longer one counts once.
    ("우한 동호개발구 관리위원회, 우한동호개발구 관리위원회, 우한동호개발구", ["1:1 우한 동호개발구 → 우한동호개발구 +1"]),
    // Universities of Beijing, institutions of China; what no place stands before; other words between.
    ("베이징 대학과 베이징대학", []), ("중국 은행과 중국은행, 중국 위원회와 중국위원회", []), ("인공지능 연구원과 인공지능연구원", []),
    ("중국의 과학기술대학과 중국과학기술대학", []), ("중국 전기차 기업과 중국 전기차기업", []), ("난징항공우주대학과 난징 농업대학", []),
    // A title is a name of its own.
    ("「난징 항공우주대학 연보」와 난징항공우주대학", []),
  ]

  @Test("names in several spacings", arguments: names)
  func name(text: String, expected: [String]) {
    #expect(found(text) == expected, "\(text)")
  }

  @Test("what a gloss or the glossary spaces is left to them, and holds for names inside")
  func settled() {
    #expect(
      found("쿤밍 식물연구소(昆明植物研究所)와 쿤밍식물연구소") == ["1:20 쿤밍식물연구소 → 쿤밍 식물연구소 +1"], "as the gloss")
    #expect(found("쿤밍식물연구소와 쿤밍 식물연구소", glossary: ["昆明植物研究所 = 쿤밍식물연구소"]).count == 1)
    // Where only the glossary has it so, nothing is said of other places of the document.
    let listed = "쿤밍 식물연구소 건설안(昆明植物研究所建设案), 쿤밍 식물연구소, 쿤밍식물연구소"
    let said = messages(listed, glossary: ["昆明植物研究所建设案 = 쿤밍식물 연구소 건설안"])
    #expect(!said.isEmpty && !said.contains { $0.contains("elsewhere in this document") }, "\(said)")
    let text = "쿤밍 식물연구소 건설 방안(昆明植物研究所建设方案)\n\n쿤밍식물연구소 건설 방안\n\n쿤밍 식물연구소 건설 방안\n\n쿤밍식물연구소, 쿤밍식물연구소, 쿤밍식물연구소"
    #expect(
      found(text) == [
        "3:1 쿤밍식물연구소 건설 방안 → 쿤밍 식물연구소 건설 방안 +1", "7:1 쿤밍식물연구소 → 쿤밍 식물연구소 +3",
      ])
  }
}
