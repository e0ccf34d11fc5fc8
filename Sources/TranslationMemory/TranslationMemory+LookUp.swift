internal import GRDB
import LinguisticText
import TranslationModel

/// A unit whose source is the text looked for.
public struct ExactMatch: Sendable, Hashable {
  public var unit: TranslationUnit
  /// Whether the source is the same byte for byte; otherwise spacing, width, case or 简/繁 forms differ.
  public var isIdentical: Bool

  public init(unit: TranslationUnit, isIdentical: Bool) {
    self.unit = unit
    self.isIdentical = isIdentical
  }
}

extension TranslationMemory {
  /// The units that translate `source`, whatever its spacing, width, case and form of Chinese characters.
  ///
  /// Identical sources first; then what a person made or confirmed, then by score; then the most recently modified;
  /// then by id. O(log size + matches).
  public func exactMatches(for source: String) throws(TranslationMemoryError) -> [ExactMatch] {
    let key = LookUpKey.source(source)
    let matches = try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT unit.*, document.name AS document FROM unit LEFT JOIN document ON document.id = unit.documentId
          WHERE sourceKey = ? AND \(UnitFilter.counting)
          """)
      let rows = try Row.fetchCursor(statement, arguments: [UnitIdentity.sourceKey(source)])
      var matches: [ExactMatch] = []
      while let row = try rows.next() {
        let unit = try TranslationUnit(row: row)
        // The index holds hashes: two sources may share one.
        guard LookUpKey.source(unit.source).utf8.elementsEqual(key.utf8) else { continue }
        matches.append(ExactMatch(unit: unit, isIdentical: unit.source.utf8.elementsEqual(source.utf8)))
      }
      return matches
    }
    return matches.sorted(by: Self.precedes)
  }

  private static func precedes(_ first: ExactMatch, _ second: ExactMatch) -> Bool {
    if first.isIdentical != second.isIdentical { return first.isIdentical }
    let scores = (first.unit.score ?? .infinity, second.unit.score ?? .infinity)
    if scores.0 != scores.1 { return scores.0 > scores.1 }
    let dates = (first.unit.modified?.date ?? "", second.unit.modified?.date ?? "")
    return dates.0 != dates.1 ? dates.0 > dates.1 : first.unit.id < second.unit.id
  }
}
