import LinguisticText

/// The beginning of a text, for messages.
enum Excerpt {
  /// Characters shown.
  private static let length = 24

  static func of(_ text: String) -> String {
    let line = ComparisonKey.spacing(text)
    return line.count > length ? line.prefix(length) + "…" : line
  }
}

/// What stands in brackets or quotation marks.
enum Quoted {
  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "(": ")", "（": "）", "[": "]", "［": "］", "「": "」", "『": "』", "《": "》", "〈": "〉", "“": "”", "‘": "’", "【": "】",
    "\"": "\"", "'": "'", "<": ">",
  ]

  /// The text without it; what is opened and not closed stays.
  static func removed(from text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let close = closing[scalars[index]], let end = scalars[(index + 1)...].firstIndex(of: close) {
        index = end + 1
      } else {
        kept.append(scalars[index])
        index += 1
      }
    }
    return String(kept)
  }
}
