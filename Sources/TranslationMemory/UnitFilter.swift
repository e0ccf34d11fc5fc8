internal import GRDB

/// Which units are meant. All conditions that are given must hold.
public struct UnitFilter: Sendable, Hashable {
  public var state: State = .counting
  /// Ids as ``UnitIdentity`` makes them; others name nothing.
  public var ids: [String]?
  /// Names of documents, as recorded.
  public var documents: [String]?
  /// Who last modified it.
  public var author: String?
  /// Only units with a score below this; units without a score are above every score.
  public var scoreBelow: Double?

  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Units that look-up and export give.
    case counting
    /// Units of earlier contents of their documents.
    case superseded
  }

  public init(
    state: State = .counting, ids: [String]? = nil, documents: [String]? = nil, author: String? = nil,
    scoreBelow: Double? = nil
  ) {
    self.state = state
    self.ids = ids
    self.documents = documents
    self.author = author
    self.scoreBelow = scoreBelow
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
      conditions.append("document.name IN (\(Self.marks(documents.count)))")
      arguments += StatementArguments(documents)
    }
    if let author {
      conditions.append("unit.modifiedBy = ?")
      arguments += [author]
    }
    if let scoreBelow {
      conditions.append("unit.score < ?")
      arguments += [scoreBelow]
    }
    return (conditions.joined(separator: " AND "), arguments)
  }

  static let counting = "unit.deleted = 0 AND (unit.version IS NULL OR unit.version = document.version)"
  private static let superseded = "unit.deleted = 0 AND unit.version < document.version"

  private static func marks(_ count: Int) -> String {
    [String](repeating: "?", count: count).joined(separator: ", ")
  }
}
