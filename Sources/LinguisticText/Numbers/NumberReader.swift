/// Finds the numbers of a text, in digits and in words, so that those of two languages can be compared.
///
/// > Source: GB/T 15835-2011 出版物上数字用法; 한글 맞춤법 제44항 (numbers by 만); 문장 부호 (dates with full stops).
public enum NumberReader {
  public enum Language: Sendable {
    case chinese
    case korean
  }

  /// The numbers of a text in order; none overlaps another.
  ///
  /// - Parameter scalars: a text folded by ``HanFolding``, which keeps places.
  /// Complexity: O(n).
  public static func mentions(in scalars: [Unicode.Scalar], of language: Language) -> [NumberMention] {
    var mentions: [NumberMention] = []
    var index = 0
    while index < scalars.count {
      let mention: NumberMention? =
        switch language {
        case .chinese: ChineseNumbers.mention(at: index, in: scalars)
        case .korean: KoreanNumbers.mention(at: index, in: scalars)
        }
      if let mention {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The numbers of a Korean text that begin with a digit: what is counted in tables and headlines.
  ///
  /// - Parameter scalars: a text folded by ``HanFolding``.
  /// Complexity: O(n).
  public static func mentionsInDigits(in scalars: [Unicode.Scalar]) -> [NumberMention] {
    var mentions: [NumberMention] = []
    var index = 0
    while index < scalars.count {
      let isOrdinal = scalars[index] == "제" && (index == 0 || Script(scalars[index - 1]) != .hangul)
      if isOrdinal || ArabicNumber.digit(at: index, in: scalars) != nil,
        let mention = KoreanNumbers.mention(at: index, in: scalars)
      {
        mentions.append(mention)
        index = mention.range.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The numbers of a text; ranges in scalars.
  public static func mentions(in text: some StringProtocol, of language: Language) -> [NumberMention] {
    mentions(in: text.unicodeScalars.map(HanFolding.fold), of: language)
  }
}

extension NumberReader {
  /// The value of Chinese characters that are a numeral and nothing else: by powers of ten (十二, 三百), or digit by digit
  /// (二〇二五); nil for neither.
  ///
  /// - Parameter characters: folded by ``HanFolding``.
  public static func value(ofChinese characters: [Unicode.Scalar]) -> Int? {
    guard !characters.isEmpty, characters.allSatisfy(isNumeral), let value = ChineseNumbers.value(of: characters[...]),
      value.exponent >= 0, value.exponent < 18
    else { return nil }
    var whole = value.coefficient
    for _ in 0..<value.exponent {
      let (product, tooLarge) = whole.multipliedReportingOverflow(by: 10)
      guard !tooLarge else { return nil }
      whole = product
    }
    return whole
  }

  /// Whether a folded character is a digit or a power of ten in Chinese.
  public static func isNumeral(_ character: Unicode.Scalar) -> Bool {
    ChineseNumbers.digit(character) != nil || ChineseNumbers.power(character) != nil
  }

  /// The digit that a folded character stands for.
  public static func digit(_ character: Unicode.Scalar) -> Int? { ChineseNumbers.digit(character) }
}

/// Digits as both languages write them.
enum ArabicNumber {
  /// The number in digits that begins at `start`, with separators of thousands and decimals; nil where none begins.
  static func read(at start: Int, in scalars: [Unicode.Scalar]) -> (value: NumberValue, end: Int)? {
    guard digit(at: start, in: scalars) != nil, digit(at: start - 1, in: scalars) == nil else { return nil }
    var end = start
    var coefficient = 0
    var decimals = 0
    var isDecimal = false
    while end < scalars.count {
      if let digit = digit(at: end, in: scalars) {
        let (product, tooLarge) = coefficient.multipliedReportingOverflow(by: 10)
        guard !tooLarge, product <= Int.max - 9 else { return nil }
        coefficient = product + digit
        if isDecimal { decimals += 1 }
        end += 1
      } else if !isDecimal, separatesThousands(at: end, in: scalars, from: start) {
        end += 1
      } else if !isDecimal, scalars[end] == ".", isDecimalPoint(at: end, in: scalars) {
        isDecimal = true
        end += 1
      } else {
        break
      }
    }
    return (NumberValue(coefficient, exponent: -decimals), end)
  }

  static func digit(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    guard index >= 0, index < scalars.count, (0x30...0x39).contains(scalars[index].value) else { return nil }
    return Int(scalars[index].value - 0x30)
  }

  /// A comma with three digits behind it and no more, one to three before it.
  private static func separatesThousands(at index: Int, in scalars: [Unicode.Scalar], from start: Int) -> Bool {
    guard scalars[index] == ",", index > start else { return false }
    let behind = (1...4).prefix { digit(at: index + $0, in: scalars) != nil }.count
    let before = (1...4).prefix { index - $0 >= start && digit(at: index - $0, in: scalars) != nil }.count
    return behind == 3 && before <= 3
  }

  /// A full stop between digits that does not go on as a date or a version (2023.2.24, 1.2.3).
  private static func isDecimalPoint(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard digit(at: index + 1, in: scalars) != nil else { return false }
    var end = index + 1
    while digit(at: end, in: scalars) != nil { end += 1 }
    return !(end < scalars.count && scalars[end] == "." && digit(at: end + 1, in: scalars) != nil)
  }
}
