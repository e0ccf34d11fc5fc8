import Foundation
internal import GRDB
import LinguisticText
import TranslationModel

/// What was observed about a pair: how it was rendered, and why. The same observation at many places is one row.
struct EvidenceTable {
  private let db: Database
  private var known: [[UInt8]: Int64] = [:]
  private let encoder = RowCoding.encoder()

  init(_ db: Database) {
    self.db = db
  }

  /// The row id of the evidence that `gloss` gives; `key` is its folded original.
  mutating func id(of gloss: Gloss, key: String) throws -> Int64 {
    let identity = Self.identity(of: gloss)
    if let id = known[identity] { return id }
    let id = try find(gloss, key: key, identity: identity)
    known[identity] = id
    return id
  }

  private func find(_ gloss: Gloss, key: String, identity: [UInt8]) throws -> Int64 {
    let row = EvidenceRow(
      digest: "e-" + StableHash.hexadecimal(identity), sourceKey: key, source: gloss.source, target: gloss.target,
      others: gloss.others, method: gloss.method, alsoMethods: gloss.alsoMethods, official: gloss.official,
      deviates: gloss.deviates, path: gloss.path)
    return try find(row)
  }

  /// The row id of `row`; where another observation has the same digest, the digest of the digest is taken.
  func find(_ row: EvidenceRow) throws -> Int64 {
    var row = row
    let select = try db.cachedStatement(sql: "SELECT * FROM evidence WHERE digest = ?")
    while let known = try Row.fetchOne(select, arguments: [row.digest]) {
      if try encoder.encode(EvidenceRow(row: known)) == encoder.encode(row) { return known["id"] }
      row.digest = "e-" + StableHash.hexadecimal(Array(row.digest.utf8))
    }
    try row.insert(db)
    return db.lastInsertedRowID
  }

  /// All that makes two observations alike, as bytes.
  private static func identity(of gloss: Gloss) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ text: String) {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0)
    }
    add(gloss.source)
    add(gloss.target)
    add(gloss.method.rawValue)
    for method in gloss.alsoMethods { add(method.rawValue) }
    add(gloss.deviates ? "deviates" : "")
    add(gloss.official.map { "=" + $0 } ?? "")
    for other in gloss.others { add("," + other) }
    for step in gloss.path {
      add(step.source)
      add(step.target)
      add(step.by.rawValue)
    }
    return bytes
  }
}

/// One observation of a pair, as a row and in dumps.
struct EvidenceRow: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "evidence"
  /// "e-" and 16 hexadecimal digits.
  var digest: String
  var sourceKey: String
  var source: String
  var target: String
  var others: [String]
  var method: RenderingMethod
  var alsoMethods: [RenderingMethod]
  var official: String?
  var deviates: Bool
  var path: [RenderingStep]
}

extension EvidenceRow {
  /// Read by hand rather than through `Codable`, which takes several times as long: a list of all entries reads all of
  /// what was observed.
  init(row: Row) throws {
    func damaged() -> GlossaryStoreError {
      GlossaryStoreError(
        .corrupted, en: "A row of “evidence” cannot be read: the glossary is damaged. It was left as it is.",
        ko: "“evidence” 표의 행을 읽을 수 없습니다. 용어집이 손상되었습니다. 손대지 않았습니다.")
    }
    guard let method = RenderingMethod(rawValue: row["method"]) else { throw damaged() }
    digest = row["digest"]
    sourceKey = row["sourceKey"]
    source = row["source"]
    target = row["target"]
    others = try RowCoding.texts(row["others"])
    self.method = method
    alsoMethods = try RowCoding.texts(row["alsoMethods"]).map { name in
      guard let method = RenderingMethod(rawValue: name) else { throw damaged() }
      return method
    }
    official = row["official"]
    deviates = row["deviates"]
    path = try Self.steps(row["path"])
  }

  private static func steps(_ json: String) throws -> [RenderingStep] {
    do {
      guard case .list(let nodes) = try JSONNode(json.utf8) else { throw JSONNode.NotPlain() }
      return try nodes.map { node in
        guard case .object(var members) = node,
          let by = try members.optionalText("by").flatMap(RenderingStep.Link.init),
          let source = try members.optionalText("source"), let target = try members.optionalText("target")
        else { throw JSONNode.NotPlain() }
        return RenderingStep(source: source, target: target, by: by)
      }
    } catch is JSONNode.NotPlain {
      return try JSONDecoder().decode([RenderingStep].self, from: Data(json.utf8))
    }
  }
}

/// A prepared statement that adds occurrences to one document.
struct OccurrenceInsertion {
  private let statement: Statement
  private let db: Database
  private let document: Int64

  init(_ db: Database, document: Int64) throws {
    self.db = db
    self.document = document
    statement = try db.cachedStatement(
      sql: """
        INSERT INTO occurrence (
          documentId, evidenceId, targetStart, targetEnd, sourceStart, sourceEnd, direction, score, certain,
          line, sentence, runnerUp, runnerUpScore)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (documentId, targetStart, targetEnd, sourceStart, sourceEnd) DO NOTHING
        """)
  }

  /// Adds the occurrence; says whether it was new (the same pair of ranges counts once).
  func insert(_ gloss: Gloss, evidence: Int64) throws -> Bool {
    let runnerUp = gloss.certain ? nil : gloss.runnerUp
    statement.setUncheckedArguments([
      document, evidence, gloss.targetRange.lowerBound, gloss.targetRange.upperBound, gloss.sourceRange.lowerBound,
      gloss.sourceRange.upperBound, gloss.direction.rawValue, gloss.score, gloss.certain, gloss.line, gloss.sentence,
      runnerUp?.target, runnerUp?.score,
    ])
    try statement.execute()
    return db.changesCount > 0
  }
}
