internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// All entries with all their renderings and occurrences, decided or not, ordered by their first original. An entry
  /// whose candidates all occur no more and that nobody decided on is left out.
  ///
  /// - Complexity: O(rows), one query a table.
  public func reviewItems() throws(GlossaryStoreError) -> [ReviewItem] {
    try read { db in
      try EntryAssembly(db).items().filter { !Self.isWithdrawn($0) }
        .sorted { EntryOrder.entriesPrecede($0.entry, $1.entry) }
    }
  }
}
