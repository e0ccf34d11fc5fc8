internal import GRDB
import TranslationModel

/// Which units are meant. All conditions that are given must hold.
public struct UnitFilter: Sendable, Hashable {
  public var state: State = .counting
  /// Ids as ``UnitIdentity`` makes them; others name nothing.
  public var ids: [String]?
  /// Names of documents, as recorded; of two texts aligned with each other (`원문.txt + 번역.txt`) either will do.
  public var documents: [String]?
  /// Who last modified it.
  public var author: String?
  /// Last modified on this day or later: 2024-01-31, or the beginning of a date in the form of the memory.
  public var since: String?
  /// Last modified on this day or earlier.
  public var until: String?
  /// Only units with a score below this; units without a score are above every score.
  public var scoreBelow: Double?
  /// Only units with this subject field, compared without case: the value of one of their properties of that meaning
  /// (``subjectProperties``).
  public var subject: String?

  /// Names of properties that say a subject field, in lower case and without `x-`.
  ///
  /// > Source: TMX 1.4b, 3.3 prop (types are the tools' own); the names are those of jjak, of Trados
  /// > (`Txt::Subject`, `subject:…`), memoQ (`subject`, `domain`) and OmegaT's teams.
  public static let subjectProperties: Set<String> = [
    "subject", "subject-field", "subjectfield", "txt::subject", "subject:singlestring", "subject:multiplestring",
    "domain", "field",
  ]

  /// Whether the properties say a subject field.
  static func says(_ subject: String, _ properties: [TranslationUnit.Property]) -> Bool {
    let wanted = subject.lowercased()
    return properties.contains { property in
      let name = property.name.lowercased()
      return subjectProperties.contains(name.hasPrefix("x-") ? String(name.dropFirst(2)) : name)
        && property.value.lowercased() == wanted
    }
  }

  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Units that look-up and export give.
    case counting
    /// Units of earlier contents of their documents.
    case superseded
  }

  public init(
    state: State = .counting, ids: [String]? = nil, documents: [String]? = nil, author: String? = nil,
    since: String? = nil, until: String? = nil, scoreBelow: Double? = nil, subject: String? = nil
  ) {
    self.state = state
    self.ids = ids
    self.documents = documents
    self.author = author
    self.since = since
    self.until = until
    self.scoreBelow = scoreBelow
    self.subject = subject
  }

  /// All units that count.
  public static let all = UnitFilter()

  /// A condition on `unit` joined with its `document`.
  var condition: (sql: String, arguments: StatementArguments) {
    var conditions = [state == .counting ? Self.counting : Self.superseded]
    var arguments: StatementArguments = []
    if let ids {
      let digests = ids.compactMap(UnitIdentity.digest)
      conditions.append("unit.digest IN (\(Self.marks(digests.count)))")
      arguments += StatementArguments(digests)
    }
    if let documents {
      let one = "name = ? OR substr(name, 1, length(?) + 3) = ? || ' + ' OR substr(name, -length(?) - 3) = ' + ' || ?"
      let any = ["0"] + [String](repeating: one, count: documents.count)
      conditions.append("unit.documentId IN (SELECT id FROM document WHERE \(any.joined(separator: " OR ")))")
      for name in documents { arguments += [name, name, name, name, name] }
    }
    if let author {
      conditions.append("unit.modifiedBy = ?")
      arguments += [author]
    }
    if let since {
      conditions.append("unit.modifiedDate >= ?")
      arguments += [since]
    }
    if let until {
      // A day includes all its hours.
      conditions.append("substr(unit.modifiedDate, 1, ?) <= ?")
      arguments += [until.utf8.count, until]
    }
    if let scoreBelow {
      conditions.append("unit.score < ?")
      arguments += [scoreBelow]
    }
    if let subject {
      conditions.append("saysSubject(unit.properties, ?)")
      arguments += [subject]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  private static func isNamed(_ document: String, _ name: String) -> Bool {
    let (document, name) = (document.utf8, name.utf8)
    return document.elementsEqual(name) || document.starts(with: Array(name) + Array(" + ".utf8))
      || document.reversed().starts(with: name.reversed() + Array(" + ".utf8))
  }

  /// The same of a unit that counts.
  func admits(_ row: UnitRow) -> Bool {
    guard state == .counting else { return false }
    if let ids, !ids.contains(where: { UnitIdentity.digest($0) == row.digest }) { return false }
    if let documents {
      guard let name = row.document else { return false }
      if !documents.contains(where: { Self.isNamed(name, $0) }) { return false }
    }
    if let author, !author.utf8.elementsEqual(row.modifiedBy.utf8) { return false }
    if let since, row.modifiedDate < since { return false }
    if let until, row.modifiedDate.prefix(until.count) > until { return false }
    if let scoreBelow, !(row.score.map { $0 < scoreBelow } ?? false) { return false }
    if let subject { return ((try? UnitListText.properties(row.properties)).map { Self.says(subject, $0) }) ?? false }
    return true
  }

  /// What ``condition`` calls to read the properties of a row.
  static let subjectFunction = DatabaseFunction("saysSubject", argumentCount: 2, pure: true) { values in
    guard let list = String.fromDatabaseValue(values[0]), let subject = String.fromDatabaseValue(values[1]) else {
      return false
    }
    return says(subject, try UnitListText.properties(list))
  }

  static let counting = "unit.deleted = 0 AND (unit.version IS NULL OR unit.version = document.version)"
  private static let superseded = "unit.deleted = 0 AND unit.version < document.version"

  private static func marks(_ count: Int) -> String {
    [String](repeating: "?", count: count).joined(separator: ", ")
  }
}
