import LinguisticText
import TranslationModel

/// Tells names from other languages by the characters in which Chinese spells them: 法拉利, 史密斯, 摩托罗拉.
///
/// What Korean writes for such a name follows the language it comes from, and the Mandarin sounds say nothing about it.
///
/// > Source: the tables of syllables in 世界人名翻译大辞典 (新华社译名室, 2007) as far as
/// > they are generally known; the characters of syllables that end in n and ng are left out, for most of them are
/// > everyday characters of Chinese names (安 明 林).
enum ForeignNameCharacters {
  /// Whether a name is likely to be spelt after the sounds of another language.
  ///
  /// Every character is one of those used to spell foreign names, and one at least is hardly met in Chinese names; or two
  /// of the latter are there, half of the name at least; of four characters and more that all spell foreign names none needs to be
  /// (多米多羅), and one of those that end in 亞 may be another (古倫美亞). Of peoples with names of three characters and more the former is
  /// enough: 賽德克族. O(n).
  static func spell(_ name: String) -> Bool {
    let characters = name.unicodeScalars.map(HanFolding.fold).filter { Script($0) == .han }
    let telling = characters.count { Self.telling.contains($0) }
    if characters.last == "族", characters.count > 3 { return isSpelt(characters.dropLast()) }
    if characters.count >= longest,
      isSpelt(characters[...]) || characters.last == "亚" && spelt(characters) >= longest - 1
    {
      return true
    }
    guard characters.count > 1, telling > 0 else { return false }
    return isSpelt(characters[...]) || telling > 1 && telling * 2 >= characters.count
  }

  /// Whether a gloss names a people, for Korean 족 behind its bracket: 세이더크(賽德克)족. O(sentence).
  static func spellPeople(_ gloss: Gloss) -> Bool { gloss.sentence.contains("(\(gloss.source))족") }

  private static func isSpelt(_ characters: ArraySlice<Unicode.Scalar>) -> Bool {
    characters.allSatisfy { usual.contains($0) || telling.contains($0) }
  }

  /// How many characters are such.
  private static func spelt(_ characters: [Unicode.Scalar]) -> Int {
    characters.count { usual.contains($0) || telling.contains($0) }
  }

  /// Characters of the longest Chinese names that may by chance be all such.
  private static let longest = 4

  /// Characters that spell foreign names and are hardly met in Chinese ones.
  private static let telling = folded(
    "普布特弗兹茨斯丝姆尔帕塔卡瓦萨莎扎玛纳娜拉娅埃佩塞莱伊皮迪蒂菲妮莉奥戈沃佐索萝诺努摩托阿厄")

  /// Characters that spell foreign names and Chinese ones.
  private static let usual = folded(
    "密爱德格克夫恩巴达加法沙哈马亚贝盖凯韦泽雷蕾梅内比吉基维齐利丽西尼里米希日博波多科福罗洛莫若霍乔乌杜图古库武"
      + "富祖苏鲁卢路易穆舒朱楚胡于尤柳艾拜派代泰赛夏贾柴海迈奈赖耶夸怀鲍保道陶高考藻曹绍焦豪毛瑙劳尧夜叶史丁顿森逊登滕"
      + "根肯文芬伦曼蒙兰朗丹坦甘坎万凡赞桑汉南冈康汤唐伯珀默勒瑟热舍哲彻赫果阔")

  private static func folded(_ characters: String) -> Set<Unicode.Scalar> {
    Set(characters.unicodeScalars.map(HanFolding.fold))
  }
}
