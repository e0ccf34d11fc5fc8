import LinguisticText

/// The mark that ends a text.
enum FinalMark: String, CaseIterable {
  case question = "?"
  case exclamation = "!"
  case colon = ":"
  case ellipsis = "…"
  case fullStop = "."

  /// The last mark, behind which only closing brackets, quotation marks and spaces may stand; nil for a text that ends
  /// in a letter.
  init?(of text: String) {
    let scalars = Array(text.unicodeScalars.map(HanFolding.fold))
    var end = scalars.count
    while end > 0, Script(scalars[end - 1]) == .space || Self.closing.contains(scalars[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    switch scalars[end - 1] {
    case "?", "？", "⁇": self = .question
    case "!", "！": self = end > 1 && scalars[end - 2] == "?" ? .question : .exclamation
    case ":", "：": self = .colon
    case "…", "⋯": self = .ellipsis
    case "。", ".", "．", "｡": self = end > 1 && scalars[end - 2] == "." ? .ellipsis : .fullStop
    default: return nil
    }
  }

  private static let closing = Set(")）]］」』》〉”’\"'】>".unicodeScalars)
}
