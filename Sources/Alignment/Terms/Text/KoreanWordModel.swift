/// What the words of a text say about the stems and suffixes they are made of: counts, learned from the words themselves.
///
/// Every word of Hangul is read as stem and suffix in all ways that closed lists allow, and as a whole. Expectation
/// maximization over distinct words (weight √frequency) finds P(stem) and P(suffix); the weight a word has itself given to a
/// stem is left out when that word is judged, or every word would explain itself and nothing would be split.
///
/// > Source: unigram language models of subwords (Kudo 2018), with leaving-one-out of Ney, Essen & Kneser 1994.
struct KoreanWordModel {
  /// The ways to read each word, one word behind the other.
  struct Reading {
    var stem: UInt32
    var suffix: UInt32
    var length: UInt8
    var kind: UnitKind
    /// What makes the reading less probable than its stem and suffix: a factor.
    var trust: Float
    /// How probable it is among the readings of its word.
    var share: Float
  }

  var readings: [Reading] = []
  var starts: [Int] = [0]
  /// Stems, and later pieces of stems.
  var stems = UnitVocabulary()
  var stemWeights: [Float] = []
  /// Sum of `stemWeights`.
  var total: Float = 0
  private var suffixes = UnitVocabulary()
  private(set) var suffixWeights: [Float] = []
  private(set) var suffixTotal: Float = 0
  /// √frequency of each word.
  let wordWeights: [Float]

  init(words: UnitVocabulary, counts: [UInt32], rounds: Int = 6) {
    wordWeights = counts.map { Float($0).squareRoot() }
    var room: [UInt8] = []
    for number in 0..<UInt32(words.count) {
      let word = words.scalars(of: number)
      let ways = KoreanStopWords.contains(word) ? [] : KoreanSuffixes.ways(word, room: &room)
      for way in ways {
        let stem = stems.number(of: word.prefix(way.stem))
        let suffix = suffixes.number(of: word.dropFirst(way.stem))
        readings.append(
          Reading(
            stem: stem, suffix: suffix, length: UInt8(clamping: way.stem), kind: way.kind,
            trust: Self.trust(way, word, isOnly: ways.count == 1, room: &room), share: 1 / Float(ways.count)))
      }
      starts.append(readings.count)
    }
    collect()
    for _ in 0..<rounds { improve() }
  }

  /// P(stem) times the total, without the weight `own` that the word at hand gave it.
  func stemWeight(_ stem: UInt32?, length: Int, without own: Float, isWhole: Bool = true) -> Float {
    let seen = stem.map { max(0, stemWeights[Int($0)] - own) } ?? 0
    let weight = seen + KoreanPrices.newPiece * KoreanPrices.newSyllables(length) * total
    guard length == 1 else { return weight }
    return weight * (isWhole ? KoreanPrices.oneSyllableStem : KoreanPrices.oneSyllable)
  }

  /// P(suffix), less where the stem itself ends in what is a suffix of two syllables or more (모드에서 in 모드에서는), and
  /// where a word that could have a suffix has none.
  func suffixProbability(_ reading: Reading) -> Float {
    suffixWeights[Int(reading.suffix)] / suffixTotal * reading.trust
  }

  private static func trust(
    _ way: KoreanSuffixes.Way, _ word: ArraySlice<UInt32>, isOnly: Bool, room: inout [UInt8]
  ) -> Float {
    let isBare = way.kind == .noun && !isOnly
    let isDoubtful = KoreanSuffixes.endsInLongSuffix(word.prefix(way.stem), room: &room)
    return (isBare ? KoreanPrices.bareStem : 1) * (isDoubtful ? KoreanPrices.doubtfulStem : 1)
  }

  /// Weights from the shares of the readings.
  private mutating func collect() {
    stemWeights = Array(repeating: 0, count: stems.count)
    suffixWeights = Array(repeating: KoreanPrices.newSuffix, count: suffixes.count)
    for word in wordWeights.indices {
      for index in starts[word]..<starts[word + 1] {
        let weight = wordWeights[word] * readings[index].share
        stemWeights[Int(readings[index].stem)] += weight
        suffixWeights[Int(readings[index].suffix)] += weight
      }
    }
    total = max(1, stemWeights.reduce(0, +))
    suffixTotal = suffixWeights.reduce(0, +)
  }

  private mutating func improve() {
    for word in wordWeights.indices {
      let range = starts[word]..<starts[word + 1]
      var sum: Float = 0
      for index in range {
        let reading = readings[index]
        let weight = stemWeight(
          reading.stem, length: Int(reading.length), without: wordWeights[word] * reading.share)
        readings[index].share = weight * suffixProbability(reading)
        sum += readings[index].share
      }
      guard sum > 0 else { continue }
      for index in range { readings[index].share /= sum }
    }
    collect()
  }
}

/// The prices of the splitter, found on development text; results change little within a factor of three.
enum KoreanPrices {
  /// A piece that no other word has.
  static let newPiece: Float = 0.002
  /// A piece of one syllable among several, on top.
  static let oneSyllable: Float = 0.05
  /// A stem of one syllable, on top.
  static let oneSyllableStem: Float = 0.3
  /// A stem without a suffix, where the word could have one.
  static let bareStem: Float = 0.1
  /// A stem that ends in a suffix.
  static let doubtfulStem: Float = 0.02
  /// What a suffix has before it is seen.
  static let newSuffix: Float = 0.1

  /// How improbable a new piece of so many syllables is.
  static func newSyllables(_ count: Int) -> Float {
    var product: Float = 1
    for _ in 0..<min(count, 8) { product *= syllable }
    return product
  }

  private static let syllable: Float = 1 / 70
}
