internal import GRDB
import TranslationModel

extension GlossaryStore {
  /// Takes entries in from elsewhere (TBX, CSV, the glossary of a CAT tool): one transaction, one command of the
  /// history. The same entries a second time change nothing.
  ///
  /// An entry goes to the concept that has its id and one of its originals; else to the concept of its first original
  /// that has one; else it becomes a concept, under its own id where that is free and an NCName, with its own dates and
  /// authors. Two entries of one import with the same original and ids of their own are two concepts.
  ///
  /// Proposed ones become candidates; that a term is deprecated or superseded is noted, see
  /// ``Candidate/proposedStatus``. With `approving` the user vouches for them: terms keep their status (one without
  /// becomes preferred where the concept has no preferred rendering yet, else admitted). Decisions already made stand:
  /// a second preferred rendering becomes admitted, a rejected one stays rejected.
  ///
  /// What the glossary says already is never overwritten. Notes, look-up forms and sources of fields are united; another definition or
  /// subject field becomes a note. Relations name entries by the ids of the file. What the file says of the review of
  /// one language is not taken: that is decided here.
  ///
  /// - Parameter origin: the file they come from; becomes the usage source of renderings without one.
  /// - Throws: `invalid` for a text that cannot be a term, and what every write throws; then nothing is taken in.
  public func importEntries(
    _ entries: [ConceptEntry], approving: Bool, from origin: String
  ) throws(GlossaryStoreError) -> ImportSummary {
    try perform(.importEntries) { recorder in
      var entryImport = EntryImport(recorder, approving: approving, origin: origin)
      for entry in entries { try entryImport.add(entry) }
      return try entryImport.finish()
    }
  }

  /// As ``importEntries(_:approving:from:)``, for entries that come one at a time and are never all in memory.
  ///
  /// - Parameter body: calls the function it gets with every entry. What it throws takes all of them back and comes out
  ///   unchanged.
  /// - Throws: what `body` throws, and what ``importEntries(_:approving:from:)`` does.
  public func importEach(
    approving: Bool, from origin: String, _ body: ((ConceptEntry) throws -> Void) throws -> Void
  ) throws -> ImportSummary {
    var failure: (any Error)?
    do {
      return try perform(.importEntries) { recorder in
        var entryImport = EntryImport(recorder, approving: approving, origin: origin)
        do {
          try body { entry in try entryImport.add(entry) }
        } catch {
          failure = error
          throw error
        }
        return try entryImport.finish()
      }
    } catch {
      guard let failure, !(failure is DatabaseError) else { throw error }
      throw failure
    }
  }
}
