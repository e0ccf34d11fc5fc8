/// A pair that a glossary knows, as the extractor compares it: folded, without spaces, in small letters.
public struct GlossaryPair: Sendable, Hashable {
  public let source: String
  public let target: String
  let sourceKey: [UInt32]
  let targetKey: [UInt32]

  public init(source: String, target: String) {
    self.source = source
    self.target = target
    sourceKey = source.unicodeScalars.map(\.value).filter { $0 > 0x20 }.map(UnitText.foldedSource)
    targetKey = target.unicodeScalars.map(\.value).filter { $0 > 0x20 }.map(UnitText.foldedLetter)
  }
}
