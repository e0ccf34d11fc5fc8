import LinguisticText

/// Which of the characters that mark simplified Chinese are the everyday shapes of Korean as well: 强, 抛, 携.
///
/// Taiwan writes 強, 拋, 攜; Korea never did, so 富國强兵 is no mixture and 抛棄 no simplified Chinese.
///
/// > Source: the Chinese characters of KS X 1001 that Unihan's kTraditionalVariant makes simplified ones, without those for
/// > which Korean has another shape throughout (万 for 萬, 机 for 機, 庄 for 莊).
enum KoreanForms {
  /// The writing of an original, with the shapes that are Korean too counted as neither.
  ///
  /// Simplified by them alone it is neutral, for all else in it says nothing; beside traditional shapes it is
  /// traditional. Beside shapes that only simplified Chinese has they say nothing either. O(n).
  static func script(of text: String) -> HanScript {
    let script = HanScript.of(text)
    guard script == .simplified || script == .mixed else { return script }
    let others = String(String.UnicodeScalarView(text.unicodeScalars.filter { !shared.contains($0) }))
    return HanScript.of(others)
  }

  /// The same where traditional characters are usual: there 庄 is no sign of simplified Chinese, for it is how the townships
  /// of Taiwan were called and many places still are (板橋庄, 新庄); nor is what Taiwan writes as well, in other words or names than
  /// the longer shape (丰 in 蘇姿丰, 夸 in 夸父, 伙 in 伙計), and 涂 as a surname, beside 塗 for all else.
  ///
  /// > Source: 臺灣街庄制 (1920); 百家姓 for 涂; 常用國字標準字體表 (教育部, the first level of Big5), of whose characters that are
  /// > simplified elsewhere those are left out that hardly any traditional text has in their own meaning (几, 听, 坏, 划).
  static func scriptAmongTraditional(of text: String) -> HanScript {
    let name = text.unicodeScalars.first == "涂" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    return script(of: String(String.UnicodeScalarView(name.filter { !inUseInTaiwan.contains($0) })))
  }

  private static let inUseInTaiwan = Set("庄丰仆伙夸佣灶帘晒漓霉彝".unicodeScalars)

  static func isShared(_ scalar: Unicode.Scalar) -> Bool { shared.contains(scalar) }

  private static let shared = Set("凉刹却厘厦咤坂弑强彦恒抛携撑晋栖毁淀烟猪猫疱痒着碍粮脚蘖踊踪迹".unicodeScalars)
}
