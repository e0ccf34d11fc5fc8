import LinguisticText

/// Tells from a word alone whether its first character is a surname, and how that is read.
///
/// > Source: Tables/names.tsv, the column of surnames.
enum Surnames {
  typealias Word = MandarinReader.Word

  /// The reading of the surname that a word begins with: two characters, or one where the word looks like a name.
  static func reading(_ word: Word) -> MandarinReader.Pinyin? {
    guard word.count > 1 else { return nil }
    let (first, second) = (word[word.startIndex].pointee, word[word.startIndex + 1].pointee)
    if word.count > 2, let row = first.names.row(of: word.prefix(2)),
      let compound = MandarinReader.column(2, row)
    {
      return compound
    }
    guard let surname = first.surname, second.endsFamily || isPerson(word) else { return nil }
    return surname
  }

  /// What follows the surname in the names of families and their villages (解家 Xièjiā).
  static let families: Set<Unicode.Scalar> = ["家", "氏"]

  /// Whether a word is likely a surname and a given name of two characters: 单田芳, but not 单晶硅, 区块链, 查理曼.
  ///
  /// Not where the surname is rarer than the words its character begins, nor where two of the characters are a word or
  /// the last is the generic part of one, nor where characters that foreign names are spelled with speak against it.
  static func isPerson(_ word: Word) -> Bool {
    guard word.count == 3, let first = word.first?.pointee, first.surname?.first != rare else { return false }
    let last = word[word.startIndex + 2].pointee
    guard !isWord(word.prefix(2)), !isWord(word.suffix(2)), first.genericTerms.row(of: word) == nil,
      GenericTerms.longestSuffix(of: word.suffix(1), category: "place-tail") == nil
    else { return false }
    return !heads.contains(last.key) && !foreign.contains(word[word.startIndex + 1].pointee.key)
      && !foreign.contains(last.key)
  }

  /// Marks in names.tsv a surname that begins many words (黑, 种, 折).
  static let rare = UInt8(ascii: "~")

  static func isWord(_ word: Word) -> Bool {
    guard let first = word.first?.pointee else { return false }
    return [first.genericTerms, first.phrases, first.sinoWords].contains { $0.row(of: word) != nil }
  }

  /// Nouns that end words of three characters and hardly given names.
  private static let heads = Set(
    "茶汤饭粥饼糕酒酱醋们者法化性链屏片体式型机器车线网员工业品店厅馆室所院部局处队军党派币税费率权案令书报表单证卡层级量度值点面板管道路区县市省州村镇族家校系链会团盟".unicodeScalars)

  /// Characters that names of other languages are spelled with and given names hardly hold.
  private static let foreign = Set("嘎哈卡克拉勒尔巴布什斯塔特瓦诺曼姆普鲁理尼诺扎干".unicodeScalars)

  /// 行 after one of the commonest surnames is the trading house of a family (hang), which became the name of a place.
  static func tradingHouse(_ word: Word, at start: Int) -> MandarinReader.Pinyin? {
    guard word.count == 2, start == word.startIndex + 1, word[start].pointee.key == "行",
      common.contains(word[start - 1].pointee.key)
    else { return nil }
    return hang
  }

  private static var hang: MandarinReader.Pinyin { MandarinReader.Pinyin("hang2") }

  /// Whether a folded character is one of the commonest surnames.
  static func isCommon(_ key: Unicode.Scalar) -> Bool { common.contains(key) }

  /// The hundred commonest surnames in folded characters, more or less, and those of Taiwan's hundred commonest that hardly
  /// begin words.
  ///
  /// > Source: as below, and of 全國姓名統計分析 (內政部).
  static let hundred = Set(
    ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石"
      + "戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤"
      + "温游詹施颜柯翁庄纪卓涂尤巫阮葛倪骆鲍凌童辛祝饶欧严").unicodeScalars.map(HanFolding.fold))

  /// The surnames of one character that Chinese persons of history and of today mostly have, in folded characters; with
  /// `hundred`. Many begin words as well: of themselves they show no person.
  ///
  /// > Source: 百家姓.
  static let known = hundred.union(
    ("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
      + "滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅"
      + "盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段"
      + "富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴郁胥能苍双闻莘党"
      + "翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利"
      + "蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公").unicodeScalars.map(
        HanFolding.fold))

  /// Some forty of the commonest surnames.
  ///
  /// > Source: general knowledge of the yearly name reports of 公安部, not collated with one of them.
  private static let common = Set("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余".unicodeScalars)
}

extension WordReader {
  /// Whether a word is most likely the name of a person: one of the hundred commonest surnames and a given name of two
  /// characters that are no word. O(log n).
  public static func isPersonName(_ word: String) -> Bool {
    let entries = CharacterEntry.of(ScalarText.scalars(of: word))
    guard let first = entries.first, Surnames.hundred.contains(first.pointee.key) else { return false }
    return Surnames.isPerson(entries[...])
  }

  /// Whether a word begins with one of the hundred commonest surnames, whatever follows. O(log n).
  public static func beginsWithSurname(_ word: String) -> Bool {
    word.unicodeScalars.first.map { Surnames.hundred.contains(CharacterEntry.of($0).pointee.key) } ?? false
  }

  /// Whether a word that a text uses as a person's name may be one: any surname of 百家姓 and one or two characters that make no word
  /// with it or with each other. O(log n).
  public static func mayBePersonName(_ word: String) -> Bool {
    let entries = CharacterEntry.of(ScalarText.scalars(of: word))
    guard let first = entries.first?.pointee, Surnames.known.contains(first.key) else { return false }
    guard entries.count == 2 else { return Surnames.isPerson(entries[...]) }
    let isWord = [first.genericTerms, first.sinoWords].contains { $0.row(of: entries[...]) != nil }
    return !isWord && !CommonWords.isSource([first.key, entries[1].pointee.key])
      && !HanjaWords.isWord(characters: first.key, entries[1].pointee.key)
  }

  /// The Sino-Korean reading of a surname that is read otherwise than its character in words (沈 심); nil for others. O(1).
  ///
  /// > Source: 표준국어대사전, 김 and 심 (성의 하나).
  public static func sinoKoreanSurname(_ character: Unicode.Scalar) -> Unicode.Scalar? {
    CharacterEntry.of(character).pointee.sino.surname
  }

  /// Categories of generic-terms.tsv whose words of one character stand at the end of words: 茶, 山, 社, 师.
  private static let endsOfWords: Set<String> = [
    "animal", "plant", "food", "place-tail", "organisation", "document", "title-person",
  ]

  /// Whether a word of two characters may be the name of a person: one of the hundred commonest surnames and a character that
  /// is no noun for kinds of things; no word of Chinese or Korean. O(log n).
  public static func mayBeShortPersonName(_ word: String) -> Bool {
    let entries = CharacterEntry.of(ScalarText.scalars(of: word))
    guard entries.count == 2, let first = entries.first?.pointee, let last = entries.last?.pointee,
      Surnames.hundred.contains(first.key), first.surname?.first != Surnames.rare, !Surnames.isWord(entries[...]),
      !endsOfWords.contains(GenericTerms.term(String(last.key))?.category ?? ""),
      !CommonWords.isSource([first.key, last.key])
    else { return false }
    return !HanjaWords.isWord(characters: first.key, last.key)
  }
}
