import LinguisticText
import Testing
import TranslationModel

@testable import Readings

/// Method, deviation and official form of pairs. Official forms after 외래어 표기법 표 5 and 제4장; slips are made up.
@Suite struct RenderingExplainerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var target: String
    var source: String
    var method: RenderingMethod
    var deviates = false
    var official: String?
    var testDescription: String { "\(target) \(source)" }
  }

  @Test(arguments: [
    Case(target: "광저우", source: "广州", method: .transcription, official: "광저우"),
    Case(target: "장자제", source: "張家界", method: .transcription, official: "장자제"),
    Case(target: "꽝쪼우", source: "广州", method: .transcription, deviates: true, official: "광저우"),
    Case(target: "시안", source: "西安", method: .transcription, official: "시안"),
    Case(target: "농민공", source: "農民工", method: .sinoKorean),
    Case(target: "농민 공", source: "农民工", method: .sinoKorean),
    Case(target: "쉬후이구", source: "徐汇区", method: .mixed, official: "쉬후이구"),
    Case(target: "허페이 연구원", source: "合肥研究院", method: .mixed, official: "허페이 연구원"),
    Case(target: "쉬훼이구", source: "徐汇区", method: .mixed, deviates: true, official: "쉬후이구"),
    Case(target: "윈난성", source: "雲南省", method: .mixed, official: "윈난성"),
    // A noun beside a name of one character is a misspelled sound; beside a longer name it stays one.
    Case(target: "푸동", source: "浦东", method: .transcription, deviates: true, official: "푸둥"),
    Case(target: "푸동신구", source: "浦東新區", method: .mixed, deviates: true, official: "푸둥신구"),
    Case(target: "동펑", source: "东风", method: .transcription, deviates: true, official: "둥펑"),
    Case(target: "징운구", source: "景云区", method: .mixed, deviates: true, official: "징윈구"),
    Case(target: "바이운뎬", source: "白云店", method: .transcription, deviates: true, official: "바이윈뎬"),
    Case(target: "판자태", source: "潘家台", method: .transcription, deviates: true, official: "판자타이"),
    Case(target: "우시첨단기술개발구", source: "无锡高新技术开发区", method: .mixed, official: "우시첨단기술개발구"),
    // No name is half Japanese; one that is Japanese altogether is left alone.
    Case(target: "도장안", source: "都江堰", method: .transcription, deviates: true, official: "두장옌"),
    Case(target: "홍야동", source: "洪崖洞", method: .mixed, deviates: true, official: "훙야둥"),
    Case(target: "사허", source: "三合", method: .transcription, deviates: true, official: "싼허"),
    Case(target: "고바야시", source: "小林", method: .transcription),
    // One syllable that some Japanese reading explains is accident.
    Case(target: "다완", source: "吉田", method: .mixed),
    Case(target: "베이징동", source: "北京东", method: .mixed, official: "베이징동"),
    Case(target: "산동", source: "山东", method: .sinoKorean),
    Case(target: "광동성", source: "广东省", method: .sinoKorean),
    Case(target: "따리앤", source: "大连", method: .transcription, deviates: true, official: "다롄"),
    Case(target: "가상 인간", source: "虚拟人", method: .translation),
    // As a whole alike to 헝루이, though hardly a character is.
    Case(target: "형룽", source: "亨睿", method: .transcription, deviates: true, official: "헝루이"),
    Case(target: "ZTE", source: "中兴通讯", method: .latin),
    // A name with a form of its own that ends in a generic term; one that is another name than the characters.
    Case(target: "우즈베크족", source: "乌孜别克族", method: .mixed, official: "우즈베크족"),
    Case(target: "유엔", source: "联合国", method: .translation, official: "유엔"),
    Case(target: "뉴욕", source: "纽约", method: .transcription, official: "뉴욕"),
    // A Japanese name and a term behind it, read in Korean.
    Case(target: "아라카와구", source: "荒川區", method: .mixed),
    Case(target: "히가시야마 산", source: "東山山", method: .mixed),
    // What the rendering leaves out is of no method.
    Case(target: "둥룽", source: "东隆集团", method: .transcription, official: "둥룽"),
    Case(target: "둥릉", source: "东隆集团", method: .transcription, deviates: true, official: "둥룽"),
    Case(target: "농업은행", source: "中国农业银行", method: .sinoKorean),
    // One reading mistaken.
    Case(target: "국가표주화국", source: "國家標準化局", method: .sinoKorean),
    // Every part is explained, or a word of its own is read.
    Case(target: "자동차과", source: "汽车科", method: .mixed),
    Case(target: "매운 면", source: "辣麵", method: .mixed),
    Case(target: "오악 걷기", source: "走五岳", method: .mixed),
    Case(target: "세면실", source: "洗面所", method: .mixed),
    Case(target: "원천지", source: "策源地", method: .translation),
    Case(target: "베티 찬", source: "陳美玉", method: .mixed),
    Case(target: "파란 별", source: "陳美玉", method: .translation),
    Case(target: "수목", source: "木", method: .translation),
    Case(target: "오카와町", source: "大川町", method: .mixed),
    // Kana: heard, or beside what is read; one syllable alike is accident.
    Case(target: "모미지가리", source: "もみじ狩り", method: .transcription),
    Case(target: "초콜릿 공방", source: "チョコ工房", method: .mixed),
    Case(target: "사쿠라 거리", source: "さくら通り", method: .mixed),
    Case(target: "귀띔", source: "お知らせ", method: .translation),
    // Alike to the transcription as far as the generic term.
    Case(target: "형룽 그룹", source: "亨睿集团", method: .mixed, deviates: true, official: "헝루이 그룹"),
  ])
  func explains(pair: Case) {
    let explainer = RenderingExplainer()
    let found = explainer.explain(target: pair.target, source: pair.source)
    #expect(found.method == pair.method)
    #expect(found.deviates == pair.deviates)
    #expect(found.official == pair.official)
  }

  /// What the rule allows is no deviation: 제2절 제1항 (persons of the past), 제4항 (forms side by side), readings of
  /// phrases.
  @Test(arguments: [
    ("공자", "孔子"), ("제갈량", "諸葛亮"), ("황허", "黃河"), ("황하", "黃河"), ("황허강", "黄河"), ("타이완", "臺灣"), ("대만", "臺灣"),
    ("상하이", "上海"), ("상해", "上海"), ("동경", "東京"), ("도쿄", "东京"), ("창장강", "長江"), ("양쯔강", "長江"), ("주장강", "珠江"),
    ("티베트", "西藏"), ("시짱", "西藏"), ("신장 위구르 자치구", "新疆维吾尔自治区"), ("먀오족", "苗族"), ("묘족", "苗族"), ("쩌서", "咋舌"),
    ("텅쉰", "腾讯"), ("텐센트", "騰訊"),
  ])
  func rightFormsAreNotFlagged(target: String, source: String) {
    let explainer = RenderingExplainer()
    #expect(!explainer.explain(target: target, source: source).deviates)
  }

  /// A reading that lives in a word or two is none of the character elsewhere (咋 zhā in 咋呼).
  @Test func boundReadingsStayInTheirWords() {
    let explainer = RenderingExplainer()
    let found = explainer.explain(target: "자", source: "咋")
    #expect(found.deviates)
    #expect(found.official == "짜")
  }

  @Test func bothMethodsAreNamedWhereTheyAgree() {
    let explainer = RenderingExplainer()
    let found = explainer.explain(target: "안양", source: "安陽")
    #expect(Set([found.method] + found.also) == [.sinoKorean, .transcription])
  }

  /// 외래어 표기법 표 4; つ and す have several spellings, long vowels are not written.
  @Test(arguments: [
    ("もみじ", "모미지"), ("きっぷ", "킷푸"), ("つつみ", "쓰쓰미"), ("ラーメン", "라멘"), ("しゃしん", "샤신"), ("きょうと", "쿄토"), ("おちゃ", "오차"),
    ("ヶ", "케"),
  ])
  func kanaInHangul(kana: String, hangul: String) {
    let spelling = KanaSounds.spelling(kana.unicodeScalars)
    #expect(String(String.UnicodeScalarView(spelling.map(\.scalar))) == hangul)
  }

  @Test func thePathNamesEveryCharacter() {
    let explainer = RenderingExplainer()
    let path = explainer.explain(target: "광쩌우", source: "广州").path
    #expect(path.map(\.source) == ["广", "州"])
    #expect(path.map(\.target) == ["광", "쩌우"])
    #expect(path.map(\.by) == [.mandarin, .variant])
  }

  /// Whatever the two texts are, the steps cover both sides once and in order.
  @Test func stepsCoverBothSidesInOrder() {
    var random = SplitMix(state: 20_230_224)
    let han = Array("中国北京科技大学实验室海龍國學一二三省市".unicodeScalars)
    let hangul = Array("중국베이징과학기술대학실험실하이룽성시구 ".unicodeScalars)
    for _ in 0..<300 {
      let source = (0..<Int.random(in: 1...8, using: &random)).map { _ in han.randomElement(using: &random)! }
      let target = (0..<Int.random(in: 0...12, using: &random)).map { _ in hangul.randomElement(using: &random)! }
      let arcs = SourceArcs(source)
      let units = RenderingUnits(target).units
      let lattice = RenderingLattice(source: arcs, target: units)
      for start in 0...units.count {
        let steps = lattice.steps(start: start)
        #expect(steps.flatMap { Array($0.source) } == Array(arcs.units.indices))
        #expect(steps.flatMap { Array($0.target) } == Array(start..<units.count))
      }
    }
  }
}

/// A small seeded generator (SplitMix64), so that a failure repeats.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
