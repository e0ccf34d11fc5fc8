import Diagnostics
import LinguisticText
import TranslationModel

/// Finds sums with the same sum in another currency beside them.
///
/// What may stand between the two and behind the second is a closed class: words on rounding, on whose money it is, on
/// the rate. Anything else, and the sum in brackets may be another one.
enum ConversionReader {
  /// The conversions in the Korean blocks of a document, in order.
  ///
  /// Complexity: O(bytes).
  static func conversions(in document: Document) -> [Conversion] {
    document.blocks.flatMap { block -> [Conversion] in
      guard block.language != .source, namesForeignCurrency(block.text) else { return [] }
      return conversions(in: block)
    }
  }

  private static func conversions(in block: Block) -> [Conversion] {
    let text = BlockScalars(block)
    let mentions = MoneyReader.mentions(in: text.folded)
    var conversions: [Conversion] = []
    // The sum that the bracket belongs to.
    var base: MoneyMention?
    for (one, two) in zip(mentions, mentions.dropFirst()) {
      let link = link(between: one, and: two, text)
      let first = link == .enumeration ? base : one
      base = link == nil ? nil : first
      guard let link, let first, first.currency != two.currency else { continue }
      guard endsWell(two, link, text) else { continue }
      if let conversion = conversion(first, two, isHedged: isHedged(two, text), text) { conversions.append(conversion) }
    }
    return conversions
  }

  private static func conversion(
    _ one: MoneyMention, _ two: MoneyMention, isHedged: Bool, _ text: BlockScalars
  ) -> Conversion? {
    guard one.value.coefficient > 0, two.value.coefficient > 0, (one.upper == nil) == (two.upper == nil) else {
      return nil
    }
    func sum(_ mention: MoneyMention, _ isHedged: Bool) -> ConvertedSum {
      ConvertedSum(
        mention: mention, utf8Range: text.documentRange(mention.range), text: text.string(mention.range),
        number: text.string(mention.numberRange), isHedged: isHedged)
    }
    let closes = closesBracket(two.range.upperBound, text)
    let range = one.range.lowerBound..<(two.range.upperBound + (closes == true ? 1 : 0))
    return Conversion(
      first: sum(one, ConversionReader.isHedged(one, text)), second: sum(two, isHedged),
      utf8Range: text.documentRange(range), text: text.string(range) + (closes == false ? " …)" : ""))
  }

  /// Whether a bracket that is open closes right at a place; nil where none is open.
  private static func closesBracket(_ place: Int, _ text: BlockScalars) -> Bool? {
    let before = text.folded[..<place].suffix(60)
    guard let last = before.last(where: { opening.contains($0) || closing.contains($0) }), opening.contains(last)
    else { return nil }
    return place < text.folded.count && closing.contains(text.folded[place])
  }

  // MARK: What stands between

  private enum Link: Equatable {
    /// `… (약 …`
    case bracket
    /// `…, 우리 돈으로 …`, `… = …`
    case apposition
    /// A further sum in a bracket.
    case enumeration
  }

  private static func link(between one: MoneyMention, and two: MoneyMention, _ text: BlockScalars) -> Link? {
    let between = text.folded[one.range.upperBound..<two.range.lowerBound]
    guard between.count <= 24 else { return nil }
    if let bracket = between.firstIndex(where: { opening.contains($0) }) {
      let isBracket = consists(between[..<bracket], of: tails) && consists(between[(bracket + 1)...], of: leads)
      return isBracket ? .bracket : nil
    }
    if let equals = between.firstIndex(where: { equalities.contains($0) }) {
      return between[..<equals].allSatisfy { $0 == " " } && consists(between[(equals + 1)...], of: leads)
        ? .apposition : nil
    }
    if let comma = between.firstIndex(where: { separators.contains($0) }),
      consists(between[..<comma], of: tails), consists(between[(comma + 1)...], of: leads)
    {
      return words(between[(comma + 1)...]).contains { ours.contains($0) } ? .apposition : .enumeration
    }
    let isOurs = words(between).contains { ours.contains($0) }
    return isOurs && consists(between, of: leads) ? .apposition : nil
  }

  /// Whether the bracket closes behind the second sum, or goes on to a further one.
  private static func endsWell(_ mention: MoneyMention, _ link: Link, _ text: BlockScalars) -> Bool {
    if link == .apposition { return true }
    let rest = text.folded[mention.range.upperBound...].prefix(20)
    guard let end = rest.firstIndex(where: { closing.contains($0) || separators.contains($0) || $0 == "=" }) else {
      return false
    }
    return consists(rest[..<end], of: tails)
  }

  private static func isHedged(_ mention: MoneyMention, _ text: BlockScalars) -> Bool {
    var start = mention.range.lowerBound
    while start > 0, text.folded[start - 1] == " " { start -= 1 }
    guard start > 0 else { return false }
    if ["~", "≒", "≈"].contains(text.folded[start - 1]) { return true }
    var word: [Unicode.Scalar] = []
    while start > 0, Script(text.folded[start - 1]) == .hangul {
      word.insert(text.folded[start - 1], at: 0)
      start -= 1
    }
    return word == ["약"] || word == ["대", "략"]
  }

  private static func consists(_ piece: ArraySlice<Unicode.Scalar>, of class: Set<String>) -> Bool {
    words(piece).allSatisfy { `class`.contains($0) }
  }

  private static func words(_ piece: ArraySlice<Unicode.Scalar>) -> [String] {
    piece.split(separator: " ").map { word in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: word)
      return String(text)
    }
  }

  private static let opening: Set<Unicode.Scalar> = ["(", "[", "〔"]
  private static let closing: Set<Unicode.Scalar> = [")", "]", "〕"]
  private static let separators: Set<Unicode.Scalar> = [",", ";", "/", "·"]
  private static let equalities: Set<Unicode.Scalar> = ["=", "≒", "≈"]

  /// Words between a sum and what closes it.
  private static let tails: Set<String> = [
    "여", "이상", "이하", "미만", "초과", "가량", "정도", "상당", "상당액", "규모", "내외", "안팎", "수준", "어치", "대", "짜리", "남짓", "쯤",
    "선", "이내",
  ]

  /// Words on whose money it is.
  private static let ours: Set<String> = [
    "한화", "한화로", "우리", "우리돈", "우리돈으로", "원화", "원화로", "한국돈", "한국돈으로", "한화로는",
  ]

  /// Words before a converted sum; not 당시, which says that the rate is that of another day.
  private static let leads = ours.union([
    "약", "대략", "돈", "돈으로", "돈으로는", "한국", "우리나라", "미화", "미화로", "위안화", "위안화로", "달러화", "달러로", "엔화", "엔화로",
    "유로화", "인민폐", "중국", "미국", "일본", "환율", "환율로", "현재", "기준", "기준으로", "환산", "환산시", "환산하면", "시",
    "최대", "최소", "최고", "최저", "~", "≒", "≈", "=",
  ])

  // MARK: Looking quickly

  /// Whether a currency other than the won may be named: only then is anything converted.
  private static func namesForeignCurrency(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(namesForeignCurrency) ?? true
  }

  private static func namesForeignCurrency(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index + 2 < bytes.count {
      switch bytes[index] {
      case 0x24: return true
      case 0x41...0x5A:
        // Three capitals: a code.
        if (0x41...0x5A).contains(bytes[index + 1]), (0x41...0x5A).contains(bytes[index + 2]) { return true }
      case 0xC2: if bytes[index + 1] == 0xA5 || bytes[index + 1] == 0xA3 { return true }
      case 0xE2, 0xEB...0xED, 0xEF:
        for word in currencyWords where word[0] == bytes[index] && word[1] == bytes[index + 1] {
          if word.count <= bytes.count - index, bytes[index..<(index + word.count)].elementsEqual(word) { return true }
        }
        index += 2
      default: break
      }
      index += 1
    }
    return false
  }

  private static let currencyWords: [[UInt8]] = [
    "위안", "위엔", "달러", "유로", "파운드", "루블", "루피", "바트", "스위스", "엔", "€", "￥",
  ].map { Array($0.utf8) }
}
