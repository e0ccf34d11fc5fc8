import TranslationModel

/// One `tu` as it was read: pieces of one buffer that is used again for the next, so that no text is made of what
/// nobody wants.
final class TMXRecord {
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
    var stamps = Stamps()
  }

  /// The text of a `sub` within a code of a variant.
  struct Flow {
    var variant: Int
    var text: Piece
  }

  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 4_096
  /// Bytes held; where the next ones go.
  @exclusivity(unchecked) private(set) var end = 0
  @exclusivity(unchecked) var identifier: Piece?
  @exclusivity(unchecked) var stamps = Stamps()
  @exclusivity(unchecked) var notes: [Piece] = []
  @exclusivity(unchecked) var properties: [Property] = []
  @exclusivity(unchecked) var variants: [Variant] = []
  @exclusivity(unchecked) var flows: [Flow] = []
  /// Offset of the `tu` in the document, for warnings.
  @exclusivity(unchecked) var offset = 0

  init() {
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  func reset() {
    end = 0
    if !flows.isEmpty { flows.removeAll(keepingCapacity: true) }
    notes.removeAll(keepingCapacity: true)
    properties.removeAll(keepingCapacity: true)
    variants.removeAll(keepingCapacity: true)
    identifier = nil
    stamps = Stamps()
  }

  @inline(__always)
  func append(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let start = piece.baseAddress else { return }
    if end + piece.count > capacity { grow(by: piece.count) }
    (base + end).update(from: start, count: piece.count)
    end += piece.count
  }

  @inline(never)
  private func grow(by count: Int) {
    capacity = max(capacity * 2, end + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: base, count: end)
    base.deallocate()
    base = larger
  }

  func add(_ piece: UnsafeBufferPointer<UInt8>) -> Piece {
    let start = end
    append(piece)
    return start..<end
  }

  /// Takes the bytes from an offset on out of the buffer again.
  func remove(from start: Int) -> [UInt8] {
    let removed = Array(bytes(start..<end))
    end = start
    return removed
  }

  func drop(from start: Int) { end = start }

  /// Valid until something is added.
  @inline(__always)
  func bytes(_ piece: Piece) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + piece.lowerBound, count: piece.count)
  }

  func text(_ piece: Piece) -> String { String(decoding: bytes(piece), as: UTF8.self) }

  /// Whether a piece is this text.
  func equals(_ piece: Piece, _ text: StaticString) -> Bool { bytes(piece).equals(text) }

  /// The piece without XML's white space around it; NBSP and U+3000 are content.
  func trimmed(_ piece: Piece) -> Piece {
    var (start, end) = (piece.lowerBound, piece.upperBound)
    while start < end, base[start] <= 0x20 { start += 1 }
    while end > start, base[end - 1] <= 0x20 { end -= 1 }
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
