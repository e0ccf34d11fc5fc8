import Diagnostics
import LinguisticText
import TranslationModel

/// A sum with the same sum in another currency beside it: `8,000억 위안(149조 원)`.
struct Conversion: Sendable {
  /// The sum that stands first.
  var first: ConvertedSum
  /// The sum in brackets or behind the sign of equality.
  var second: ConvertedSum
  /// UTF-8 range in the document of both.
  var utf8Range: Range<Int>
  /// Both as the text has them.
  var text: String

  /// The currency of which one is worth more, then the other.
  var currencies: CurrencyPair { CurrencyPair(first.mention.currency, second.mention.currency) }

  /// The sum that was calculated: the one in won or with 약, where only one of them is; else that in brackets.
  var isFirstConverted: Bool {
    first.isHedged && !second.isHedged && second.mention.currency != .won
  }

  var converted: ConvertedSum { isFirstConverted ? first : second }

  /// How many of the cheaper currency one of the dearer is, from the sums as they stand.
  var rate: Double {
    let (dear, cheap) = ordered
    return cheap.mention.value.approximate / dear.mention.value.approximate
  }

  /// The rates that the sums allow, given how they are rounded.
  var rates: ClosedRange<Double> {
    let (dear, cheap) = ordered
    let (above, below) = (cheap.bounds(isExact: isExact(cheap)), dear.bounds(isExact: isExact(dear)))
    return (above.lowerBound / below.upperBound)...(above.upperBound / max(below.lowerBound, .leastNonzeroMagnitude))
  }

  private var ordered: (dear: ConvertedSum, cheap: ConvertedSum) {
    first.mention.currency == currencies.dear ? (first, second) : (second, first)
  }

  /// Whether a sum is the one that was converted, as it stands. Of a sum in won and one of another currency in brackets
  /// nobody knows.
  private func isExact(_ sum: ConvertedSum) -> Bool {
    guard sum.mention != converted.mention else { return false }
    return isFirstConverted || first.mention.currency != .won || second.isHedged
  }
}

/// Two currencies, the dearer one first.
struct CurrencyPair: Sendable, Hashable {
  var dear: Currency
  var cheap: Currency

  init(_ one: Currency, _ two: Currency) {
    let isOneDearer = (one.rank, one.rawValue) < (two.rank, two.rawValue)
    (dear, cheap) = isOneDearer ? (one, two) : (two, one)
  }

  /// How many of the cheaper currency one of the dearer was worth at any time since 1990, made wide; nil where that
  /// says nothing.
  var knownRates: ClosedRange<Double>? {
    guard let dear = dear.wonsSince1990, let cheap = cheap.wonsSince1990 else { return nil }
    return (dear.lowerBound / cheap.upperBound)...(dear.upperBound / cheap.lowerBound)
  }
}

/// One sum of a conversion.
struct ConvertedSum: Sendable, Equatable {
  var mention: MoneyMention
  /// UTF-8 range in the document.
  var utf8Range: Range<Int>
  /// As the text has it.
  var text: String
  /// Its number as the text has it.
  var number: String
  /// Whether 약 or a like word says that it is rounded.
  var isHedged: Bool

  /// The power of ten of the last digit that is meant: trailing zeros count as digits only up to the second one.
  var lastPlace: Int {
    let value = mention.value
    let digits = String(value.coefficient).count
    return max(KoreanSum.lastPlace(of: number), digits > 1 ? value.exponent : value.exponent - 1)
  }

  /// What the sum may stand for.
  func bounds(isExact: Bool) -> ClosedRange<Double> {
    let value = mention.value.approximate
    let unit = NumberValue(1, exponent: lastPlace).approximate
    if mention.isOrMore { return value...(value + unit) }
    let slack = isExact ? (isHedged ? unit / 2 : 0) : (isHedged ? unit : unit / 2)
    return max(value - slack, 0)...(value + slack)
  }
}

extension Currency {
  /// Wons that one was worth from 1990 on, lowest and highest, rounded outwards; nil where a currency was changed or
  /// its sign has two meanings.
  ///
  /// Generous on purpose, and from general knowledge, not from a series of rates: only sums wrong by a digit lie
  /// outside, and those by three times the range.
  var wonsSince1990: ClosedRange<Double>? {
    switch self {
    case .won: 1...1
    case .yuan: 85...230
    case .dollar: 650...2_000
    case .euro: 900...2_000
    case .yen: 4.5...17
    case .pound: 1_100...2_800
    case .hongKongDollar: 80...260
    case .taiwanDollar: 22...65
    case .swissFranc: 450...2_000
    case .rupee: 12...60
    case .baht: 22...65
    case .dong: 0.04...0.15
    case .rouble, .yenSign: nil
    }
  }

  /// Place among currencies by what one is worth; the dearest first.
  fileprivate var rank: Int {
    let order: [Currency] = [
      .pound, .euro, .swissFranc, .dollar, .hongKongDollar, .yuan, .taiwanDollar, .baht, .rupee, .rouble, .yenSign,
      .yen, .won, .dong,
    ]
    return order.firstIndex(of: self) ?? order.count
  }
}
