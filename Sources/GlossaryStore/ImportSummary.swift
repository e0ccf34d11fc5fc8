/// What an import changed, in numbers.
public struct ImportSummary: Sendable, Hashable {
  /// The command that `undo` takes back; nil where nothing changed.
  public var command: Int?
  public var newConcepts = 0
  public var newRenderings = 0
  /// Terms that became accepted.
  public var approved = 0
  /// Terms that the glossary holds already and that were left alone.
  public var kept = 0
  /// Entries without a source or without a target term, which cannot be taken in.
  public var skipped = 0
  /// Relations to entries that neither the file nor the glossary has, or that would lead in a circle; left out.
  public var unresolvedRelations = 0

  public init() {}
}
