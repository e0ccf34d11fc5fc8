import LinguisticText

/// Tells from a word alone whether its first character is a surname, and how that is read.
///
/// > Source: Tables/names.tsv, the column of surnames.
enum Surnames {
  /// The reading of the surname that a word begins with: two characters, or one where the word looks like a name.
  static func reading(_ key: [Unicode.Scalar]) -> [MandarinSyllable]? {
    if key.count > 2, let compound = MandarinReader.column(2, key[..<2]) { return compound }
    guard key.count > 1, families.contains(key[1]) || isPerson(key) else { return nil }
    return MandarinReader.column(2, key[..<1])
  }

  /// What follows the surname in the names of families and their villages (解家 Xièjiā).
  private static let families: Set<Unicode.Scalar> = ["家", "氏"]

  /// Whether a word is likely a surname and a given name of two characters: 单田芳, but not 单晶硅, 区块链, 查理曼.
  ///
  /// Not where the surname is rarer than the words its character begins, nor where two of the characters are a word or
  /// the last is the generic part of one, nor where characters that foreign names are spelled with speak against it.
  static func isPerson(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count == 3, !MandarinReader.isRareSurname(key[..<1]) else { return false }
    guard !isWord(key[..<2]), !isWord(key[1...]), GenericTerms.term(key[...]) == nil else { return false }
    guard GenericTerms.term(key[2...])?.category != "place-tail" else { return false }
    return !heads.contains(key[2]) && !foreign.contains(key[1]) && !foreign.contains(key[2])
  }

  private static func isWord(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    if GenericTerms.term(key) != nil || MandarinReader.phrase(key) != nil { return true }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: key)
    return EmbeddedTable.sinoWords.row(String(view)) != nil
  }

  /// Nouns that end words of three characters and hardly given names.
  private static let heads = Set(
    "们者法化性链屏片体式型机器车线网员工业品店厅馆室所院部局处队军党派币税费率权案令书报表单证卡层级量度值点面板管道路区县市省州村镇族家校系链".unicodeScalars)

  /// Characters that names of other languages are spelled with and given names hardly hold.
  private static let foreign = Set("嘎哈卡克拉勒尔巴布什斯塔特瓦诺曼姆普鲁理尼诺扎干".unicodeScalars)

  /// 行 after one of the commonest surnames is the trading house of a family (hang), which became the name of a place.
  static func tradingHouse(_ key: [Unicode.Scalar], at start: Int) -> [MandarinSyllable]? {
    guard start == 1, key.count == 2, key[1] == "行", common.contains(key[0]) else { return nil }
    return [MandarinSyllable(letters: "hang", tone: 2)]
  }

  /// The forty commonest surnames.
  ///
  /// > Source: 公安部, 《二〇二〇年全国姓名报告》 and earlier reports of the same make.
  private static let common = Set("王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余".unicodeScalars)
}
