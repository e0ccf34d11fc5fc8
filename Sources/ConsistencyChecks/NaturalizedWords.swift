/// Korean words of Chinese origin whose sound has left the readings of their characters: 胡桃 is 호두, not 호도.
///
/// > Source: words that 표준국어대사전 derives from characters with «←» or gives with another sound than its readings
/// > (귀화어); 한글 맞춤법 제52항. Written from general knowledge, not collated entry by entry.
enum NaturalizedWords {
  /// Whether a rendering is the customary sound of an original.
  static func have(_ rendering: String, for original: String) -> Bool {
    soundsOfOriginal[original]?.contains(rendering) ?? false
  }

  /// Whether a syllable of a longer word belongs to such a word inside it: the 바 of 반야바라밀경 (般若波羅蜜經).
  ///
  /// - Parameters:
  ///   - place: of the syllable and its character, for the rendering has one syllable a character.
  ///   - original: in folded characters.
  static func cover(_ place: Int, of rendering: [Unicode.Scalar], for original: [Unicode.Scalar]) -> Bool {
    guard rendering.count == original.count else { return false }
    for start in 0...place {
      for end in (place + 1)..<(original.count + 1) where end - start > 1 && end - start < original.count {
        let part = String(String.UnicodeScalarView(original[start..<end]))
        if have(String(String.UnicodeScalarView(rendering[start..<end])), for: part) { return true }
      }
    }
    return false
  }

  /// By original in folded characters.
  private static let soundsOfOriginal: [String: [String]] = Dictionary(
    table.map { (ComparisonKey.original($0.0), [$0.1]) }, uniquingKeysWith: +)

  private static let table = [
    ("胡桃", "호두"), ("紫桃", "자두"), ("櫻桃", "앵두"), ("苦椒", "고추"), ("苦草", "고추"), ("胡椒", "후추"), ("白菜", "배추"),
    ("沈菜", "김치"), ("假家", "가게"), ("舌盒", "서랍"), ("石硫黃", "성냥"), ("衆生", "짐승"), ("雪馬", "썰매"), ("作亂", "장난"),
    ("艱難", "가난"), ("山行", "사냥"), ("大棗", "대추"), ("乃終", "나중"), ("寶貝", "보배"), ("木瓜", "모과"), ("牡丹", "모란"),
    ("動鈴", "동냥"), ("防築", "방죽"), ("初生", "초승"), ("躑躅", "철쭉"), ("貫革", "과녁"), ("主着", "주책"), ("次第", "차례"),
    ("朔月貰", "사글세"), ("熟冷", "숭늉"), ("甘藷", "감자"), ("道場", "도량"), ("菩提", "보리"), ("十方", "시방"), ("十王", "시왕"),
    ("十月", "시월"), ("六月", "유월"), ("五六月", "오뉴월"), ("初八日", "초파일"), ("契丹", "거란"), ("般若", "반야"), ("波羅蜜", "바라밀"),
    ("喇叭", "나팔"), ("蒸餠", "증편"), ("芝草", "지치"), ("南無", "나무"), ("冒頓", "묵돌"), ("雜同散異", "잡동사니"),
    ("四聖諦", "사성제"), ("聖諦", "성제"), ("眞諦", "진제"), ("俗諦", "속제"), ("苦諦", "고제"), ("集諦", "집제"), ("滅諦", "멸제"),
    ("道諦", "도제"),
    ("肺炎", "폐렴"), ("乖愎", "괴팍"), ("剛愎", "강팍"),
    ("四諦", "사제"), ("櫟陽", "약양"), ("櫟陽縣", "약양현"), ("蒙古", "몽골"), ("蒙古族", "몽골족"), ("蒙古軍", "몽골군"), ("蒙古語", "몽골어"),
    ("內蒙古", "내몽골"),
  ]
}
