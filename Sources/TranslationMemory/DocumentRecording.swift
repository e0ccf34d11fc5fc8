internal import GRDB
import TranslationModel

/// Brings the units of one document up to date with what was read from it.
struct DocumentRecording {
  private let table: UnitTable
  private let document: MemoryDocument
  private let row: DocumentTable.DocumentRow
  /// The units without repetitions, each with its row where there is one.
  private var units: [(unit: TranslationUnit, found: UnitTable.Found)] = []
  private var repetitions = 0

  init(table: UnitTable, document: MemoryDocument, row: DocumentTable.DocumentRow) throws {
    self.table = table
    self.document = document
    self.row = row
    var seen = Set<[UInt8]>()
    for (index, unit) in document.units.enumerated() {
      try UnitRules.check(unit, number: index + 1)
      guard seen.insert(Array(unit.source.utf8) + [0] + Array(unit.target.utf8)).inserted else {
        repetitions += 1
        continue
      }
      units.append((unit, try table.find(unit, document: document.name)))
    }
  }

  mutating func run(_ summary: inout AddingSummary) throws {
    summary.unchanged += repetitions
    if try isKnown() {
      let withheld = units.count { $0.found.row?.isDeleted == true }
      summary.withheld += withheld
      summary.unchanged += units.count - withheld
      return
    }
    let before = try recorded(in: row.version)
    if units.isEmpty, before == 0 { return }
    let version = row.version + 1
    try table.recorder.keep(document: row.id)
    try table.db.execute(
      sql: "UPDATE document SET version = ?, contentHash = ? WHERE id = ?",
      arguments: [version, document.contentHash, row.id])
    var kept = 0
    for (position, (unit, found)) in units.enumerated() {
      let place = UnitTable.Place(document: row.id, version: version, position: position)
      if let known = found.row, !known.isDeleted, known.version == row.version { kept += 1 }
      try record(unit, found, at: place, &summary)
    }
    summary.superseded += before - kept
  }

  private func record(
    _ unit: TranslationUnit, _ found: UnitTable.Found, at place: UnitTable.Place, _ summary: inout AddingSummary
  ) throws {
    guard let known = found.row else {
      var digest = found.digest
      // Another unit of this document may have taken the digest since it was looked up.
      while try !table.insert(unit, digest: digest, at: place) {
        digest = try table.find(unit, document: document.name).digest
      }
      summary.added += 1
      return
    }
    if known.isDeleted {
      summary.withheld += 1
      return
    }
    guard known.version != nil else {
      summary.unchanged += 1
      return
    }
    let contents = UnitContents(unit)
    let differs = known.contents != contents
    try table.move(known.id, to: place)
    if differs { try table.update(known.id, to: contents, modified: unit.modified ?? table.recorder.stamp) }
    if !known.counts { summary.added += 1 } else if differs { summary.updated += 1 } else { summary.unchanged += 1 }
  }

  /// Whether the memory holds just this.
  private func isKnown() throws -> Bool {
    guard row.contentHash == document.contentHash else { return false }
    var present = 0
    for (position, (unit, found)) in units.enumerated() {
      guard let known = found.row else { return false }
      if known.isDeleted || known.version == nil { continue }
      guard known.version == row.version, known.position == position,
        known.contents == UnitContents(unit)
      else { return false }
      present += 1
    }
    return try recorded(in: row.version) == present
  }

  private func recorded(in version: Int) throws -> Int {
    try Int.fetchOne(
      table.db, sql: "SELECT count(*) FROM unit WHERE documentId = ? AND version = ? AND deleted = 0",
      arguments: [row.id, version]) ?? 0
  }
}
