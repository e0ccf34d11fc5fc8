/// Two texts, read.
struct AlignedDocument {
  let source: SegmentSide
  let target: SegmentSide
  let keys: DocumentKeys
  let sourceUnits: UnitSpans
  let targetUnits: UnitSpans

  init(source: [String], target: [String], knownPairs: [(source: String, target: String)]) {
    self.source = SegmentSide(source, isTarget: false)
    self.target = SegmentSide(target, isTarget: true)
    keys = DocumentKeys(source: self.source, target: self.target, knownPairs: knownPairs)
    sourceUnits = UnitSpans(self.source)
    targetUnits = UnitSpans(self.target)
  }
}
