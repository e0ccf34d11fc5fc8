import LinguisticText

/// Generic terms and common nouns with the renderings that Korean editors use for them: 区 구, 研究院 연구원, 集团 그룹.
///
/// > Source: Tables/generic-terms.tsv (criterion and licence in its header).
public enum GenericTerms {
  /// The customary renderings of a Chinese term, most customary first, without spaces; none where it is not in the table.
  ///
  /// - Parameter term: the term in either script.
  /// Complexity: O(log n) in the size of the table.
  public static func renderings(of term: [Unicode.Scalar]) -> [String] {
    var key = String.UnicodeScalarView()
    for scalar in term { key.append(HanFolding.fold(scalar)) }
    if let row = EmbeddedTable.genericTerms.row(String(key)) { return row.list(1, separator: "|") }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: term)
    return EmbeddedTable.genericTerms.row(String(written))?.list(1, separator: "|") ?? []
  }

  /// Whether a Korean word is the rendering of some generic term.
  ///
  /// The set is made on first use (some milliseconds), so only mining pays for it. Complexity: O(1) then.
  public static func isRendering(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    allRenderings.contains(word.map(\.value))
  }

  private static let allRenderings: Set<[UInt32]> = {
    var result = Set<[UInt32]>()
    for line in EmbeddedTable.genericTerms.bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.first != UInt8(ascii: "#") else { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count >= 2 else { continue }
      for rendering in fields[1].split(separator: UInt8(ascii: "|")) {
        result.insert(String(decoding: rendering, as: UTF8.self).unicodeScalars.map(\.value))
      }
    }
    return result
  }()
}
