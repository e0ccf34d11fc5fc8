/// Finds the term pairs of aligned lines: Chinese expressions with the Korean ones that stand for them.
///
/// Words on the Chinese side and noun pieces on the Korean one are linked by a model that learns from these very lines;
/// links make candidates, a linear ranker judges them. The same lines give the same pairs, on any number of cores.
///
/// Time is linear in the text: about a second for a thousand lines of documentation, less a line for more lines.
public struct TermExtractor: Sendable {
  public struct Settings: Sendable {
    public var order: TermOrder
    /// The most renderings of one Chinese expression that are given.
    public var perSource: Int
    /// Pairs less probable than this are not given.
    public var leastScore: Double
    /// 1 keeps all work on the calling thread; the pairs are the same.
    public var threads: Int

    public init(order: TermOrder = .sure, perSource: Int = 8, leastScore: Double = 0.004, threads: Int = 2) {
      self.order = order
      self.perSource = perSource
      self.leastScore = leastScore
      self.threads = threads
    }
  }

  private let glossary: [GlossaryPair]
  private let settings: Settings
  private let progress: (@Sendable (Double) -> Void)?

  /// - Parameters:
  ///   - glossary: pairs that are known: they guide the links and are marked where they are found.
  ///   - progress: told the share that is done, 0…1.
  public init(
    glossary: [GlossaryPair] = [], settings: Settings = Settings(), progress: (@Sendable (Double) -> Void)? = nil
  ) {
    self.glossary = glossary
    self.settings = settings
    self.progress = progress
  }

  /// The term pairs of lines, each with its translation, in the order of the settings.
  public func extract(lines: [(source: String, target: String)]) -> TermPairs {
    let material = TermMaterial(lines: lines, glossary: glossary, threads: settings.threads, progress: progress)
    let pairs = TermList(material: material, glossary: glossary, settings: settings).pairs(settings)
    progress?(1)
    return pairs
  }

  /// The features of all candidates of the Chinese expressions that `isWanted` chooses, for fitting weights: folded texts
  /// what known
  /// renderings add, and a value for each ``PairFeature``.
  public func features(
    lines: [(source: String, target: String)], of isWanted: (String) -> Bool
  ) -> [(source: String, target: String, bonus: Float, values: [Float])] {
    let material = TermMaterial(lines: lines, glossary: glossary, threads: settings.threads, progress: progress)
    let maker = PairFeatureMaker(table: material.table, target: material.target)
    var cover = KnownCover()
    var result: [(source: String, target: String, bonus: Float, values: [Float])] = []
    material.table.forEachSource { range in
      let source = material.table.candidates[range.lowerBound].source
      let text = material.table.sourceTerms.text(of: source)
      guard isWanted(text) else { return }
      cover.prepare(material.table.sourceTerms.scalars(of: source))
      for index in range {
        var values: [Float] = []
        maker.append(index..<index + 1, to: &values)
        let target = material.table.candidates[index].target
        let bonus = PairWeights.bonus(cover.answer(material.table.targetTerms.scalars(of: target)))
        result.append((text, material.table.targetTerms.text(of: target), bonus, values))
      }
    }
    return result
  }
}

/// What both the list and the fitting of weights are made from.
struct TermMaterial: Sendable {
  let source: UnitText
  let target: UnitText
  let table: CandidateTable

  init(
    lines: [(source: String, target: String)], glossary: [GlossaryPair], threads: Int,
    progress: (@Sendable (Double) -> Void)?
  ) {
    source = UnitText(source: lines.lazy.map(\.source))
    target = UnitText(target: lines.lazy.map(\.target))
    progress?(0.05)
    var settings = LinkSettings()
    settings.threads = threads
    let prior = KnowledgePrior(source: source.vocabulary, target: target.vocabulary, pairs: glossary)
    let links = WordAligner(settings: settings).align(source: source.lines, target: target.lines, prior: prior) {
      progress?(0.05 + 0.75 * $0)
    }
    table = CandidateExtractor().extract(source: source, target: target, links: links)
    progress?(0.9)
  }
}

extension CandidateTable {
  /// Calls `body` with the range of candidates of each Chinese expression.
  func forEachSource(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < candidates.count {
      var end = start + 1
      while end < candidates.count, candidates[end].source == candidates[start].source { end += 1 }
      body(start..<end)
      start = end
    }
  }
}
