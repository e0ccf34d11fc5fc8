/// A syllable of Mandarin with its tone.
public struct MandarinSyllable: Sendable, Hashable {
  /// Pinyin without tone, lower case, ü as `ü`.
  public let letters: String
  /// 1…4, or 5 for the neutral tone.
  public let tone: Int

  public init(letters: String, tone: Int) {
    self.letters = letters
    self.tone = tone
  }

  /// Reads the spelling of the tables: `zhuang1`.
  init(numbered bytes: some BidirectionalCollection<UInt8>) {
    let digit = bytes.last.map { Int($0) - 0x30 } ?? 5
    self.init(letters: String(decoding: bytes.dropLast(), as: UTF8.self), tone: digit)
  }

  /// Pinyin with the tone mark: `zhuāng`.
  ///
  /// > Source: 汉语拼音方案 and GB/T 16159-2012: the mark stands on a, else on e, else on the o of ou, else on the last
  /// > vowel.
  public var marked: String {
    guard (1...4).contains(tone) else { return letters }
    let scalars = Array(letters.unicodeScalars)
    guard let place = Self.marking(scalars) else { return letters }
    var marked = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      marked.append(index == place ? Self.marks[scalar]?[tone - 1] ?? scalar : scalar)
    }
    return String(marked)
  }

  private static func marking(_ letters: [Unicode.Scalar]) -> Int? {
    for strongest in ["a", "e", "ê"] as [Unicode.Scalar] {
      if let place = letters.firstIndex(of: strongest) { return place }
    }
    if let o = letters.firstIndex(of: "o"), letters.dropFirst(o + 1).first == "u" { return o }
    return letters.lastIndex { marks[$0] != nil }
  }

  /// Pinyin without its tone mark: `zhuang` of `zhuāng`.
  static func letters(ofMarked syllable: some StringProtocol) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in syllable.unicodeScalars { letters.append(unmarked[scalar] ?? scalar) }
    return String(letters)
  }

  private static let unmarked: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    marks.flatMap { letter, marked in marked.map { ($0, letter) } }, uniquingKeysWith: { one, _ in one })

  private static let marks: [Unicode.Scalar: [Unicode.Scalar]] = [
    "a": ["ā", "á", "ǎ", "à"], "e": ["ē", "é", "ě", "è"], "i": ["ī", "í", "ǐ", "ì"], "o": ["ō", "ó", "ǒ", "ò"],
    "u": ["ū", "ú", "ǔ", "ù"], "ü": ["ǖ", "ǘ", "ǚ", "ǜ"], "ê": ["ê", "ế", "ê", "ề"],
  ]
}
