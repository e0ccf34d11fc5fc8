import LinguisticText
import Readings
import TranslationModel

/// The candidates of one bracket with their features: what the weights are fitted on.
public struct GlossCandidates: Sendable {
  /// Names of the features, in the order of `Candidate.features`.
  public static let featureNames = SpanFeature.allCases.map { String(describing: $0) }

  public struct Candidate: Sendable {
    /// UTF-8 byte range of the rendering in the document; nil for «no pair».
    public var targetRange: Range<Int>?
    public var features: [Double]
  }

  /// UTF-8 byte range of the bracket, with its marks, in the document.
  public var bracketRange: Range<Int>
  public var candidates: [Candidate]
}

extension GlossMiner {
  /// The candidates of every bracket of a document that may hold an original.
  public mutating func candidates(in document: Document) -> [GlossCandidates] {
    document.blocks.filter { Self.isRunningText($0) }.flatMap { candidates(in: $0) }
  }

  private mutating func candidates(in block: Block) -> [GlossCandidates] {
    let text = BlockScalars(block.text)
    let markup = block.markupBoundaries.compactMap(text.index(ofOffset:))
    // Nothing is fitted on brackets of other kinds: they are rare, and judged by more than the score.
    return BracketScanner.brackets(in: text.scalars).filter { $0.kind == .round }.compactMap { bracket in
      let content = BracketReader(scalars: text.scalars).content(bracket)
      guard case .original(let range, let extended, _, let doubts) = content else { return nil }
      let proposer = BracketProposer(
        scalars: text.scalars, bracket: bracket, markup: markup, model: model, scratch: scratch)
      guard
        let measured = proposer.measured(of: range, extended: extended, doubts: doubts)
      else { return nil }
      return GlossCandidates(
        bracketRange: block.offsets.documentRange(text.utf8Range(bracket.open..<bracket.close + 1)),
        candidates: measured.candidates.map { units, features in
          let range = units.map {
            block.offsets.documentRange(text.utf8Range(measured.context.scalarRange($0, writtenLike: range)))
          }
          return GlossCandidates.Candidate(targetRange: range, features: features)
        })
    }
  }
}
