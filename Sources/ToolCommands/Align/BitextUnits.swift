import Documents
import TranslationMemory
import TranslationModel

/// What the translation memory gets of a bitext: a unit for every bead with both sides.
struct BitextUnits {
  let bitext: Bitext

  /// Names of the properties that lead from a unit back to the texts.
  enum Property {
    static let sourceDocument = "source-document"
    static let sourceHash = "source-hash"
    static let sourceSegments = "source-segments"
    static let targetDocument = "target-document"
    static let targetHash = "target-hash"
    static let targetSegments = "target-segments"
    /// Says that a person confirmed the pair.
    static let alignment = "alignment"
  }

  var units: [TranslationUnit] {
    bitext.entries.filter { !$0.isOneSided }.map(unit)
  }

  private func unit(_ entry: Bitext.Entry) -> TranslationUnit {
    let (source, target) = (bitext.sourceText(entry), bitext.targetText(entry))
    var properties = [
      (Property.sourceDocument, bitext.source.documentName), (Property.sourceHash, bitext.source.contentHash),
      (Property.sourceSegments, bitext.source.numbers(entry.bead.source)),
      (Property.targetDocument, bitext.target.documentName), (Property.targetHash, bitext.target.contentHash),
      (Property.targetSegments, bitext.target.numbers(entry.bead.target)),
    ]
    if entry.isConfirmed { properties.append((Property.alignment, "confirmed")) }
    return TranslationUnit(
      id: UnitIdentity.id(source: source, target: target, document: bitext.documentName), source: source,
      target: target, score: entry.isConfirmed ? nil : min(max(entry.bead.score, 0), 1),
      document: bitext.documentName,
      properties: properties.map { TranslationUnit.Property(name: $0.0, value: $0.1) })
  }

  /// The units as what comes of one document: aligning the same texts again replaces them.
  var memoryDocument: MemoryDocument {
    MemoryDocument(
      name: bitext.documentName,
      contentHash: ContentHash.hexadecimal(of: Array("\(bitext.source.contentHash) \(bitext.target.contentHash)".utf8)),
      units: units)
  }
}
