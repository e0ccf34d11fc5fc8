import LinguisticText
import Readings
import TranslationModel

/// Pairs the Chinese headlines that stand under a Korean article with the headings, captions and quoted titles of that
/// article, where one really renders the other.
///
/// Evidence is coverage without regard to order, as Korean puts verbs last: every character of the headline must be
/// rendered by its readings, a generic term, a number, Latin letters or a known pair, and every syllable of the heading
/// must render something. Function words and particles are all that may be left over. Headlines about the same topic
/// with another claim leave something over and do not pair.
public struct HeadlineAligner {
  /// Least score of a pair.
  ///
  /// > Source: set on pairs written for the tests: the lowest rendering among them has .83; nearly all that claim
  /// > something else are refused outright, whatever the threshold.
  public static let threshold = 0.8

  /// Least number of Chinese characters in a title: shorter ones are terms.
  static let fewestCharacters = 6

  private let known: [(source: String, target: String)]

  /// - Parameter known: pairs from the glossary that help to recognize a rendering.
  public init(known: [(source: String, target: String)] = []) {
    self.known = known
  }

  /// The pairs of a document in order of its headlines; ranges of one headline do not overlap.
  ///
  /// - Parameter glosses: the document's own glosses, which are known pairs too.
  /// Complexity: O(headlines × titles of their article), each with an early end where a character has no rendering.
  public mutating func pairs(in document: Document, glosses: [Gloss] = []) -> [HeadlinePair] {
    guard document.blocks.contains(where: { $0.kind == .sourceHeadline }) else { return [] }
    var pairs = KnownPairs()
    for pair in known { pairs.insert(source: pair.source, target: pair.target) }
    for gloss in glosses { pairs.insert(source: gloss.source, target: gloss.target) }
    var result: [HeadlinePair] = []
    for article in ArticleTitles.articles(of: document) {
      let candidates = article.targets.flatMap { targetTitles(document, block: $0) }
      guard !candidates.isEmpty else { continue }
      for block in article.headlines {
        result += self.pairs(document, headline: block, candidates, pairs)
      }
    }
    return result
  }

  private struct Candidate {
    var block: Int
    var range: Range<Int>
    var title: TargetTitle
  }

  private func targetTitles(_ document: Document, block index: Int) -> [Candidate] {
    let block = document.blocks[index]
    let scalars = BlockScalars(block.text).scalars
    let isTitle = block.kind == .heading || block.kind == .caption
    let ranges = isTitle ? TitlePieces.pieces(of: scalars) : TitlePieces.quotedPieces(of: scalars)
    return ranges.compactMap { range in
      let title = TargetTitle(Array(scalars[range]))
      return title.text.contentCount >= Self.fewestCharacters - 2
        ? Candidate(block: index, range: range, title: title) : nil
    }
  }

  private mutating func pairs(
    _ document: Document, headline index: Int, _ candidates: [Candidate], _ known: KnownPairs
  ) -> [HeadlinePair] {
    let text = BlockScalars(document.blocks[index].text)
    var taken: [Range<Int>] = []
    var result: [HeadlinePair] = []
    for range in TitlePieces.pieces(of: text.scalars) where !taken.contains(where: { $0.overlaps(range) }) {
      let source = SourceTitle(Array(text.scalars[range]))
      guard source.text.contentCount >= Self.fewestCharacters,
        let best = Self.best(source, candidates, known)
      else { continue }
      taken.append(range)
      result.append(pair(document, index, text, range, best))
    }
    return result.sorted { $0.sourceRange.lowerBound < $1.sourceRange.lowerBound }
  }

  private struct Best {
    var candidate: Candidate
    var score: Double
    var path: [RenderingStep]
  }

  /// The candidate with the highest score, the first of equals.
  private static func best(_ source: SourceTitle, _ candidates: [Candidate], _ known: KnownPairs) -> Best? {
    var best: Best?
    for candidate in candidates {
      guard let (score, path) = compare(source, candidate.title, known), score > (best?.score ?? 0) else { continue }
      best = Best(candidate: candidate, score: score, path: path)
    }
    return best
  }

  /// Score and path where the target renders the source; nil where it does not.
  private static func compare(
    _ source: SourceTitle, _ target: TargetTitle, _ known: KnownPairs
  ) -> (Double, [RenderingStep])? {
    let (characters, syllables) = (source.text.contentCount, target.text.contentCount)
    guard syllables * 2 >= characters, syllables <= characters * 3,
      let matches = TitleMatches(source, target, known: known)
    else { return nil }
    let cover = RenderingCover(matches, source, target)
    let score = CoverJudgement(source: source, target: target, cover: cover).score
    return score >= threshold ? (score, HeadlinePath.steps(source, target, cover)) : nil
  }

  private func pair(
    _ document: Document, _ index: Int, _ text: BlockScalars, _ range: Range<Int>, _ best: Best
  ) -> HeadlinePair {
    let block = document.blocks[index]
    let targetBlock = document.blocks[best.candidate.block]
    let targetText = BlockScalars(targetBlock.text)
    return HeadlinePair(
      source: text.string(range), sourceRange: block.offsets.documentRange(text.utf8Range(range)), sourceBlock: index,
      target: targetText.string(best.candidate.range),
      targetRange: targetBlock.offsets.documentRange(targetText.utf8Range(best.candidate.range)),
      targetBlock: best.candidate.block, score: best.score, path: best.path, url: block.url)
  }

  /// Whether `target` renders `source`, two titles by themselves: score and path, nil where it does not.
  public mutating func compare(source: String, target: String) -> (score: Double, path: [RenderingStep])? {
    var pairs = KnownPairs()
    for pair in known { pairs.insert(source: pair.source, target: pair.target) }
    let source = SourceTitle(Array(source.unicodeScalars))
    guard source.text.contentCount >= Self.fewestCharacters else { return nil }
    return Self.compare(source, TargetTitle(Array(target.unicodeScalars)), pairs).map { (score: $0.0, path: $0.1) }
  }
}
