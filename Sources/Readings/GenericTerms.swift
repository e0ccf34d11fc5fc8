import LinguisticText

/// A generic term or common noun with its customary Korean renderings (区 구, 集团 그룹).
public struct GenericTerm: Sendable, Hashable {
  /// The term in simplified characters, as the table has it.
  public let source: String
  /// Its renderings, the most customary first, without spaces.
  public let targets: [String]
  /// The table's category, such as `place-tail` or `organisation`.
  public let category: String

  /// Length of the source in scalars.
  public var length: Int { source.unicodeScalars.count }
}

/// Look-ups of generic terms, in any form of Chinese characters.
///
/// > Source: Tables/generic-terms.tsv, whose head states the criteria.
public enum GenericTerms {
  /// The term that a whole text is, or nil. O(log n).
  public static func term(_ source: some StringProtocol) -> GenericTerm? {
    term(Array(source.unicodeScalars)[...])
  }

  /// The renderings of a whole text, the most customary first; empty where it is no generic term.
  public static func renderings(of source: some StringProtocol) -> [String] {
    term(source)?.targets ?? []
  }

  /// The same for characters.
  public static func renderings(of source: [Unicode.Scalar]) -> [String] {
    term(source[...])?.targets ?? []
  }

  /// The generic terms a text ends in, the longest first (新区, 区); the whole text counts.
  public static func suffixes(of source: some StringProtocol) -> [GenericTerm] {
    suffixes(of: Array(source.unicodeScalars)[...])
  }

  public static func suffixes(of source: ArraySlice<Unicode.Scalar>) -> [GenericTerm] {
    (0..<min(longest, source.count)).reversed().compactMap { term(source.suffix($0 + 1)) }
  }

  /// The longest generic term a text ends in, or nil.
  public static func longestSuffix(of source: some StringProtocol) -> GenericTerm? {
    suffixes(of: source).first
  }

  /// The generic terms a text begins with, the longest first.
  public static func prefixes(of source: ArraySlice<Unicode.Scalar>) -> [GenericTerm] {
    (0..<min(longest, source.count)).reversed().compactMap { term(source.prefix($0 + 1)) }
  }

  /// The term a slice of characters is, as written or by its folded key.
  public static func term(_ source: ArraySlice<Unicode.Scalar>) -> GenericTerm? {
    guard (1...longest).contains(source.count) else { return nil }
    let written = text(source)
    if let found = row(written) { return found }
    let key = text(source.map(HanFolding.fold)[...])
    return key == written ? nil : row(key)
  }

  /// The length of the longest generic term of a category that a word ends in, the whole word counting; nil without
  /// any.
  ///
  /// - Parameter least: characters it has at least.
  static func longestSuffix(of word: MandarinReader.Word, category: StaticString, least: Int = 1) -> Int? {
    let first = max(word.startIndex, word.endIndex - longest)
    for start in first..<max(first, word.endIndex - least + 1) {
      guard let row = word[start].pointee.genericTerms.row(of: word[start...]) else { continue }
      if row.bytes(of: 2).elementsEqual(UnsafeBufferPointer(category)) { return word.endIndex - start }
    }
    return nil
  }

  /// Scalars in the longest source of the table.
  static let longest = 6

  private static func row(_ key: String) -> GenericTerm? {
    EmbeddedTable.genericTerms.row(key).map {
      GenericTerm(source: key, targets: $0.list(1, separator: "|"), category: $0.text(2))
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether a Korean word is the rendering of some generic term.
  ///
  /// What is asked is made on first use (some milliseconds), so only mining pays for it. Complexity: O(length) then.
  public static func isRendering(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    allRenderings[word] != nil
  }

  /// Whether a Korean word ends in the rendering of some generic term (대학교, 그룹), one of two syllables and more, or
  /// is one.
  public static func endsInRendering(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count >= 2 && allRenderings.longestSuffix(of: word, lengths: 2...word.count) != nil
  }

  /// Korean nouns in which names of institutions, schools and zones of China end (연구원, 관리국, 시범구), those that plain
  /// talk is full of left out.
  ///
  /// Made on first use (some milliseconds).
  public static let institutionNouns: Set<String> = {
    var nouns: Set<String> = []
    EmbeddedTable.genericTerms.forEachRow { _, row in nouns.formUnion(row.list(3, separator: "|")) }
    return nouns
  }()

  private static let allRenderings: SuffixTrie = {
    var words: [(String, Int)] = []
    for line in EmbeddedTable.genericTerms.bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.first != UInt8(ascii: "#") else { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count >= 2 else { continue }
      for rendering in fields[1].split(separator: UInt8(ascii: "|")) {
        words.append((String(decoding: rendering, as: UTF8.self), 0))
      }
    }
    return SuffixTrie(words)
  }()
}
