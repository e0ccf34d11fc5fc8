import Foundation
import Testing
import TranslationModel

@testable import Alignment

/// Text that no editor writes, but scanners, converters and attackers do: no crash, and time in proportion to length.
@Suite struct GlossRobustnessTests {
  /// The same kind of line at two lengths, the second eight times the first: time that grows with the square would be
  /// 64-fold. Time is the best of a few runs; the bound leaves room for a busy machine.
  @Test(arguments: [
    ("nested brackets", "(", "(汉字)", ")"),
    ("nested with words", "가나(", "汉", ")"),
    ("brackets in one line", "베이징(北京)과 ", "", ""),
    ("unlike brackets in one line", "상하이(上海), (광둥(广东 ", "", ""),
    ("no bracket", "과학기술 혁신 ", "(汉字)", ""),
    ("brackets only", "()", "汉", ""),
    ("closing brackets only", ")", "(汉字)", ""),
    ("bold", "**베이징**(北京) ", "", ""),
    ("Han run", "汉", "(가)", ""),
    ("quotation marks", "‘베이징(北京) ", "", ""),
    ("reversed", "北京(베이징), ", "", ""),
    ("sentences", "베이징(北京)에서 열렸다. ", "", ""),
  ])
  func timeIsLinear(name: String, unit: String, middle: String, closing: String) {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: unit, count: count) + middle + String(repeating: closing, count: count)
      let document = GlossMinerTests.document(text)
      var miner = GlossMiner()
      let before = Self.threadSeconds()
      _ = miner.mine([document])
      return Self.threadSeconds() - before
    }
    let small = (0..<3).map { _ in seconds(100) }.min() ?? 0
    let large = (0..<2).map { _ in seconds(800) }.min() ?? 0
    #expect(large < 24 * small + 0.05, "\(name): \(small) s, then \(large) s")
  }

  /// Processor time of this thread: what else the machine does hardly shows in it.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @Test func everyOfManyBracketsInOneLineIsFound() {
    #expect(GlossMinerTests.mine(String(repeating: "칭다오(青岛)와 ", count: 1_000)).count == 1_000)
  }

  /// The sentence kept with a gloss is no copy of a line of megabytes.
  @Test func keptSentencesAreShort() {
    let glosses = GlossMinerTests.mine(String(repeating: "칭다오(青岛)와 ", count: 1_000))
    #expect(glosses.allSatisfy { $0.sentence.utf8.count < 2_100 && $0.sentence.contains("칭다오(青岛)") })
  }

  @Test(arguments: [
    "", "(", ")", "()", "(()", "（）", "((((汉))))", "(汉)", " (汉)", "\u{301}(汉)", "가\u{301}\u{302}(佳)", "👩‍🔬🇨🇳(科学家)",
    "ㄱㄴㅏ(北京)",
    "\u{FFFD}\u{FFFD}(北京)\u{FFFD}", "\u{FFFE}(汉\u{FFFF})", "베이징\u{200B}(北京)", "베이징(\u{FEFF}北京)", "베이징(北京\u{0}",
    "\u{0}(北京)",
    "베이징(北\u{E0100}京)", "베이징(𠮷𠮷)", "베이징(北京))))", "‘’(北京)", "**(北京)**", "+(北京+)", "베이징-(北京-)", "(北京)(上海)(广东)",
    "\u{202E}베이징(北京)\u{202C}", "다(汉)", "음(汉)", "5(日)", "(日)", "일(日)",
  ])
  func oddTextIsSurvived(text: String) {
    for gloss in GlossMinerTests.mine(text) {
      let bytes = Array(text.utf8)
      #expect(bytes[gloss.targetRange] == Array(gloss.target.utf8)[...])
      #expect(bytes[gloss.sourceRange] == Array(gloss.source.utf8)[...])
    }
  }

  @Test func runsLongerThanAnyTermAreLeftAlone() {
    let long = String(repeating: "汉", count: 300)
    let korean = String(repeating: "과학기술 ", count: 300)
    #expect(GlossMinerTests.mine("\(korean)베이징(\(long)), 상하이(上海)").map(\.source) == ["上海"])
    #expect(GlossMinerTests.mine("\(long)(한자)").isEmpty)
  }

  /// Hangul taken apart into letters, as some systems write file names and exports.
  @Test func decomposedHangulIsReadLikeComposed() {
    let text = "저장성의 항저우(杭州)와 닝보(宁波)는 항구 도시이다."
    let composed = GlossMinerTests.mine(text)
    let decomposed = GlossMinerTests.mine(text.decomposedStringWithCanonicalMapping)
    #expect(decomposed.map(\.target) == ["항저우", "닝보"])
    #expect(decomposed.map(\.method) == composed.map(\.method))
    #expect(decomposed.map(\.score) == composed.map(\.score))
    let bytes = Array(text.decomposedStringWithCanonicalMapping.utf8)
    #expect(String(decoding: bytes[decomposed[0].targetRange], as: UTF8.self) == "항저우")
  }

  @Test func decomposedHangulIsFoundWhole() {
    let letters = "\u{1107}\u{1166}\u{110B}\u{1175}\u{110C}\u{1175}\u{11BC}"
    #expect(GlossMinerTests.mine("\(letters)(北京)").map(\.target) == ["베이징"])
  }

  /// Made of pieces by a seeded generator: whatever comes out lies where it says.
  @Test func randomMixturesAreSurvived() {
    let pieces = [
      "(", ")", "（", "）", "汉", "北京", "베이징", "시", " ", "·", "、", ",", "‘", "’", "**", "\n", "\t", "5", "AI", "〔", "第",
      "号", "日", "+",
      "-", ".", ":", "자료", "다", "음", "👩‍🔬", "\u{301}", "ㄱ", "<br>", "|", "“", "”", "《", "》", "元", "万", "=",
    ]
    var state: UInt64 = 20_231_031
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let bytes = Array(text.utf8)
      for gloss in GlossMinerTests.mine(text) {
        #expect(bytes.indices.contains(gloss.targetRange.lowerBound) && gloss.targetRange.upperBound <= bytes.count)
        #expect(!gloss.targetRange.isEmpty && !gloss.source.isEmpty)
      }
    }
  }
}
