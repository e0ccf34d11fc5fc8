internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// Records the glosses of documents as candidates with evidence: one transaction, one command of the history.
  ///
  /// A document known with the same content adds nothing. One with another content supersedes the occurrences of its
  /// earlier content. Decisions stand: a pair seen again confirms its term, a rejected pair stays out.
  ///
  /// - Parameter title: what is done, for the history; "record glosses of 12 documents" where nothing is said.
  /// - Throws: `invalid` for a hash, range or text that no glossary may hold, and what every write throws (`locked`,
  ///   `full`, `readOnly`, `corrupted`, `system`); then nothing is recorded.
  /// - Complexity: O(glosses), about 10 µs each.
  public func record(
    _ documents: [MinedDocument], as title: String? = nil
  ) throws(GlossaryStoreError) -> RecordingSummary {
    try perform(.record) { recorder in
      var recording = GlossRecording(recorder)
      for document in documents { try recording.record(document) }
      var summary = try recording.finish()
      summary.command = recorder.recordedID
      recorder.summary = title ?? Self.title(of: documents)
      return summary
    }
  }

  /// Records the glosses of one document; see ``record(_:)``.
  public func recordGlosses(
    document: String, contentHash: String, glosses: [Gloss]
  ) throws(GlossaryStoreError) -> RecordingSummary {
    try record([MinedDocument(name: document, contentHash: contentHash, glosses: glosses)])
  }

  /// The documents of which glosses were recorded, by name and version, all contents ever recorded.
  public func documents() throws(GlossaryStoreError) -> [RecordedDocument] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(DocumentRow.selection), (SELECT count(*) FROM occurrence WHERE documentId = document.id) AS occurrences
          FROM document ORDER BY name, version
          """)
      return try rows.map { row in
        let document = try DocumentRow(row: row)
        return RecordedDocument(
          name: document.name, version: document.version, contentHash: document.contentHash, state: document.state,
          recorded: ChangeStamp(date: document.recordedDate, author: document.recordedBy),
          occurrences: row["occurrences"])
      }
    }
  }

  private static func title(of documents: [MinedDocument]) -> String {
    switch documents.count {
    case 1: "record glosses of \(documents[0].name)"
    default: "record glosses of \(documents.count) documents"
    }
  }
}
