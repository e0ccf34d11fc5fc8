internal import GRDB
import TranslationModel

extension TranslationMemory {
  /// Adds units that stand for themselves: from TMX and XLIFF files, or entered by a person. One transaction.
  ///
  /// A unit is the pair of source and target in its document. Adding one that is there loses nothing: notes and
  /// properties it does not have yet are put behind those it has, and its score goes when a unit without one, which a
  /// person vouches for, is added. Only then does it count as modified; otherwise nothing changes. A unit added so is
  /// never superseded; one that was superseded or deleted counts again. The ids given are not looked at; see
  /// ``UnitIdentity``.
  ///
  /// - Throws: `invalid` for a text, score or date that no memory may hold, and what every write throws (`locked`,
  ///   `full`, `readOnly`, `corrupted`, `system`); then nothing is added.
  /// - Complexity: O(units × log size), about 5 µs each.
  public func add(_ units: some Sequence<TranslationUnit>) throws(TranslationMemoryError) -> AddingSummary {
    do {
      return try addEach { add in
        for unit in units { try add(unit) }
      }
    } catch let error as TranslationMemoryError {
      throw error
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }

  /// Adds units as they come, in one transaction that ends when `body` returns. As ``add(_:)`` otherwise.
  ///
  /// - Parameter body: calls the function it gets with every unit. What it throws takes all of them back and comes out
  ///   unchanged.
  /// - Throws: what `body` throws, and what ``add(_:)`` does.
  public func addEach(_ body: ((TranslationUnit) throws -> Void) throws -> Void) throws -> AddingSummary {
    let stamp = stamp
    var failure: (any Error)?
    do {
      return try write { db in
        var adder = try UnitAdder(db, stamp: stamp)
        do {
          try body { unit in try adder.add(unit) }
        } catch {
          failure = error
          throw error
        }
        try adder.finish()
        return adder.summary
      }
    } catch {
      guard let failure, !(failure is DatabaseError) else { throw error }
      throw failure
    }
  }

  /// Records what documents give: one transaction for all of them.
  ///
  /// A document known with the same content and the same units changes nothing. Otherwise its units take the place of
  /// those recorded from it before: units that are there no more are superseded (kept, but they no longer count), units
  /// met again stay the same with the date they were created. Units a person added stay as they are, units a person
  /// deleted stay out. A pair that stands in a document twice is one unit, at its first place.
  ///
  /// - Throws: as ``add(_:)``.
  public func record(_ recorded: [MemoryDocument]) throws(TranslationMemoryError) -> AddingSummary {
    let stamp = stamp
    return try write { db in
      var documents = DocumentTable(db)
      var summary = AddingSummary()
      for document in recorded {
        try UnitRules.checkHash(document.contentHash, of: document.name)
        var recording = try DocumentRecording(
          table: UnitTable(db, stamp: stamp), document: document, row: try documents.named(document.name))
        try recording.run(&summary)
        documents.forget(document.name)
      }
      return summary
    }
  }
}
