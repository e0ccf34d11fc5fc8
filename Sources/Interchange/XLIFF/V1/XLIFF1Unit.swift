/// What is known of the `<trans-unit>` or `<bin-unit>` that is open.
struct XLIFF1Unit {
  var isApproved = false
  var isForTranslation = true
  var position = SourcePositions.Position()
  var hasTarget = false
  var hasSourceContent = false
  var sourceCodes = XLIFF1Codes()
  /// Segments of seg-source.
  var segments = XLIFF1Segments()
  /// Digest of the source's text without white space.
  var sourceText: UInt64 = 0

  mutating func reset() {
    isApproved = false
    isForTranslation = true
    hasTarget = false
    hasSourceContent = false
    sourceCodes.removeAll()
    segments.removeAll()
    sourceText = 0
  }
}

/// The ids of a seg-source's segments, by their digests.
struct XLIFF1Segments {
  private var direct: [UInt64] = []
  /// Filled only where there are many.
  private var large: Set<UInt64> = []

  mutating func removeAll() {
    direct.removeAll(keepingCapacity: true)
    if !large.isEmpty { large = [] }
  }

  /// Returns false where the id is there already.
  mutating func insert(_ id: UInt64) -> Bool {
    if direct.count >= 64, large.isEmpty { large = Set(direct) }
    guard !contains(id) else { return false }
    direct.append(id)
    if !large.isEmpty { large.insert(id) }
    return true
  }

  func contains(_ id: UInt64) -> Bool { large.isEmpty ? direct.contains(id) : large.contains(id) }
}

/// A source, seg-source or target that is open.
struct XLIFF1Text {
  enum Role {
    case source, segSource, target
  }

  var role = Role.source
  /// Whether it belongs to an alt-trans.
  var isAlternative = false
  var position = SourcePositions.Position()
  var codes = XLIFF1Codes()
  /// Pieces of text with more than white space, and codes, met so far.
  var contents = 0
  var marks: [Mark] = []
  var text = TextDigest()
  var state: String?
  /// Depth of the element, counted in elements from the root.
  var depth = 0

  struct Mark {
    var isTerm: Bool
    var isSegment: Bool
    var contentsBefore: Int
  }
}

/// The digest of a text that comes in pieces, white space left out.
struct TextDigest: Equatable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hash = value
    for byte in bytes where byte > 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    value = hash
  }
}
