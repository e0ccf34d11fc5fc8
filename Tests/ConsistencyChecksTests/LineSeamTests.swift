import ConsistencyChecks
import Diagnostics
import Documents
import Testing

@Suite("Terms broken at the end of a line")
struct LineSeamTests {
  static let glossary = ["知识产权 = 지식재산권~지적 소유권~지적소유권", "隆基绿能 = 룽지뤼넝~롄지뤄닝", "新能源汽车 = 신에너지차 | 신재생에너지차!", "常熟 = 창수"]

  /// Lines with what is found marked.
  static let cases: [String] = [
    // Wrapped between letters and between words, the last line short.
    """
    미국 상무부가 올해 들어 두 번째로 수출 통제 명단을 손질했다. 지적 소유권에 앞서 ⟦롄지
    뤄닝⟧이 올해 들어 두 번째로 수출 통제 명단을 손질하면서 눈길이 다시 쏠렸다. ⟦지적
    소유권⟧도.
    """.replacing("지적 소유권에", with: "⟦지적 소유권⟧에"),
    """
    - 미국 상무부가 올해 들어 두 번째로 수출 통제 명단을 손질했다. 그 뒤로 ⟦신재생에너
    지차⟧의 수출이 줄었다.
    """,
    "정부는 ⟦지적\n소유권⟧을 거듭 강조했다.",
    // A generic noun behind it.
    "어제 사람들이 모두 함께 거듭 힘주어 말한 것은 ⟦롄지\n뤄닝⟧그룹의 앞날이다.",
    // Lists, titles, cells, lines that end, empty lines in between.
    "롄지\n뤄닝\n창수",
    "업체: 롄지\n뤄닝",
    "어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지\n\n뤄닝의 앞날이다.",
    "- 어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지\n- 뤄닝의 앞날이다.",
    "# 어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지\n뤄닝의 앞날이다.",
    "| 어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지\n| 뤄닝의 앞날이다.",
    "어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지.\n뤄닝의 앞날이다.",
    "오늘의 소식: 어제 모인 사람들과 지적\n소유권 분쟁이 다시 불거질 수 있다고 업계가 내다본다. 중국 정부는 곧바로 유감을 나타냈다.",
    // Part of a longer word.
    "어제 사람들이 모두 함께 거듭 힘주어 말한 것은 인롄지\n뤄닝의 앞날이다.",
    "어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지\n뤄닝밭의 앞날이다.",
  ]

  @Test("are found in plain text, and nothing is written there", arguments: cases)
  func found(marked: String) {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let context = CheckContext(
      documents: [MarkedDocument.parse(text)], glossary: Self.glossary.map { MarkedEntry.parse($0) })
    let findings = (LookUpForm().findings(in: context) + DeprecatedTerm().findings(in: context))
      .sorted { $0.location.utf8Range.lowerBound < $1.location.utf8Range.lowerBound }
    var shown = Array(text.utf8)
    for finding in findings.reversed() {
      let range = finding.location.utf8Range
      if shown[range].contains(0x0A) { #expect(finding.edits.isEmpty) }
      shown.insert(contentsOf: "⟧".utf8, at: range.upperBound)
      shown.insert(contentsOf: "⟦".utf8, at: range.lowerBound)
    }
    #expect(String(decoding: shown, as: UTF8.self) == marked)
  }

  @Test("are found in texts as they are read, with any line ends")
  func read() {
    for end in ["\n", "\r\n", " \n  "] {
      let text = "중국 업계의 소식.\n\n어제 사람들이 모두 함께 거듭 힘주어 말한 것은 롄지\(end)뤄닝의 앞날이다.\n"
      let document = DocumentReader.read(bytes: Array(text.utf8), name: "a.txt")
      let context = CheckContext(
        documents: [CheckedDocument(document: document, glosses: [])],
        glossary: Self.glossary.map { MarkedEntry.parse($0) })
      let found = LookUpForm().findings(in: context).map { finding in
        String(decoding: document.bytes[finding.location.utf8Range], as: UTF8.self)
      }
      #expect(found == ["롄지\(end)뤄닝"])
    }
  }

  @Test("are named as the glossary writes them, on the line where they begin")
  func message() {
    #expect(
      findings(LookUpForm(), "정부는 지적\n소유권을 거듭 강조했다.", glossary: Self.glossary) == [
        "1:5 warning '지적 소유권' is a look-up form of 知识产权, not for use; the preferred term is '지식재산권' → 지식재산권"
      ])
    #expect(findings(SpacingVariant(), "정부는 창\n수와 신에너지\n차를 거듭 강조했다.", glossary: Self.glossary).isEmpty)
  }
}
