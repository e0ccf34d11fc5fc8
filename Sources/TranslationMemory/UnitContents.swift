internal import GRDB
import TranslationModel

/// What may change while the pair stays the same, as the rows keep it.
struct UnitContents: Equatable {
  var score: Double?
  /// As ``UnitListText`` writes them.
  var notes: String
  var properties: String

  init(_ unit: TranslationUnit) {
    score = unit.score
    notes = Self.text { UnitListText.append(unit.notes, to: &$0) }
    properties = Self.text { UnitListText.append(unit.properties, to: &$0) }
  }

  init(row: Row) {
    score = row["score"]
    notes = row["notes"]
    properties = row["properties"]
  }

  /// These with what `unit` knows besides: its notes and properties behind those that are here already.
  ///
  /// The score stays, except where a person vouches now.
  func completed(by unit: TranslationUnit) throws -> UnitContents {
    var result = self
    if unit.score == nil { result.score = nil }
    if !unit.notes.isEmpty {
      let known = try UnitListText.notes(notes)
      let united = Self.union(known, unit.notes) { Array($0.utf8) }
      if united.count > known.count { result.notes = Self.text { UnitListText.append(united, to: &$0) } }
    }
    if !unit.properties.isEmpty {
      let known = try UnitListText.properties(properties)
      let united = Self.union(known, unit.properties) { Array($0.name.utf8) + [0] + Array($0.value.utf8) }
      if united.count > known.count { result.properties = Self.text { UnitListText.append(united, to: &$0) } }
    }
    return result
  }

  /// Byte for byte: `==` takes a compatibility ideograph for the plain one.
  private static func union<Item>(_ known: [Item], _ others: [Item], by bytes: (Item) -> [UInt8]) -> [Item] {
    var seen = Set(known.map(bytes))
    return known + others.filter { seen.insert(bytes($0)).inserted }
  }

  private static func text(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func == (first: UnitContents, second: UnitContents) -> Bool {
    first.score == second.score && first.notes.utf8.elementsEqual(second.notes.utf8)
      && first.properties.utf8.elementsEqual(second.properties.utf8)
  }
}
