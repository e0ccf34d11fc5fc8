import LinguisticText
import Testing

@Suite struct HanFoldingTests {
  /// 简 = 繁, Korean forms (KS X 1001), 新字体 (常用漢字表), compatibility ideographs.
  @Test(arguments: [
    ("亦庄", "亦莊"), ("农业强国", "農業強國"), ("农业强国", "農業强國"), ("教学", "敎學"), ("说", "説"), ("说", "說"), ("什么", "什麽"),
    ("什么", "什麼"), ("发", "發"), ("发", "髮"), ("真", "眞"), ("内", "內"), ("产", "産"), ("清", "淸"), ("绝", "絶"),
    ("概", "槪"), ("乡", "鄕"), ("步", "歩"), ("黄", "黃"), ("查", "査"), ("画", "畵"), ("参", "蔘"), ("群", "羣"), ("里", "裏"),
    ("里", "裡"),
    ("泽", "沢"), ("泽", "澤"), ("滨", "浜"), ("广", "広"), ("驿", "駅"), ("气", "気"), ("图", "図"), ("乐", "\u{F914}"), ("乐", "楽"),
    ("着", "著"), ("峰", "峯"), ("为", "爲"), ("台湾", "臺灣"), ("AI2", "ＡＩ２"), ("(中)", "（中）"), ("a b", "a　b"),
  ])
  func sameKey(one: String, other: String) {
    #expect(HanFolding.folded(one) == HanFolding.folded(other))
  }

  @Test(arguments: [("大", "太"), ("未", "末"), ("土", "士"), ("北京", "背景"), ("东", "车"), ("县", "具"), ("贝", "见"), ("历", "厉")])
  func differentKeys(one: String, other: String) {
    #expect(HanFolding.folded(one) != HanFolding.folded(other))
  }

  /// The key of a class is its usual simplified character, so that tables can be written in simplified characters.
  @Test(arguments: ["著", "干", "么", "台", "里", "余", "钟", "历", "并", "志", "只", "后", "发", "复", "亦庄", "农业强国"])
  func simplifiedTextIsItsOwnKey(text: String) {
    #expect(HanFolding.folded(text) == text)
  }

  @Test func oneScalarGivesOne() {
    let text = "亦莊(亦庄) ＡＢ　農業強國, 이좡 \u{F914}𠮟"
    #expect(HanFolding.folded(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  /// 简化字总表: one simplified shape, several traditional ones.
  @Test(
    arguments: [
      ("发", "發髮"), ("后", "后後"), ("复", "復複"), ("干", "乾干幹"), ("台", "台檯臺颱"), ("斗", "斗鬥"), ("余", "余餘"), ("体", "體"),
      ("听", "聽"),
      ("北", "北"),
    ] as [(Unicode.Scalar, String)])
  func traditional(shape: Unicode.Scalar, expected: String) {
    let found = HanFolding.traditional(shape)
    #expect(Set(found) == Set(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("亦庄", HanScript.simplified), ("亦莊", .traditional), ("北京", .neutral), ("亦莊亦庄", .mixed), ("이좡", .neutral),
    ("", .neutral), ("敎", .traditional),
    ("後", .traditional), ("后", .neutral), ("科學", .traditional), ("体", .simplified), ("说", .simplified),
    ("說", .traditional), ("説", .traditional),
    ("麽", .neutral), ("麼", .traditional), ("\u{F914}", .traditional),
  ])
  func script(text: String, expected: HanScript) {
    #expect(HanScript.of(text) == expected)
  }
}
