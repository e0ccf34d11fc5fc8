import LinguisticText

extension WordReader {
  /// The generic term at the end of a name, with the rendering that is wanted for it (区, 구).
  public struct GenericTail: Sendable, Hashable {
    public let source: String
    public let target: String

    public init(source: String, target: String) {
      self.source = source
      self.target = target
    }
  }

  /// The official form of a whole name with its generic term rendered by meaning: 海淀区 하이뎬구, 复旦大学 푸단대학교.
  ///
  /// Without a tail given, the longest generic term of places or bodies at the end is taken in its most customary
  /// rendering; without any, the whole is transcribed. A name of one character keeps its generic term in the
  /// transcription and takes 강, 산, 호, 섬 as well (玉山 위산산); with any other generic term it is transcribed as a whole
  /// (雄县 슝셴).
  ///
  /// Returns nil where a character has no known reading or the word has none.
  ///
  /// > Source: 외래어 표기법 제4장 제3절 제3항, 제4항.
  public static func officialForm(of word: String, genericTail: GenericTail? = nil) -> String? {
    let whole = read(word)
    if let form = whole.exception?.officialForm { return form }
    guard let tail = genericTail ?? customaryTail(of: word) else { return whole.transcription }
    let length = tail.source.unicodeScalars.count
    guard HanFolding.folded(word).hasSuffix(HanFolding.folded(tail.source)) else { return whole.transcription }
    let head = String(String.UnicodeScalarView(word.unicodeScalars.dropLast(length)))
    switch head.unicodeScalars.count {
    case 0: return tail.target
    case 1:
      guard let transcription = whole.transcription else { return nil }
      return doubled.contains(tail.target) ? transcription + tail.target : transcription
    default:
      return (read(head).transcription ?? latin(head)).map { $0 + tail.target }
    }
  }

  /// The official spelling of each character of a name; empty where one has no reading, or where the name is one that Korean
  /// has in another form. O(length × log rows).
  public static func syllables(of name: String) -> [String] { spelled(name).map(\.hangul) }

  /// The same with the letters of the syllables, without tones.
  static func spelled(_ name: String) -> [(letters: String, hangul: String)] {
    let reading = read(name)
    guard reading.exception == nil, let pinyin = reading.pinyin else { return [] }
    let syllables = pinyin.split(separator: " ").map { MandarinSyllable.letters(ofMarked: $0) }
    let spelled = syllables.compactMap { letters in MandarinTable.hangul(of: letters).map { (letters, $0) } }
    let isWhole = spelled.count == name.unicodeScalars.count && spelled.map(\.1).joined() == reading.transcription
    return isWhole ? spelled : []
  }

  /// A name without Chinese characters stands as it is before its generic term (TCL集团 TCL그룹).
  private static func latin(_ head: String) -> String? {
    head.unicodeScalars.contains { Script($0) == .han } ? nil : head
  }

  private static let doubled: Set<String> = ["강", "산", "호", "섬"]

  private static func customaryTail(of word: String) -> GenericTail? {
    GenericTerms.suffixes(of: word).first {
      ["place-tail", "organisation"].contains($0.category) && $0.length < word.unicodeScalars.count
    }.map { GenericTail(source: $0.source, target: $0.targets[0]) }
  }
}
