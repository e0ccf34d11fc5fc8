/// How the verbs that nouns become with 하다 and 되다 go on behind the noun.
enum VerbBeginnings {
  /// The syllables that forms of 하다 and 되다 begin with: 장기화되는, 提供합니다.
  static let syllables = Set("하한할함합해했되된될됨됩돼됐".unicodeScalars)
}
