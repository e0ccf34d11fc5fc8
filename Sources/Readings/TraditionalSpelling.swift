import LinguisticText

/// Which traditional character stands in a word where simplified Chinese has one for several: 理髮 and not 理發, 皇后 and not
/// 皇後, as careless conversion and input methods write.
///
/// > Source: Tables/hanja-spellings.tsv, whose head states the criteria.
public enum TraditionalSpelling {
  /// The characters of an original that its words tell, by their index: 製 for the first of 制造.
  ///
  /// Read as pairs from its beginning, as long as each is a word of the rendering (제조|설비 for 制造设备), for neighbours of
  /// different words say nothing; what is left over at the end has to be a usual suffix (志願|者, but not 大面|羹). What the original
  /// itself has there is not looked at.
  ///
  /// - Parameter syllables: the rendering in Sino-Korean reading, without spaces; any other tells nothing.
  /// Complexity: O(length · (log n + spellings)).
  public static func told(_ original: [Unicode.Scalar], readAs syllables: [Unicode.Scalar]) -> [Int: Unicode.Scalar] {
    guard original.count == syllables.count, let last = original.last,
      original.count.isMultiple(of: 2) || HanjaWords.endings(with: last) >= leastOfSuffix
    else { return [:] }
    let folded = original.map(HanFolding.fold)
    var told: [Int: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: folded.count - 1, by: 2) {
      let word = [folded[index], folded[index + 1]]
      guard HanjaWords.isWritten(syllables[index], syllables[index + 1], in: word) else { break }
      for (place, scalar) in zip(index..., characters(word)) where scalar != untold { told[place] = scalar }
    }
    return told
  }

  /// Words of two syllables that end in it.
  private static let leastOfSuffix = 25

  private static let untold: Unicode.Scalar = "-"

  private static func characters(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let key = String(String.UnicodeScalarView(word))
    return EmbeddedTable.hanjaSpellings.row(key).map { Array($0.text(1).unicodeScalars) } ?? []
  }
}
