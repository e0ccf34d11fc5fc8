import TranslationModel

/// One `tu` as it was read: pieces of one buffer that is used again for the next, so that no text is made of what
/// nobody wants.
struct TMXRecord {
  typealias Piece = Range<Int>

  /// Who and when, of a unit or one of its variants.
  struct Stamps {
    var created: Piece?
    var creator: Piece?
    var changed: Piece?
    var changer: Piece?
  }

  struct Property {
    var type: Piece
    var value: Piece
  }

  struct Variant {
    var side: Side?
    var language: Piece
    var text: Piece = 0..<0
    /// Sub-flows of the codes: texts of their own.
    var flows: [Piece] = []
    var stamps = Stamps()
  }

  private(set) var bytes: [UInt8] = []
  var identifier: Piece?
  var stamps = Stamps()
  var notes: [Piece] = []
  var properties: [Property] = []
  var variants: [Variant] = []
  /// Offset of the `tu` in the document, for warnings.
  var offset = 0

  init() {
    bytes.reserveCapacity(4_096)
  }

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    notes.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    variants.removeAll(keepingCapacity: true)
    identifier = nil
    stamps = Stamps()
  }

  /// Where the next bytes go.
  var end: Int { bytes.count }

  @inline(__always)
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) -> Piece {
    let start = bytes.count
    bytes.append(contentsOf: piece)
    return start..<bytes.count
  }

  /// Takes the bytes from an offset on out of the buffer again.
  mutating func remove(from start: Int) -> [UInt8] {
    let removed = Array(bytes[start...])
    bytes.removeSubrange(start...)
    return removed
  }

  mutating func drop(from start: Int) { bytes.removeSubrange(start...) }

  func text(_ piece: Piece) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[piece]), as: UTF8.self) }
  }

  /// Whether a piece is this text.
  func equals(_ piece: Piece, _ text: StaticString) -> Bool {
    bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[piece]).equals(text) }
  }

  /// The piece without XML's white space around it; NBSP and U+3000 are content.
  func trimmed(_ piece: Piece) -> Piece {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The value of the first property of a type; `type` is written with `x-`.
  func property(_ type: StaticString) -> Piece? {
    properties.first { equals($0.type, type) }?.value
  }

  /// The name that a property has with us: without the `x-` that TMX wants in front.
  func name(_ property: Property) -> String {
    let type = text(property.type)
    return type.hasPrefix("x-") && type.utf8.count > 2 ? String(type.dropFirst(2)) : type
  }
}
