import LinguisticText
import TranslationModel

/// A Chinese mark in a Korean sentence, or a run of them, with what Korean has in its place.
struct ChineseMark: Hashable {
  /// Index into the document's blocks.
  var block: Int
  /// UTF-8 ranges in the text of the block: of the run, or of those brackets of a pair that are full-width.
  var textRanges: [Range<Int>]
  /// What stands in each of them.
  var written: [String]
  /// What is to be put into each of them, with the space that Korean has behind it.
  var replacements: [String]
  /// The words around it, without spaces.
  var context: String

  /// The half-width mark that does the office of a Chinese one; nil for others.
  ///
  /// > Source: GB/T 15834—2011, 4.1–4.7 and 4.9; 한글 맞춤법 부록 문장 부호 (2014), 제1항–제6항, 제11항 (고리점 and 모점 are no
  /// > longer among them).
  static func halfWidth(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "，", "、": ","
    case "。": "."
    case "；": ";"
    case "：": ":"
    case "！": "!"
    case "？": "?"
    case "（": "("
    case "）": ")"
    default: nil
    }
  }

  /// The mark, of a run its first; （ for both halves of a bracket.
  var kind: Unicode.Scalar {
    let first = written.first?.unicodeScalars.first ?? "，"
    return first == "）" ? "（" : first
  }
}

/// How often a document has each mark of one width and the other.
struct MarkWidths {
  private var counts: [Unicode.Scalar: Int] = [:]

  /// Counts the half-width marks behind Hangul and what closes. O(bytes).
  mutating func addHalfWidth(in block: Block) {
    var isBehindWord = false
    for scalar in block.text.unicodeScalars {
      switch scalar {
      case ",", ".", ";", ":", "!", "?", "(":
        if isBehindWord { counts[scalar, default: 0] += 1 }
        isBehindWord = false
      case ")", "’", "”", "'", "\"": break
      default: isBehindWord = HangulSyllable(scalar) != nil
      }
    }
  }

  mutating func add(_ mark: ChineseMark) { counts[mark.kind, default: 0] += 1 }

  /// The places of a Chinese mark, and those of its counterpart. O(1).
  func places(of mark: Unicode.Scalar) -> (chinese: Int, korean: Int) {
    (counts[mark] ?? 0, ChineseMark.halfWidth(of: mark).flatMap { counts[$0] } ?? 0)
  }

  /// Whether the document writes a mark so on purpose: it has hardly any other there.
  func isStyle(_ mark: Unicode.Scalar) -> Bool {
    let (chinese, korean) = places(of: mark)
    switch mark {
    case "（": return chinese >= korean
    // Writers who know no Chinese have these too, in labels above all (일시：).
    case "：", "！", "？": return chinese > 1 && chinese >= korean
    default: return chinese > Self.few && chinese > korean * Self.share
    }
  }

  /// Places that make no style yet.
  private static let few = 3
  /// Of so many one may be the half-width mark.
  private static let share = 4
}
