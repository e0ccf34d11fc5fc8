import LinguisticText

/// What the punctuation of a segment says about its place in an alignment.
struct SegmentMarks {
  enum End: UInt8 {
    /// A letter or digit: a heading, a line broken off, or a text without punctuation.
    case bare
    case stop
    case question
    case exclamation
    case colon
    case comma
  }

  private(set) var end = End.bare
  /// Question marks anywhere in it.
  private(set) var questions = 0
  private(set) var exclamations = 0
  /// Opening minus closing quotation marks; straight ones count by turns.
  private(set) var quoteBalance = 0
  private(set) var quotes = 0
  private(set) var brackets = 0

  init(_ scalars: [Unicode.Scalar]) {
    var straight = 0
    for scalar in scalars {
      switch scalar {
      case "?": questions += 1
      case "!": exclamations += 1
      case "“", "「", "『", "《", "〈":
        quotes += 1
        quoteBalance += 1
      case "”", "」", "』", "》", "〉":
        quotes += 1
        quoteBalance -= 1
      case "\"":
        quotes += 1
        straight += 1
      case "(", "[": brackets += 1
      default: break
      }
    }
    if !straight.isMultiple(of: 2) { quoteBalance += 1 }
    end = Self.end(of: scalars)
  }

  /// The last mark that is no quote or bracket.
  private static func end(of scalars: [Unicode.Scalar]) -> End {
    for scalar in scalars.reversed() {
      switch scalar {
      case "”", "」", "』", "\"", "'", "’", ")", "]", "》", "*", "_": continue
      case "。", ".", "．", "…": return .stop
      case "?": return .question
      case "!": return .exclamation
      case ":": return .colon
      case ",", "、", ";", "-", "—", "–": return .comma
      default:
        if Script(scalar) == .space { continue }
        return .bare
      }
    }
    return .bare
  }
}
