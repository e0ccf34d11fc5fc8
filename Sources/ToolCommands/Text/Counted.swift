/// Numbers with their noun, as sentences want them.
enum Counted {
  /// `1 pair`, `2 pairs`; the plural ends in s, or in `ies` for a noun in consonant + y.
  static func words(_ count: Int, _ noun: String) -> String {
    guard count != 1 else { return "1 \(noun)" }
    if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
      return "\(count) \(noun.dropLast())ies"
    }
    return "\(count) \(noun)s"
  }

  /// The same with a plural of its own.
  static func words(_ count: Int, _ noun: String, _ plural: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(plural)"
  }

  /// A probability in whole per cent, rounded down, so that only certainty itself is 100 %.
  static func percent(_ score: Double) -> String {
    "\(Int(score * 100)) %"
  }
}
