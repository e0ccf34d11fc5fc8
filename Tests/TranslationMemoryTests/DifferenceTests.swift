import Testing

@testable import TranslationMemory

@Suite struct DifferenceTests {
  @Test(arguments: [
    ("农业强国建设", "农业大国建设", "农业[-强-]{+大+}国建设"), ("建设农业强国", "农业强国", "[-建设-]农业强国"), ("一二", "一三二四", "一{+三+}二{+四+}"),
    ("", "一", "{+一+}"), ("一", "", "[-一-]"), ("農業強國", "农业强国", "农业强国"), ("ＡＩ芯片2024", "AI芯片2025", "AI芯片202[-4-]{+5+}"),
    ("甲乙丙丁", "戊己庚辛", "[-甲乙丙丁-]{+戊己庚辛+}"), ("在北京举行的会议", "在上海举行会议", "在[-北京-]{+上海+}举行[-的-]会议"),
  ])
  func differences(_ old: String, _ new: String, _ expected: String) {
    #expect(Self.text(TextDifference(from: old, to: new)) == expected)
  }

  /// Pieces give both texts back, and cost what the distance says.
  @Test func piecesAreWhole() {
    var random = SplitMix(seed: 3)
    for _ in 0..<200 {
      let old = random.text(0...12, letters: 3)
      let new = random.next(2) == 0 ? random.text(0...12, letters: 3) : random.edited(old + [0x4E00], letters: 3)
      func string(_ text: [UInt32]) -> String { String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init))) }
      let pieces = TextDifference(from: string(old), to: string(new)).pieces
      #expect(pieces.filter { $0.kind != .inserted }.map(\.text).joined() == string(old))
      #expect(pieces.filter { $0.kind != .deleted }.map(\.text).joined() == string(new))
    }
  }

  private static func text(_ difference: TextDifference) -> String {
    difference.pieces.map { piece in
      switch piece.kind {
      case .same: piece.text
      case .deleted: "[-\(piece.text)-]"
      case .inserted: "{+\(piece.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("2024년 3월", "2024年3月", "2025年4月", "2025년 4월"), ("1,200만 명", "1200万人", "1300万人", "1,200만 명"),
    ("1,200만 명", "1,200万人", "1,350万人", "1,350만 명"), ("OmegaT로 번역", "用OmegaT翻译", "用Trados翻译", "Trados로 번역"),
    // The same number twice, once translated otherwise; other kinds in another order; nothing to replace.
    ("3월 3일", "3月3日", "4月5日", "3월 3일"), ("3월 AI", "3月AI", "AI3月", "3월 AI"), ("회의", "会议2", "会议3", "회의"),
    ("3월과 3일", "3月", "4月", "3월과 3일"), ("2.5배", "2.5倍", "3.5倍", "3.5배"), ("5G와 6G", "5G与6G", "6G与5G", "6G와 5G"),
  ])
  func adaptations(_ target: String, _ stored: String, _ wanted: String, _ expected: String) {
    #expect(ProposalAdaptation(of: target, from: stored, to: wanted).target == expected)
  }

  @Test func replacementsAreNamed() {
    let adaptation = ProposalAdaptation(of: "2024년 AI 3종", from: "2024年有3种AI", to: "2025年有4种AI")
    #expect(adaptation.replacements.map { "\($0.old)→\($0.new)" } == ["2024→2025", "3→4"])
  }
}
