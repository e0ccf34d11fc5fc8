/// Function words of closed classes that make a phrase of what holds them: aspect marks, 的, the copula, pronouns, adverbs
/// of time and degree, conjunctions of clauses.
///
/// Words that names are made with are none of them: 和, 与, 及, 之, 对.
struct PhraseWords: Sendable {
  /// By number of the vocabulary that was given.
  private let isFunction: [Bool]
  private let endsInAspect: [Bool]

  init(_ vocabulary: UnitVocabulary) {
    var isFunction = [Bool](repeating: false, count: vocabulary.count)
    for word in Self.words {
      if let number = vocabulary.find(word) { isFunction[Int(number)] = true }
    }
    self.isFunction = isFunction
    endsInAspect = (0..<UInt32(vocabulary.count)).map { Self.endsInAspect(vocabulary.scalars(of: $0)) }
  }

  /// Whether the words are a phrase: several with a function word, or a verb with its aspect mark, which dictionaries
  /// have as one word (去了).
  func isPhrase(_ units: some Collection<UInt32>) -> Bool {
    units.contains { endsInAspect[Int($0)] } || units.count > 1 && units.contains { isFunction[Int($0)] }
  }

  private static func endsInAspect(_ word: ArraySlice<UInt32>) -> Bool {
    word.count > 1 && word.last == le && !beforeLiao.contains(word[word.endIndex - 2])
  }

  private static let le: UInt32 = 0x4E86
  /// What 了 (liǎo) makes words with: 明了, 终了.
  private static let beforeLiao: Set<UInt32> = [0x660E, 0x7EC8]

  /// > Source: 现代汉语词典 (第7版), words marked 助词 (动态助词, 结构助词), 人称代词, 指示代词, 连词 of clauses, 副词 of time,
  /// > degree and scope; the verbs 是 and 在.
  private static let words = """
    了 过 着 的 是 不是 是否 就是 都是 在 是在 正在 我 我们 你 你们 您 他 他们 她 她们 它 它们 这 那 该 此 其 这个 那个 这些 那些 这样 那样 \
    这里 那里 这种 把 被 也 都 又 很 就 才 还 还有 已 已经 曾 曾经 刚 刚刚 非常 因为 所以 因此 如果 虽然 但 但是 而且 并且 从而 或者 还是 \
    什么 如何 怎么 为什么
    """.split(separator: " ").map { $0.unicodeScalars.map { UnitText.foldedSource($0.value) } }
}
