/// What a Chinese term does not begin or end with: function words of closed classes.
///
/// Some are never the border of a term (而且, 的 in front); expressions with such a border are no candidates. Others seldom
/// are (可 in 可选, 的 at the end of an adjective): their expressions come later in the list.
struct TermBorders: Sendable {
  enum Standing: UInt8, Sendable {
    case usual
    case seldom
    case never
  }

  /// By number of the vocabulary that was given.
  private let first: [Standing]
  private let last: [Standing]

  init(_ vocabulary: UnitVocabulary) {
    first = Self.standings(vocabulary, never: Self.neverFirst, seldom: Self.seldomFirst)
    last = Self.standings(vocabulary, never: Self.neverLast, seldom: Self.seldomLast)
  }

  /// Whether an expression may begin with the unit of this number.
  func mayBegin(_ unit: UInt32) -> Bool { first[Int(unit)] != .never }

  /// Whether an expression may end with the unit of this number.
  func mayEnd(_ unit: UInt32) -> Bool { last[Int(unit)] != .never }

  /// Whether a term seldom begins with the one or ends with the other.
  func isDoubtful(first: UInt32, last: UInt32) -> Bool {
    self.first[Int(first)] != .usual || self.last[Int(last)] != .usual
  }

  private static func standings(
    _ vocabulary: UnitVocabulary, never: [[UInt32]], seldom: [[UInt32]]
  ) -> [Standing] {
    var standings = [Standing](repeating: .usual, count: vocabulary.count)
    for (words, standing) in [(seldom, Standing.seldom), (never, .never)] {
      for word in words {
        if let number = vocabulary.find(word) { standings[Int(number)] = standing }
      }
    }
    return standings
  }

  // MARK: - The lists

  private static func words(_ list: String) -> [[UInt32]] {
    list.split(separator: " ").map { $0.unicodeScalars.map { UnitText.foldedSource($0.value) } }
  }

  /// > Source: 现代汉语词典 (第7版), words marked 指示代词, 疑问代词, 连词, 结构助词, 介词 that take nouns alone.
  private static let never = """
    地 得 之 所 是 不是 是否 就是 都是 在 是在 可在 会在 从而 对于 由于 关于 根据 为了 除了 和 与 或 及 以及 并 并且 但 但是 而 而且 因为 因此 所以 \
    如果 若 则 即 或者 还是 虽然 该 此 这 那 其 这个 那个 这些 那些 这样 那样 这里 那里 这种 也 都 又 很 就 才 还 还有 那么 什么 如何 怎么 为什么 例如 \
    比如 等等
    """

  /// > Source: the same, words marked 人称代词.
  private static let pronouns = " 它 它们 他 他们 她 我 我们 你 您 你们"

  /// > Source: the same, words marked 副词, 助词, 能愿动词, 介词, and verbs that stand for them.
  private static let seldom = """
    的 了 着 过 从 向 对 为 以 于 将 把 被 由 让 使 给 用 按 用于 自己 可以 可 能 能够 会 要 想 应 应该 应当 必须 需 需要 无法 不能 不会 \
    不要 不可 也可 也会 都会 就会 请 请勿 已 已经 再 更 非常 只 仅 只能 只有 仅仅 直接 有 没有 没 不 未 当 时 每 各 某 任何 一个 一些 一种 \
    也许 可能是 至 到 称为 叫做 成为 作为 进行 如 等
    """

  private static let neverFirst = words(never + pronouns + " 的 了 着")
  private static let neverLast = words(never + " 把 被 将 从 向 于")
  private static let seldomFirst = words(seldom + " 个 种 次 中 上 下 里 内 后 前")
  private static let seldomLast = words(seldom + pronouns + " 中 上 下 里 内 外 后 前 之前 之后 之间 以上 以下 以后 以前 第一 第二")
}
