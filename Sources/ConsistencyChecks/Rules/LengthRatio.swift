public import Diagnostics
import LinguisticText

#if canImport(Glibc)
  import Glibc
#endif

/// A translation is far too short or too long for its source.
public struct LengthRatio: Rule {
  public let id = "length-ratio"
  public let defaultSeverity = Severity.warning
  public let title = Wording(
    en: "a translation far too short or too long", ko: "원문에 비해 지나치게 짧거나 긴 번역문")
  public let explanation = Wording(
    en: """
      How long translations are beside their sources is alike in one text. Where one is far outside of that, a part was \
      left out or added, or the translation belongs to another segment, as '참고' for two lines of Chinese.
      """,
    ko: """
      한 글에서 원문과 번역문의 길이 비율은 대체로 비슷합니다. 이 비율에서 크게 벗어난 번역문은 일부가 빠졌거나 덧붙었거나, 다른 세그먼트의 번역일 수 있습니다.
      """)
  public let options = [
    RuleOption(
      name: "deviations", defaultValue: .number(5),
      meaning: Wording(
        en: "how many deviations from the median of the text are too many", ko: "글의 중앙값에서 벗어나도 되는 편차의 배수")),
    RuleOption(
      name: "shortest", defaultValue: .number(12),
      meaning: Wording(
        en: "the number of characters that the longer side must have", ko: "더 긴 쪽에 있어야 하는 최소 글자 수")),
  ]

  public init() {}

  /// Pairs that tell what is usual; with fewer, the usual ratio of the two languages is taken.
  private static let enough = 30
  /// Korean letters to a Chinese one, in the mean, and the deviation of its logarithm in one kind of text.
  private static let (usualRatio, usualDeviation) = (1.55, 0.25)
  /// Below that, one word more or less is a multiple.
  private static let shortestSource = 3.0
  /// No text is so even that less would be conspicuous.
  private static let smallestDeviation = 0.2

  public func findings(in context: CheckContext) -> [Finding] {
    let limit = context.number("deviations", for: self)
    let shortest = context.number("shortest", for: self)
    let measured = context.translatedPairs.compactMap { pair -> Measured? in
      let measured = Measured(pair)
      return measured.isComparable ? measured : nil
    }
    return Dictionary(grouping: measured, by: \.pair.bitext).sorted { $0.key < $1.key }.flatMap { _, pairs in
      let (median, deviation) = Self.usual(pairs)
      return pairs.compactMap { measured -> Finding? in
        // Short texts vary more.
        let slack = (1 + 8 / measured.source).squareRoot()
        guard max(measured.source, measured.target) >= shortest, measured.source >= Self.shortestSource,
          measured.distance(from: median) > limit * deviation * slack
        else { return nil }
        return context.finding(
          self, at: measured.pair, Self.message(measured, usual: exp(median)), terms: [measured.pair.source])
      }
    }
  }

  private struct Measured {
    var pair: CheckedPair
    /// Characters, without what stands in round brackets and with it; four Latin letters or digits count as one.
    var source: Double
    var target: Double
    private var wholeSource: Double
    private var wholeTarget: Double
    var logarithm: Double { log(target / source) }
    var isComparable: Bool { source > 0 && target > 0 && Double(pair.source.count(of: .han)) * 2 >= source }

    init(_ pair: CheckedPair) {
      self.pair = pair
      source = Self.length(pair.source, withBrackets: false)
      target = Self.length(pair.target, withBrackets: false)
      wholeSource = Self.length(pair.source, withBrackets: true)
      wholeTarget = Self.length(pair.target, withBrackets: true)
    }

    /// How far the ratio is from a usual one: the least, whichever brackets count.
    func distance(from median: Double) -> Double {
      [log(target / source), log(wholeTarget / wholeSource), log(target / wholeSource), log(wholeTarget / source)]
        .map { abs($0 - median) }.min() ?? 0
    }

    /// - Parameter withBrackets: whether originals and explanations in round brackets count.
    private static func length(_ text: String, withBrackets: Bool) -> Double {
      var (length, depth) = (0.0, 0)
      for scalar in text.unicodeScalars {
        if scalar == "(" || scalar == "（" { depth += 1 }
        if scalar == ")" || scalar == "）" { depth = max(0, depth - 1) }
        guard depth == 0 || withBrackets else { continue }
        switch Script(scalar) {
        case .han, .hangul, .kana: length += 1
        case .latin, .digit: length += 0.25
        case .space, .other: break
        }
      }
      return length
    }
  }

  /// Median and deviation of the logarithms, by the pairs that are long enough to tell.
  private static func usual(_ pairs: [Measured]) -> (median: Double, deviation: Double) {
    let values = pairs.filter { $0.source >= 6 }.map(\.logarithm).sorted()
    guard values.count >= enough else { return (log(usualRatio), usualDeviation) }
    let median = values[values.count / 2]
    let distances = values.map { abs($0 - median) }.sorted()
    // 1.4826 makes the median distance of a normal distribution its standard deviation.
    return (median, max(smallestDeviation, 1.4826 * distances[distances.count / 2]))
  }

  private static func message(_ measured: Measured, usual: Double) -> Wording {
    let isShort = measured.target < measured.source * usual
    let expected = Int((measured.source * usual).rounded())
    let actual = Int(measured.target.rounded())
    return Wording(
      en: """
        the translation is very \(isShort ? "short" : "long"): \(actual) characters, where about \(expected) would \
        be usual in this text
        """,
      ko: """
        번역문이 지나치게 \(isShort ? "짧습니다" : "깁니다"). 이 글의 비율로는 \(expected)자쯤이어야 하는데 \(actual)자입니다
        """)
  }
}
