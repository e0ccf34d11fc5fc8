/// Words whose characters have two readings of which one only is right in them: 희로애락, not 희노애락, for 喜怒哀樂.
///
/// > Source: 한글 맞춤법 제52항 (속음) with 제12항; 표준국어대사전 for 고랭지, 폐렴.
enum PopularSounds {
  /// The right sounds of an original in folded characters; empty for words that are not listed.
  static func of(_ original: String) -> [String] { soundsOfOriginal[original] ?? [] }

  /// The right sound of a rendering that has one of the words with another, alone or inside a longer word (신형폐렴 for 新型肺炎); nil
  /// where it has none. O(n²).
  ///
  /// - Parameter original: in folded characters, one for each syllable of the rendering.
  static func corrected(_ rendering: [Unicode.Scalar], for original: [Unicode.Scalar]) -> String? {
    guard rendering.count == original.count else { return nil }
    for start in original.indices {
      for end in original.indices.dropFirst(start + 1) {
        let sounds = of(String(String.UnicodeScalarView(original[start...end])))
        guard let right = sounds.first, !sounds.contains(String(String.UnicodeScalarView(rendering[start...end])))
        else { continue }
        return String(
          String.UnicodeScalarView(rendering[..<start] + Array(right.unicodeScalars) + rendering[(end + 1)...]))
      }
    }
    return nil
  }

  private static let soundsOfOriginal: [String: [String]] = Dictionary(
    table.map { (ComparisonKey.original($0.0), [$0.1]) }, uniquingKeysWith: +)

  private static let table = [
    ("喜怒哀樂", "희로애락"), ("大怒", "대로"), ("激怒", "격노"), ("困難", "곤란"), ("論難", "논란"), ("許諾", "허락"), ("受諾", "수락"),
    ("快諾", "쾌락"), ("承諾", "승낙"), ("應諾", "응낙"), ("安寧", "안녕"), ("會寧", "회령"), ("宜寧", "의령"), ("保寧", "보령"),
    ("肺炎", "폐렴"), ("漢拏山", "한라산"), ("智異山", "지리산"), ("高冷地", "고랭지"), ("刹那", "찰나"), ("憤怒", "분노"), ("忿怒", "분노"),
  ]
}
