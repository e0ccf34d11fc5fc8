/// Joins the pieces that a dictionary leaves of words it does not have: 调|用, 字符|串, 迭代|器.
///
/// A single character joins the word before it where the text shows the two together more often than not, or where it is a
/// suffix that makes nouns. What a joined word is made of can no longer be a term of its own in these places, which is
/// wanted: 管理 is no term inside 管理器.
struct ChineseCompounds {
  private struct Pair {
    var left: UInt32
    var right: UInt32
  }

  private var words = UnitVocabulary()
  private var counts: [UInt32] = []
  private var pairs = UnitVocabulary()
  private var pairCounts: [UInt32] = []

  /// Counts the words of a run that stands in the text `times` times.
  mutating func add(_ run: ArraySlice<UInt32>, lengths: ArraySlice<UInt16>, times: UInt32) {
    var start = run.startIndex
    var previous: UInt32?
    var previousLength = 0
    for length in lengths {
      let end = start + Int(length)
      let word = words.number(of: run[start..<end])
      if word == counts.count { counts.append(0) }
      counts[Int(word)] += times
      if let previous, length == 1, previousLength <= Self.longestLeft {
        let pair = pairs.number(of: [previous, word])
        if pair == pairCounts.count { pairCounts.append(0) }
        pairCounts[Int(pair)] += times
      }
      (previous, previousLength) = (word, Int(length))
      start = end
    }
  }

  /// The lengths of a run's words once they are joined. O(words).
  func joined(_ run: ArraySlice<UInt32>, lengths: ArraySlice<UInt16>) -> [UInt16] {
    var result: [UInt16] = []
    var start = run.startIndex
    var previous: ArraySlice<UInt32>?
    for length in lengths {
      let word = run[start..<(start + Int(length))]
      if let left = previous, joins(left, word) {
        result[result.count - 1] += length
        previous = nil
      } else {
        result.append(length)
        previous = word
      }
      start += Int(length)
    }
    return result
  }

  private func joins(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Bool {
    guard right.count == 1, let last = right.first, left.count <= Self.longestLeft, let first = left.first,
      !Self.functionWords.contains(last), left.count > 1 || !Self.functionWords.contains(first)
    else { return false }
    if left.count > 1, Self.suffixes.contains(last) { return true }
    guard let leftNumber = words.find(left), let rightNumber = words.find(right),
      let pair = pairs.find([leftNumber, rightNumber])
    else { return false }
    let together = Float(pairCounts[Int(pair)])
    let least = left.count == 1 ? min(counts[Int(leftNumber)], counts[Int(rightNumber)]) : counts[Int(rightNumber)]
    return together >= Self.leastCount && together >= Self.leastShare * Float(least)
  }

  private static let longestLeft = 3
  private static let leastCount: Float = 3
  private static let leastShare: Float = 0.5

  /// > Source: 现代汉语词典 (第7版), entries marked 后缀, and the nouns that most often end compounds there.
  private static let suffixes = Set("器者性化率员家机仪度力".unicodeScalars.map(\.value))

  /// Closed classes: particles, pronouns, prepositions, conjunctions, adverbs, auxiliaries, numerals with their measures.
  ///
  /// > Source: 现代汉语词典 (第7版), words marked 助词, 代词, 介词, 连词, 副词, 能愿动词, 数词.
  private static let functionWords = Set(
    """
    的了着过地得所之们我你您他她它这那此其哪谁某每各本该在从向对为以于把被将由与和或及并而且但若如即则因虽跟同给让使令按据自到至不没无未非\
    别勿也都又再更最很太只仅就才还已曾刚正将要会能可应须需敢肯一二三四五六七八九十百千万亿两几多少半个种次是有来去
    """.unicodeScalars.map(\.value))
}
