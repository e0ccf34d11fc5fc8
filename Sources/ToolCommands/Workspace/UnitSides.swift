import LinguisticText
import TranslationModel

extension TranslationUnit {
  /// Whether the source is Korean and the translation Chinese: Hangul without a Chinese character on one side, Chinese
  /// characters without Hangul on the other. O(length); a Chinese source is known by its first Chinese character.
  var looksSwapped: Bool {
    Self.holdsOnly(.hangul, without: .han, in: source) && Self.holdsOnly(.han, without: .hangul, in: target)
  }

  /// Whether the translation is the Chinese text itself, white space around it apart.
  var copiesSource: Bool {
    // Nearly every unit is told by the first byte.
    guard source.utf8.first == target.utf8.first || Self.beginsWithSpace(source) || Self.beginsWithSpace(target) else {
      return false
    }
    return source.trimmingSpaces.utf8.elementsEqual(target.trimmingSpaces.utf8)
      && Self.holdsOnly(.han, without: .hangul, in: source)
  }

  private static func beginsWithSpace(_ text: String) -> Bool {
    text.unicodeScalars.first?.properties.isWhitespace ?? false
  }

  private static func holdsOnly(_ wanted: Script, without other: Script, in text: String) -> Bool {
    var isFound = false
    for scalar in text.unicodeScalars {
      let script = Script(scalar)
      if script == other { return false }
      isFound = isFound || script == wanted
    }
    return isFound
  }
}
