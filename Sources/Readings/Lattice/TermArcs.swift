import LinguisticText
import Synchronization
import TranslationModel

/// The arcs of generic terms and of names with a form of their own.
enum TermArcs {
  typealias Arcs = UnsafeBufferPointer<SourceArcs.Arc>
  /// Characters of an original from some place on; nil for what is none and ends all words.
  typealias Rest = ArraySlice<CharacterArcs.Reference?>

  /// Calls `body` with the arcs of each generic term, and of each such name, that begins with the first of some
  /// characters; the shortest first.
  static func forEach(from rest: Rest, _ body: (Arcs) -> Void) {
    guard let first = rest.first.flatMap({ $0 })?.pointee else { return }
    if !first.terms.isEmpty { body(first.terms) }
    guard rest.count > 1, let second = rest[rest.startIndex + 1]?.pointee.entry.pointee.keyBytes else { return }
    let entry = first.entry.pointee
    var terms = entry.genericTerms.rows(goingOnWith: second)
    var exceptions = entry.exceptions.rows(goingOnWith: second)
    var territories = entry.territories.rows(goingOnWith: second)
    var length = 2
    while terms != nil || exceptions != nil || territories != nil {
      if let terms, terms.exact != nil { body(generic[EmbeddedTable.genericTerms.offset(of: terms)].pointee) }
      if let exceptions, exceptions.exact != nil {
        body(exceptional[EmbeddedTable.exceptions.offset(of: exceptions)].pointee)
      } else if let territories, territories.exact != nil {
        body(territorial[EmbeddedTable.territories.offset(of: territories)].pointee)
      }
      guard length < min(longest, rest.count), let character = rest[rest.startIndex + length] else { break }
      length += 1
      let next = character.pointee.entry.pointee.keyBytes
      terms = narrowed(terms, next)
      exceptions = narrowed(exceptions, next)
      territories = narrowed(territories, next)
    }
    forEachArea(from: rest, body)
  }

  private static func narrowed(_ rows: EmbeddedTable.RowRange?, _ next: LeadingBytes) -> EmbeddedTable.RowRange? {
    guard let narrowed = rows?.narrowed(by: next), !narrowed.isEmpty else { return nil }
    return narrowed
  }

  /// Scalars in the longest generic term or name looked for.
  static let longest = 6

  /// The arcs of a row of generic-terms.tsv.
  static func arcs(of row: EmbeddedTable.Row, length: Int, first: CharacterEntry.Reference) -> Arcs {
    // A single character's rendering that is also its Mandarin reading (西 시, 河 허) is read, not translated.
    let read = length == 1 ? CharacterReadings.mandarin(first.pointee.key).compactMap(MandarinTable.hangul) : []
    let targets = row.list(1, separator: "|").filter { !read.contains($0) }
    return .kept(targets.map { arc($0, length: length, link: .generic) })
  }

  private static func arcs(of name: NameException, length: Int) -> Arcs {
    .kept(([name.form] + name.otherForms).map { arc($0, length: length, link: .known) })
  }

  private static func arc(_ target: String, length: Int, link: RenderingStep.Link) -> SourceArcs.Arc {
    let units = RenderingUnits(ScalarText.scalars(of: target)).units.map(\.value)
    return SourceArcs.Arc(sourceCount: length, target: .kept(units), link: link, tongue: .neutral)
  }

  // By the offset of the row in its table.
  private static let generic = table(.genericTerms) { row, length in
    .kept(row.list(1, separator: "|").map { arc($0, length: length, link: .generic) })
  }
  private static let exceptional = table(.exceptions) { arcs(of: NameException.exception($0), length: $1) }
  private static let territorial = table(.territories) { arcs(of: NameException.exception($0), length: $1) }

  private static func table(
    _ table: EmbeddedTable, _ make: @escaping @Sendable (EmbeddedTable.Row, Int) -> Arcs
  ) -> OnceTable<Arcs> {
    OnceTable(count: table.bytes.count) { offset in
      let (key, row) = table.keyAndRow(at: offset)
      return make(row, key.unicodeScalars.count)
    }
  }
}

// MARK: - Autonomous areas

extension TermArcs {
  /// Names that are made, not listed: a people or more with 自治州 and its like (藏族自治州).
  private static func forEachArea(from rest: Rest, _ body: (Arcs) -> Void) {
    for length in 5..<max(5, min(longest, rest.count) + 1) {
      let name = rest.prefix(length)
      guard name[name.endIndex - 3]?.pointee.entry.pointee.key == "自",
        name[name.endIndex - 2]?.pointee.entry.pointee.key == "治", !name.contains(where: { $0 == nil })
      else { continue }
      let key = ScalarText.text(name.compactMap { $0?.pointee.entry.pointee.key })
      if let arcs = areas.withLock({ $0.arcs(of: key, length: length) }) { body(arcs) }
    }
  }

  private struct Areas: @unchecked Sendable {
    /// By folded name; nil for what is none or is listed.
    private var known: [String: Arcs?] = [:]

    mutating func arcs(of key: String, length: Int) -> Arcs? {
      if let known = known[key] { return known }
      let name = NameException.listed(key) == nil ? AutonomousArea.name(key) : nil
      let arcs = name.map { TermArcs.arcs(of: $0, length: length) }
      known[key] = arcs
      return arcs
    }
  }

  private static let areas = Mutex(Areas())
}
