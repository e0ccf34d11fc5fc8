import TranslationModel
// Signatures that follow within the hour; each moves into its own file with its body.
extension GlossaryStore {
  /// Records the glosses of documents as candidates with evidence: one transaction, one command of the history.
  ///
  /// A document known with the same content adds nothing. One with another content supersedes the occurrences of its
  /// earlier content. Decisions stand: a pair seen again confirms its term, a rejected pair stays out.
  ///
  /// - Throws: `invalid` for a hash, range or text that no glossary may hold, and what every write throws (`locked`, `full`,
  ///   `readOnly`, `corrupted`, `system`); then nothing is recorded.
  /// - Complexity: O(glosses), about 10 µs each.
  public func record(_ documents: [MinedDocument]) throws(GlossaryStoreError) -> RecordingSummary { throw .pending }

  /// Records the glosses of one document; see ``record(_:)``.
  public func recordGlosses(
    document: String, contentHash: String, glosses: [Gloss]
  ) throws(GlossaryStoreError) -> RecordingSummary { throw .pending }

  /// The documents of which glosses were recorded, by name and version, all contents ever recorded.
  public func documents() throws(GlossaryStoreError) -> [RecordedDocument] { throw .pending }

  /// Carries one decision out: one transaction, one command of the history.
  ///
  /// - Throws: `unknown` where the concept or term does not exist, `invalid` for a text that cannot be a term, `conflict`
  ///   where the decision contradicts the glossary (approving an entry without preferred rendering), and what every write throws.
  public func apply(_ decision: Decision) throws(GlossaryStoreError) -> DecisionOutcome { throw .pending }

  /// Carries decisions out in order, all or none, as one command.
  ///
  /// - Parameter summary: what the command is called in the history; nil names the decisions.
  /// - Throws: as ``apply(_:)``; the sentence of a failed decision begins with its number when there are several.
  public func apply(
    _ decisions: [Decision], summary: String? = nil
  ) throws(GlossaryStoreError) -> [DecisionOutcome] { throw .pending }

  /// Takes entries in from elsewhere (TBX, CSV, a glossary of a CAT tool), matched to concepts by their originals.
  ///
  /// Proposed ones become candidates. With `approving` the user vouches for them: terms keep their status (one without becomes
  /// preferred where the concept has no preferred rendering yet, else admitted). Decisions already made stand.
  public func importEntries(
    _ entries: [ConceptEntry], approving: Bool, from origin: String
  ) throws(GlossaryStoreError) -> ImportSummary { throw .pending }

  /// The entries that satisfy the filter, ordered by their first original.
  public func concepts(_ filter: ConceptFilter = .all) throws(GlossaryStoreError) -> [ConceptEntry] { throw .pending }

  /// The entry with this id; nil where there is none.
  public func concept(id: String) throws(GlossaryStoreError) -> ConceptEntry? { throw .pending }

  /// All entries, with occurrences: what checks and exports work on.
  public func snapshot() throws(GlossaryStoreError) -> [ConceptEntry] { throw .pending }

  /// The entries found by `text` in either language: spaces, 简/繁 and particles do not matter, look-up forms count.
  /// Best matches first: terms, inflected terms, look-up forms, rejected pairs; then by id.
  public func lookUp(_ text: String) throws(GlossaryStoreError) -> [LookUpMatch] { throw .pending }

  /// What waits for a decision, most urgent first: skipped entries last; conflicting, deviating, uncertain, reopened before others;
  /// many occurrences before few; then by original.
  public func reviewQueue() throws(GlossaryStoreError) -> [ReviewItem] { throw .pending }

  /// One concept with all its renderings, whether or not there is anything to decide; nil where there is none.
  public func reviewItem(concept id: String) throws(GlossaryStoreError) -> ReviewItem? { throw .pending }

  public func statistics() throws(GlossaryStoreError) -> GlossaryStatistics { throw .pending }

  /// The commands that changed a concept, newest first, each with the changes of that concept.
  public func history(concept id: String) throws(GlossaryStoreError) -> [HistoryCommand] { throw .pending }

  /// The newest commands, newest first, with all their changes.
  public func history(limit: Int = 20) throws(GlossaryStoreError) -> [HistoryCommand] { throw .pending }

  /// Takes a command back as a whole; the undo is a command of its own.
  ///
  /// - Parameter command: its number; nil for the newest one not taken back yet, so that several undos walk backwards.
  /// - Throws: `unknown` where there is nothing to undo, `conflict` where later changes stand on it, naming them.
  public func undo(_ command: Int? = nil) throws(GlossaryStoreError) -> UndoOutcome { throw .pending }

  /// Does the command again that the last undo took back, unless something else was done since.
  public func redo() throws(GlossaryStoreError) -> UndoOutcome { throw .pending }

  /// The whole glossary as text: JSON Lines, sorted, one entry a line, the same bytes for the same content.
  public func dump() throws(GlossaryStoreError) -> String { throw .pending }

  /// Hands the dump over line by line, each with its line feed, without holding all of it in memory.
  public func dump(_ write: (String) throws -> Void) throws(GlossaryStoreError) { throw .pending }

  /// Fills the glossary from a dump; afterwards `dump()` gives the same bytes again. One transaction.
  ///
  /// - Parameter replacing: throws away what the glossary holds; the caller keeps a dump of it (see the result of `dump()`).
  ///   Not a command of the history, since the history itself is replaced.
  /// - Throws: `malformedDump` with line number and reason; `conflict` where the glossary is not empty and `replacing` is false.
  public func load(_ text: String, replacing: Bool = false) throws(GlossaryStoreError) { throw .pending }

  /// Whether there is nothing in it, not even a history.
  public func isEmpty() throws(GlossaryStoreError) -> Bool { throw .pending }

  /// Reads the whole database and throws `corrupted` where it is damaged or its rows contradict each other.
  public func verify() throws(GlossaryStoreError) { throw .pending }
}

/// What an import changed, in numbers.
public struct ImportSummary: Sendable, Hashable {
  /// The command that `undo` takes back; nil where nothing changed.
  public var command: Int?
  public var newConcepts = 0
  public var newRenderings = 0
  /// Terms that became accepted.
  public var approved = 0
  /// Terms that a decision already stands on, and that were left alone.
  public var kept = 0

  public init() {}
}

extension GlossaryStoreError {
  static let pending = Self(.system, "This comes within the hour.")
}
