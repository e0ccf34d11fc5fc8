/// A group of source and target segments that translate each other; an empty side is an omission or an addition.
///
/// Segments are consecutive: an alignment is a list of beads in order, each segment in exactly one of them.
public struct Bead: Sendable, Hashable, Codable {
  /// Indices of the source segments, from 0; empty where the target has something that the source lacks.
  public var source: Range<Int>
  /// Indices of the target segments, from 0; empty where the source was left out.
  public var target: Range<Int>
  /// How sure the bead is: the probability that exactly these segments belong together, 0 to 1.
  public var score: Double
  /// What the two sides have in common, the strongest link first; for display.
  public var links: [Link]

  public init(source: Range<Int>, target: Range<Int>, score: Double, links: [Link] = []) {
    self.source = source
    self.target = target
    self.score = score
    self.links = links
  }

  /// Below this score a bead is worth a look.
  public static let doubtBelow = 0.75

  /// Whether a person ought to look at the bead.
  public var isDoubtful: Bool { score < Self.doubtBelow }

  public var kind: Kind {
    switch (source.count, target.count) {
    case (0, _): .insertion
    case (_, 0): .deletion
    case (1, 1): .substitution
    case (1, _): .expansion
    case (_, 1): .contraction
    default: .merger
    }
  }

  /// What happened in translation.
  ///
  /// > Source: Gale and Church, A Program for Aligning Sentences in Bilingual Corpora (1993), §3.1 for the first five;
  /// > expansion and contraction include one to three and one to four here.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 0–n: the target has something that the source lacks.
    case insertion
    /// n–0: the source was left out.
    case deletion
    /// 1–1.
    case substitution
    /// n–1.
    case contraction
    /// 1–n.
    case expansion
    /// n–m.
    case merger
  }

  /// A piece of the source and the piece of the target that points to it.
  public struct Link: Sendable, Hashable, Codable {
    public var source: String
    public var target: String
    public var by: Evidence
    /// How much it says for the bead, in nats: the logarithm of how much likelier the two stand side by side in a
    /// translation than by chance.
    public var weight: Double

    public init(source: String, target: String, by: Evidence, weight: Double) {
      self.source = source
      self.target = target
      self.by = by
      self.weight = weight
    }
  }

  /// What makes a link.
  public enum Evidence: String, Sendable, Hashable, Codable, CaseIterable {
    /// Characters and their Sino-Korean readings or transcriptions (亦庄 이좡).
    case reading
    /// A foreign name that sounds alike in both languages (凯南 케넌).
    case foreignName
    /// The same number or amount (2000亿, 2,000억).
    case number
    /// The same characters on both sides: Latin words, Chinese characters that the translation quotes.
    case identical
    /// A pair of the glossary.
    case known
    /// A common word or generic term with its customary rendering (我们 우리).
    case word
    /// Words that keep company in this document.
    case learned
  }
}
