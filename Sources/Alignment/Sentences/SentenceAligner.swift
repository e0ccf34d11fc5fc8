import TranslationModel

/// Finds which segments of a translation translate which segments of the original.
///
/// One dynamic program over beads of up to four segments a side. Segments are taken as given, their order is kept, and
/// every segment is in exactly one bead of the answer. The same input gives the same answer.
public struct SentenceAligner: Sendable {
  /// What a caller may choose.
  public struct Settings: Sendable {
    /// Links listed with each bead.
    public var linksShown = 6

    public init() {}
  }

  public let settings: Settings
  private let knownPairs: [(source: String, target: String)]
  var weights = BeadWeights.current
  var passes = 3

  /// - Parameter knownPairs: pairs of the glossary, original and rendering; they count where both sides hold one.
  public init(settings: Settings = Settings(), knownPairs: [(source: String, target: String)] = []) {
    self.settings = settings
    self.knownPairs = knownPairs
  }

  /// Aligns two lists of segments.
  ///
  /// - Parameters:
  ///   - source: Chinese segments.
  ///   - target: Korean segments.
  ///   - progress: called now and then with the share of the work that is done, 0 to 1.
  /// - Returns: beads in order, that together hold every segment once.
  ///
  /// Complexity: O((n + m) · w) with a band of w segments around a first anchored pass.
  public func align(
    source: [String], target: [String], progress: (Double) -> Void = { _ in }
  ) -> [Bead] {
    let document = AlignedDocument(source: source, target: target, knownPairs: knownPairs)
    let (beads, search) = align(document, progress: progress)
    let links = BeadLinks(pass: search.scorer.pass, weights: weights, source: source, target: target)
    return beads.map { bead in
      var bead = bead
      bead.links = links.links(of: bead, count: settings.linksShown)
      return bead
    }
  }

  /// A grid of this many cells is searched as a whole at first.
  private static let smallGrid = 40_000
  /// Segments on either side of the way between anchors, and of an earlier pass's path, that are searched. Twice as
  /// many found nothing more in texts of 6,000 segments with up to 45 left out in a row.
  private static let widthAlongAnchors = 12
  private static let widthAroundPath = 6

  /// The last pass, with what it found.
  func align(_ document: AlignedDocument, progress: (Double) -> Void) -> (beads: [Bead], search: BeadSearch) {
    let (n, m) = (document.source.count, document.target.count)
    var traits = DocumentTraits(document)
    var learned = LearnedLexicon(sources: n, targets: m)
    let sourceUnits = LexicalUnits(document.source, isTarget: false)
    let targetUnits = LexicalUnits(document.target, isTarget: true)
    var band =
      n * m <= Self.smallGrid
      ? Band.full(n, m) : Band.along(Anchors.chain(document), n, m, width: Self.widthAlongAnchors)
    var pass = 1
    while true {
      let search = BeadSearch(BeadScorer(AlignmentPass(document, learned, band), band, weights, traits))
      let beads = search.bestBeads()
      progress(Double(pass) / Double(passes))
      if pass == passes { return (beads, search) }
      pass += 1
      traits.update(document, beads)
      learned = LearnedLexicon(sourceUnits, targetUnits, beads.filter { $0.score > 0.5 }.map { ($0.source, $0.target) })
      band = Band.around(Self.path(beads, n), width: Self.widthAroundPath, targets: m)
    }
  }

  /// The target borders that each source border meets.
  static func path(_ beads: [Bead], _ n: Int) -> [ClosedRange<Int>] {
    var low = [Int](repeating: Int.max, count: n + 1)
    var high = [Int](repeating: 0, count: n + 1)
    for bead in beads {
      for (i, j) in [
        (bead.source.lowerBound, bead.target.lowerBound), (bead.source.upperBound, bead.target.upperBound),
      ] {
        low[i] = min(low[i], j)
        high[i] = max(high[i], j)
      }
    }
    var path = [0...high[0]]
    for i in 1..<max(1, n + 1) {
      path.append(low[i] == Int.max ? path[i - 1].upperBound...path[i - 1].upperBound : low[i]...high[i])
    }
    return path
  }
}
