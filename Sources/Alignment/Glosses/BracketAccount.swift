import Diagnostics
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
  public var refusal: Wording? {
    if gloss != nil { return nil }
    if case .refused(let refusal) = content { return refusal.sentence }
    return Wording(
      en: "More speaks against a pair than for any of the renderings.", ko: "어느 표기든 짝이라고 볼 근거보다 아니라고 볼 근거가 많습니다.")
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
    public var sentence: Wording {
      switch self {
      case .date(let text): Wording(en: "A date, an age or an amount: \(text).", ko: "날짜나 나이, 수량입니다: \(text)")
      case .list: Wording(en: "A list of several originals.", ko: "원어 여럿을 늘어놓은 것입니다.")
      case .citation: Wording(en: "A source, a page or the number of a document.", ko: "출처나 쪽수, 문서 번호입니다.")
      case .koreanText: Wording(en: "Korean text with Chinese in it.", ko: "한자가 섞인 한국어 글입니다.")
      case .noExpression:
        Wording(
          en: "No Chinese expression of its own, only Chinese characters inside other text.",
          ko: "따로 선 중국어 표현이 아니라 다른 글 속의 한자입니다.")
      case .tooLong: Wording(en: "Too long for a term.", ko: "용어라기에는 너무 깁니다.")
      case .nothingBefore: Wording(en: "Nothing Korean stands right before the bracket.", ko: "괄호 바로 앞에 한국어가 없습니다.")
      case .remark:
        Wording(
          en: "A remark on the Chinese before it, not its rendering.", ko: "앞의 중국어를 설명하는 말이지 그 표기가 아닙니다.")
      case .unlinked:
        Wording(
          en: "The word before it neither reads nor means it, as it must outside round brackets.",
          ko: "소괄호가 아니면 앞말이 그 음이나 뜻이어야 하는데 둘 다 아닙니다.")
      case .note: Wording(en: "A note on the text, not an original.", ko: "글에 붙인 주석이지 원어가 아닙니다.")
      case .label: Wording(en: "The name of a language or of a script, not an original.", ko: "언어나 문자의 이름이지 원어가 아닙니다.")
      case .announced:
        Wording(
          en: "The name or the wording that the words before announce; it is not rendered by them.",
          ko: "앞말이 가리키는 이름이나 문구이지 앞말의 원어가 아닙니다.")
      case .address:
        Wording(
          en: "An address: where something is, not what it is called.", ko: "주소입니다. 있는 곳이지 이름이 아닙니다.")
      case .renderedBehind: Wording(en: "Its rendering stands in the bracket behind it.", ko: "표기는 뒤에 오는 괄호 안에 있습니다.")
      case .otherName:
        Wording(
          en: "A name that has a Korean form of its own, which the words before are not.",
          ko: "한국어 이름이 따로 있는데 앞말은 그 이름이 아닙니다.")
      case .notRunningText:
        Wording(
          en: "It stands in Chinese text or in a reference, where renderings are not looked for.",
          ko: "중국어 글이나 참고 자료 안에 있어 표기를 찾지 않는 곳입니다.")
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
