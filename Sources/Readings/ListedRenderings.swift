import LinguisticText

/// Words with the renderings they usually have, for who looks for them in text: row by row, as the tables have them.
package enum ListedRenderings {
  /// Generic terms and common nouns (集团 그룹).
  package static func forEachGenericTerm(_ body: (UnsafeBufferPointer<UInt8>, EmbeddedTable.Row) -> Void) {
    EmbeddedTable.genericTerms.forEachRow(body)
  }

  /// Words of running prose (突然 갑자기), the beginnings of their renderings joined by `|`.
  package static func forEachCommonWord(_ body: (UnsafeBufferPointer<UInt8>, EmbeddedTable.Row) -> Void) {
    EmbeddedTable.commonWords.forEachRow(body)
  }

  /// Countries and cities (蒙古 몽골).
  package static func forEachTerritory(_ body: (UnsafeBufferPointer<UInt8>, EmbeddedTable.Row) -> Void) {
    EmbeddedTable.territories.forEachRow(body)
  }

  /// Names that are not simply transcribed (蒙古族 몽골족), the forms joined by `|`.
  package static func forEachException(_ body: (UnsafeBufferPointer<UInt8>, EmbeddedTable.Row) -> Void) {
    EmbeddedTable.exceptions.forEachRow(body)
  }

  /// Single characters and Korean words for what they mean (人 사람).
  package static func forEachMeaning(_ body: (UnsafeBufferPointer<UInt8>, EmbeddedTable.Row) -> Void) {
    EmbeddedTable.meanings.forEachRow(body)
  }
}
