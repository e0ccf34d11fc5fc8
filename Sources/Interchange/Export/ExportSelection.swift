import TranslationModel

/// Which entries and units go into an export, beside their review state; nil and empty ask for nothing.
public struct ExportSelection: Sendable, Hashable {
  /// Entries of this subject field, compared without case. Units have none and stay out.
  public var subject: String?
  /// Entries met in one of these documents, and units that come from them: by the path relative to the workspace, or
  /// by the last parts of it.
  public var documents: [String] = []
  /// Entries and units changed on this day or later: `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`, UTC.
  public var since: String?

  public init() {}

  /// Whether everything is exported.
  public var isEverything: Bool { subject == nil && documents.isEmpty && since == nil }

  /// Whether an entry is among what is asked for.
  public func includes(_ entry: ConceptEntry) -> Bool {
    if let subject, entry.subjectField?.lowercased() != subject.lowercased() { return false }
    if let since, entry.modified.date < since { return false }
    return documents.isEmpty || entry.occurrences.contains { isNamed($0.document) }
  }

  /// Whether a translation unit is among what is asked for.
  public func includes(_ unit: TranslationUnit) -> Bool {
    guard subject == nil else { return false }
    if let since, (unit.modified ?? unit.created).map({ $0.date < since }) ?? true { return false }
    return documents.isEmpty || unit.document.map(isNamed) ?? false
      || unit.properties.contains { Self.documentProperties.contains($0.name) && isNamed($0.value) }
  }

  /// Properties of a unit that came of two texts, which name each of them.
  private static let documentProperties = ["source-document", "target-document"]

  private func isNamed(_ path: String) -> Bool {
    documents.contains { name in
      path.utf8Bytes == name.utf8Bytes || path.utf8Bytes.suffix(name.utf8.count + 1) == [0x2F] + name.utf8Bytes
    }
  }
}
