import LinguisticText

/// Forms under which terms are compared.
enum ComparisonKey {
  /// A rendering without its spaces: 농업 강국 and 농업강국 are one rendering, written differently.
  static func rendering(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where Script(scalar) != .space { key.append(HanFolding.fold(scalar)) }
    return String(key)
  }

  /// An original with simplified, traditional and Korean forms folded, without spaces: 亦莊 and 亦庄 are one original.
  static func original(_ text: String) -> String {
    rendering(text)
  }

  /// Whether two originals, as keys, have as many characters, more than one, of which one differs: 曾敏群 and 曾毓群.
  static func differInOneCharacter(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    return one.count == other.count && one.count > 1 && zip(one, other).count { $0 != $1 } == 1
  }

  /// The text with every run of white space as one space, none at the ends: a line break inside a term is no other
  /// spelling.
  static func spacing(_ text: String) -> String {
    text.unicodeScalars.split { Script($0) == .space }.map { String($0) }.joined(separator: " ")
  }
}
