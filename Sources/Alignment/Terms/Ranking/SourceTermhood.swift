/// Whether a Chinese expression is a term at all: what begins or ends in a function word, and what nearly always stands
/// inside the same longer term, is none.
///
/// A factor for the score and no sieve: nothing is lost, it only comes later in the list.
struct SourceTermhood {
  /// By number of the source term.
  private(set) var factors: [Float]

  /// - Parameters:
  ///   - table: candidates, whose source terms are judged.
  ///   - best: for each source term the number of its best Korean expression and the score of that, nil where none is
  ///     probable.
  init(table: CandidateTable, source: UnitText, best: [(target: UInt32, score: Float)?]) {
    factors = Array(repeating: 1, count: table.sourceTerms.count)
    judgeBorders(table, source)
    judgeInside(table, best)
  }

  // MARK: - Function words at the borders

  private mutating func judgeBorders(_ table: CandidateTable, _ source: UnitText) {
    let first = Self.flags(source.vocabulary, Self.notFirst)
    let last = Self.flags(source.vocabulary, Self.notLast)
    var isJudged = [Bool](repeating: false, count: factors.count)
    source.forEachSpan(upTo: Self.longest) { _, span, text in
      let start = Int(source.units[span.lowerBound].number)
      let end = Int(source.units[span.upperBound - 1].number)
      guard first[start] || last[end], let number = table.sourceTerms.find(text), !isJudged[Int(number)] else { return }
      isJudged[Int(number)] = true
      factors[Int(number)] = Self.functionWordFactor
    }
  }

  private static func flags(_ vocabulary: UnitVocabulary, _ words: [[UInt32]]) -> [Bool] {
    var flags = [Bool](repeating: false, count: vocabulary.count)
    for word in words {
      if let number = vocabulary.find(word) { flags[Int(number)] = true }
    }
    return flags
  }

  // MARK: - Parts of longer terms

  /// 管理 in 管理器: nearly all its places lie in the longer one, and both have one rendering, or one holds the other.
  private mutating func judgeInside(_ table: CandidateTable, _ best: [(target: UInt32, score: Float)?]) {
    for number in 0..<UInt32(table.sourceTerms.count) {
      guard let rendering = best[Int(number)], factors[Int(number)] == 1 else { continue }
      let text = table.sourceTerms.scalars(of: number)
      let least = Float(table.sourceCounts[Int(number)]) / Self.nearlyAll
      Self.forEachPart(of: text) { part in
        guard let part = table.sourceTerms.find(part), let own = best[Int(part)], factors[Int(part)] == 1,
          Float(table.sourceCounts[Int(part)]) <= least
        else { return }
        factors[Int(part)] = Self.factor(ofPartWith: own, in: rendering, count: table.sourceCounts[Int(part)], table)
      }
    }
  }

  private static func factor(
    ofPartWith own: (target: UInt32, score: Float), in whole: (target: UInt32, score: Float), count: UInt32,
    _ table: CandidateTable
  ) -> Float {
    if own.target == whole.target { return whole.score >= 0.8 * own.score ? samePartFactor : 1 }
    guard count > 1 else { return 1 }
    let (text, part) = (table.targetTerms.scalars(of: whole.target), table.targetTerms.scalars(of: own.target))
    return text.holds(part) ? partFactor : 1
  }

  /// Calls `body` with every stretch of two characters or more that is not the whole.
  private static func forEachPart(of text: ArraySlice<UInt32>, _ body: (ArraySlice<UInt32>) -> Void) {
    guard text.count > 2 else { return }
    for start in text.startIndex..<(text.endIndex - 1) {
      for end in (start + 2)...text.endIndex where end - start < text.count { body(text[start..<end]) }
    }
  }

  private static let longest = 8
  private static let nearlyAll: Float = 0.9
  private static let functionWordFactor: Float = 0.1
  private static let partFactor: Float = 0.6
  private static let samePartFactor: Float = 0.3

  // MARK: - The lists

  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map { UnitText.foldedSource($0.value) } }
  }

  /// > Source: 现代汉语词典 (第7版), words marked 代词, 介词, 连词, 副词, 助词, 能愿动词.
  private static let common = """
    的 地 得 了 着 过 之 所 是 不是 是否 就是 都是 在 是在 可在 会在 从 向 对 为 以 于 将 把 被 由 让 使 给 用 按 对于 由于 关于 用于 根据 为了 除了 \
    和 与 或 及 以及 并 并且 但 但是 而 而且 因为 因此 所以 如果 若 则 即 或者 还是 虽然 该 此 这 那 其 这个 那个 这些 那些 这样 那样 这里 那里 它 它们 \
    他 他们 她 我 我们 你 您 你们 自己 可以 可 能 能够 会 要 想 应 应该 应当 必须 需 需要 无法 不能 不会 不要 不可 也可 也会 都会 就会 请 请勿 已 已经 也 都 又 \
    再 更 很 非常 就 才 还 还有 只 仅 只能 只有 仅仅 直接 有 没有 没 不 未 当 时 每 各 某 任何 一个 一些 一种 这种 那么 什么 如何 怎么 为什么 也许 可能是 至 到 \
    称为 叫做 成为 作为 进行 如 例如 比如 等 等等
    """
  private static let notFirst = words(common + " 个 种 次 中 上 下 里 内 后 前")
  private static let notLast = words(common + " 中 上 下 里 内 外 后 前 之前 之后 之间 以上 以下 以后 以前 第一 第二")
}
