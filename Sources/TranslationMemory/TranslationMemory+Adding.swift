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
  /// - Parameter origin: the file they come from, for the history.
  /// - Throws: `invalid` for a text, score or date that no memory may hold, and what every write throws (`locked`,
  ///   `full`, `readOnly`, `corrupted`, `system`); then nothing is added.
  /// - Complexity: O(units × log size), about 5 µs each.
  public func add(
    _ units: some Sequence<TranslationUnit>, from origin: String? = nil
  ) throws(TranslationMemoryError) -> AddingSummary {
    do {
      return try addEach(from: origin) { add in
        for unit in units { try add(unit) }
      }
    } catch let error as TranslationMemoryError {
      throw error
    } catch {
      throw TranslationMemoryError(error, path: path)
    }
  }

  /// Adds units as they come, in one transaction that ends when `body` returns. As ``add(_:from:)`` otherwise.
  ///
  /// - Parameters:
  ///   - duplicates: what happens to other translations of the same source, byte for byte.
  ///   - glossaryCommand: gives the command of the glossary's history that belongs to the same import; asked when
  ///     `body` is done.
  ///   - body: calls the function it gets with every unit. What it throws takes all of them back and comes out
  ///     unchanged.
  /// - Throws: what `body` throws, and what ``add(_:from:)`` does.
  public func addEach(
    from origin: String? = nil, duplicates: DuplicatePolicy = .all, with glossaryCommand: () -> Int? = { nil },
    _ body: ((TranslationUnit) throws -> Void) throws -> Void
  ) throws -> AddingSummary {
    var failure: (any Error)?
    do {
      return try perform(.add) { recorder in
        var adder = try UnitAdder(recorder, duplicates)
        do {
          try body { unit in try adder.add(unit) }
        } catch {
          failure = error
          throw error
        }
        try adder.finish()
        let units = Self.counted(adder.number)
        recorder.summary = origin.map { "import \(units) from \($0)" } ?? "add \(units)"
        recorder.glossaryCommand = glossaryCommand()
        var result = adder.summary
        try recorder.finish(added: result.added, changed: result.updated, removed: result.replaced)
        result.command = recorder.recordedID
        return result
      }
    } catch {
      guard let failure, !(failure is DatabaseError) else { throw error }
      throw failure
    }
  }

  static func counted(_ units: Int) -> String {
    units == 1 ? "1 translation unit" : "\(units) translation units"
  }

  /// Records what documents give: one transaction for all of them.
  ///
  /// A document known with the same content and the same units changes nothing. Otherwise its units take the place of
  /// those recorded from it before: units that are there no more are superseded (kept, but they no longer count), units
  /// met again stay the same with the date they were created. Units a person added stay as they are, units a person
  /// deleted stay out. A pair that stands in a document twice is one unit, at its first place.
  ///
  /// - Parameter summary: what is done, for the history; "record" and the documents where nothing is said.
  /// - Throws: as ``add(_:from:)``.
  public func record(
    _ recorded: [MemoryDocument], as summary: String? = nil
  ) throws(TranslationMemoryError) -> AddingSummary {
    try perform(.record) { recorder in
      let table = try UnitTable(recorder)
      var documents = DocumentTable(recorder.db)
      var result = AddingSummary()
      for document in recorded {
        try UnitRules.checkHash(document.contentHash, of: document.name)
        var recording = try DocumentRecording(
          table: table, document: document, row: try documents.named(document.name))
        try recording.run(&result)
        documents.forget(document.name)
      }
      recorder.summary = summary ?? "record \(Self.title(of: recorded))"
      try recorder.finish(added: result.added, changed: result.updated, removed: result.superseded)
      result.command = recorder.recordedID
      return result
    }
  }

  /// The documents' names, or how many they are.
  private static func title(of documents: [MemoryDocument]) -> String {
    guard let first = documents.first else { return "no documents" }
    return documents.count == 1 ? first.name : "\(first.name) and \(documents.count - 1) more"
  }
}
