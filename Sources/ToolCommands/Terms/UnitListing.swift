import Documents
import TranslationModel

/// Translation units as two texts with one unit a line: what evidence out of them counts in.
struct UnitListing {
  private var source = BitextSide(name: "", documentName: "", contentHash: "", segments: [])
  private var target = BitextSide(name: "", documentName: "", contentHash: "", segments: [])
  private var ends = (source: 0, target: 0)
  private var seen: Set<[UInt8]> = []
  private var hash = ContentHash()

  var isEmpty: Bool { source.segments.isEmpty }

  /// Adds a unit, unless a side is empty or the same pair of texts is there.
  mutating func append(_ unit: TranslationUnit) {
    let (from, to) = (unit.source.trimmingSpaces, unit.target.trimmingSpaces)
    guard !from.isEmpty, !to.isEmpty else { return }
    let pair = Array(from.utf8) + [0] + Array(to.utf8) + [0]
    guard seen.insert(pair).inserted else { return }
    pair.withUnsafeBytes { hash.update($0) }
    Self.append(from, to: &source, end: &ends.source)
    Self.append(to, to: &target, end: &ends.target)
  }

  private static func append(_ text: String, to side: inout BitextSide, end: inout Int) {
    let number = side.segments.count
    let range = end..<end + text.utf8.count
    side.segments.append(BitextSide.Segment(text: text, number: number, utf8Range: range, block: number))
    end = range.upperBound + 1
  }

  /// The units, paired.
  func bitext(named name: String) -> Bitext {
    var bitext = Bitext(source: source, target: target)
    var hash = hash
    let digest = hash.finish()
    for side in [\Bitext.source, \Bitext.target] {
      bitext[keyPath: side].name = name
      bitext[keyPath: side].documentName = name
      bitext[keyPath: side].contentHash = digest
    }
    bitext.entries = source.segments.indices.map {
      Bitext.Entry(bead: Bead(source: $0..<$0 + 1, target: $0..<$0 + 1, score: 1))
    }
    return bitext
  }
}
