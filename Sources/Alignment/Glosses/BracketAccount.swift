import TranslationModel

/// Why one bracket became a pair, or none: what it was taken for, what it might belong to, and what spoke for that.
public struct BracketAccount: Sendable {
  /// UTF-8 byte range of the bracket, with its marks, in the document.
  public var bracketRange: Range<Int>
  /// Line of the bracket, from 1.
  public var line: Int
  /// The text before the pair (before the bracket, where there is none), as a reader sees it; the end of it only.
  public var before: String
  /// The bracket's own marks: `(` and `)`, `［` and `］`.
  public var marks: Marks
  /// What stands in the bracket, as a reader sees it.
  public var inside: String
  public var content: Content
  /// All possibilities with what was measured for them, the winner first; empty for a refused bracket.
  public var candidates: [Candidate]
  /// What mining reports for the bracket; nil where it is no pair.
  public var gloss: Gloss?

  /// The opening and the closing mark of a bracket, as they stand in the text.
  public struct Marks: Sendable, Hashable {
    public var open: String
    public var close: String
  }

  /// What a bracket's content was taken for.
  public enum Content: Sendable, Hashable {
    /// An original, and further names beside it.
    case original(String, others: [String])
    /// The rendering of an original that stands before the bracket.
    case rendering(String)
    case refused(Refusal)
  }

  /// One stretch of text that may be the other side of the pair, or «no pair».
  public struct Candidate: Sendable {
    /// The rendering, as a reader sees it; nil for «no pair».
    public var target: String?
    /// UTF-8 byte range of the rendering in the document.
    public var targetRange: Range<Int>?
    /// Probability, 0 to 1, after all places and the glossary had their say; nil for those that were too weak to be
    /// looked at again.
    public var probability: Double?
    /// Log-odds that other places with the same original add.
    public var fromOtherPlaces: Double
    /// Log-odds that the glossary adds.
    public var fromGlossary: Double
    /// What was measured and is not 0, in the order of `SpanFeature`; empty where the original stands before the
    /// bracket: there the readings alone decide.
    public var features: [Feature]
  }

  /// One measured feature of a candidate.
  public struct Feature: Sendable, Hashable {
    public var feature: SpanFeature
    public var value: Double
    /// Log-odds per unit of the value.
    public var weight: Double
    /// What the feature adds to the candidate's log-odds.
    public var contribution: Double { value * weight }
  }

  /// The candidate that won; nil for a refused bracket.
  public var winner: Candidate? { candidates.first }

  /// The most probable candidate besides the winner.
  public var runnerUp: Candidate? { candidates.dropFirst().first { $0.probability != nil } }

  /// Why it is no pair, as a sentence; nil where it is one.
  public var refusal: String? {
    if gloss != nil { return nil }
    if case .refused(let refusal) = content { return refusal.sentence }
    return "More speaks against a pair than for any of the renderings."
  }
}

extension BracketAccount {
  /// Why a bracket was not even looked at as a gloss.
  public enum Refusal: Sendable, Hashable {
    /// A date, an age, a number with its unit; the text of it.
    case date(String)
    case list
    case citation
    case koreanText
    /// Chinese characters inside other text, not as an expression of their own.
    case noExpression
    case tooLong
    /// Nothing before the bracket that could be the rendering.
    case nothingBefore
    /// A remark on the Chinese before the bracket, not its rendering.
    case remark
    /// In a bracket that is not round: no reading or meaning links it with what stands before.
    case unlinked
    /// In a square bracket: what editors say about the text.
    case note
    /// In a Chinese headline, a reference or an otherwise Chinese block.
    case notRunningText
    /// The name of a language or script where an original would stand.
    case label
    /// The name or wording that the words before announce.
    case announced
    /// Where something is.
    case address
    /// The original of a rendering in a second bracket.
    case renderedBehind
    /// A name with a Korean form of its own.
    case otherName

    /// The reason for people.
    public var sentence: String {
      switch self {
      case .date(let text): "A date, an age or an amount: \(text)."
      case .list: "A list of several originals."
      case .citation: "A source, a page or the number of a document."
      case .koreanText: "Korean text with Chinese in it."
      case .noExpression: "No Chinese expression of its own, only Chinese characters inside other text."
      case .tooLong: "Too long for a term."
      case .nothingBefore: "Nothing Korean stands right before the bracket."
      case .remark: "A remark on the Chinese before it, not its rendering."
      case .unlinked: "The word before it neither reads nor means it, as it must outside round brackets."
      case .note: "A note on the text, not an original."
      case .label: "The name of a language or of a script, not an original."
      case .announced: "The name or the wording that the words before announce; it is not rendered by them."
      case .address: "An address: where something is, not what it is called."
      case .renderedBehind: "Its rendering stands in the bracket behind it."
      case .otherName: "A name that has a Korean form of its own, which the words before are not."
      case .notRunningText: "It stands in Chinese text or in a reference, where renderings are not looked for."
      }
    }

    /// The reason for programs.
    public var name: String {
      switch self {
      case .date: "date"
      case .list: "list"
      case .citation: "citation"
      case .koreanText: "koreanText"
      case .noExpression: "noExpression"
      case .tooLong: "tooLong"
      case .nothingBefore: "nothingBefore"
      case .remark: "remark"
      case .unlinked: "unlinked"
      case .note: "note"
      case .notRunningText: "notRunningText"
      case .label: "label"
      case .announced: "announced"
      case .address: "address"
      case .renderedBehind: "renderedBehind"
      case .otherName: "otherName"
      }
    }
  }
}
