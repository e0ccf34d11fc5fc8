/// The text of a source or target as it is read: without inline codes, cut into the segments that marks make.
///
/// Reused from text to text, so that nothing is allocated for one.
struct SegmentText {
  struct Segment {
    /// Id of the mark; empty where it has none.
    var id: String
    var range: Range<Int>
  }

  /// A code that was left out.
  struct Code {
    /// The file's id of it; a pair's two halves share it.
    var id: String
    var edge: TranslationJob.InlineCode.Edge
    /// Offset in the bytes.
    var offset: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var segments: [Segment] = []
  /// The texts of sub-flows, in order.
  private(set) var subflows: [String] = []
  private var open: [Int] = []
  /// Depth of codes whose content is no text.
  private var codeDepth = 0
  /// Starts of sub-flows within codes.
  private var subflowStarts: [(start: Int, codeDepth: Int)] = []
  var preservesSpace = false
  /// Codes that were left out.
  private(set) var codeCount = 0
  /// Those that the reader asked to keep.
  private(set) var codes: [Code] = []

  mutating func start(preservesSpace: Bool) {
    bytes.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    if !subflows.isEmpty { subflows = [] }
    open.removeAll(keepingCapacity: true)
    subflowStarts.removeAll(keepingCapacity: true)
    codeDepth = 0
    codeCount = 0
    if !codes.isEmpty { codes = [] }
    self.preservesSpace = preservesSpace
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if codeDepth == 0 { bytes.append(contentsOf: text) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if codeDepth == 0 { bytes.append(contentsOf: UTF8.encode(scalar)!) }
  }

  mutating func startCode() {
    codeDepth += 1
    codeCount += 1
  }

  mutating func endCode() { codeDepth -= 1 }

  /// Remembers the place of a code.
  mutating func keep(_ id: String, _ edge: TranslationJob.InlineCode.Edge) {
    if codeDepth == 0 { codes.append(Code(id: id, edge: edge, offset: bytes.count)) }
  }

  mutating func startSubflow() {
    subflowStarts.append((bytes.count, codeDepth))
    codeDepth = 0
  }

  mutating func endSubflow() {
    guard let subflow = subflowStarts.popLast() else { return }
    codeDepth = subflow.codeDepth
    subflows.append(clean(subflow.start..<bytes.count))
    bytes.removeSubrange(subflow.start...)
  }

  mutating func startSegment(_ id: String) {
    open.append(segments.count)
    segments.append(Segment(id: id, range: bytes.count..<bytes.count))
  }

  mutating func endSegment() {
    guard let index = open.popLast() else { return }
    segments[index].range = segments[index].range.lowerBound..<bytes.count
  }

  var isBlank: Bool { !bytes.contains { $0 > 0x20 } }

  /// The whole text.
  var text: String { clean(0..<bytes.count) }

  func text(_ segment: Segment) -> String {
    clean(segment.range.clamped(to: 0..<bytes.count))
  }

  func segment(_ id: String) -> Segment? { segments.first { $0.id == id } }

  /// The codes kept in the whole text or in a segment of it, with offsets in the UTF-8 of that text.
  func codes(in segment: Segment? = nil) -> [Code] {
    guard !codes.isEmpty else { return [] }
    let range = segment?.range.clamped(to: 0..<bytes.count) ?? 0..<bytes.count
    let length = clean(range).utf8.count
    return codes.compactMap { code in
      guard code.offset >= range.lowerBound, code.offset <= range.upperBound else { return nil }
      var code = code
      code.offset = min(cleaned(range.lowerBound..<code.offset).count, length)
      return code
    }
  }

  /// A text; where white space is not preserved, runs of blanks are one and outer ones go. NBSP and U+3000 stay.
  ///
  /// > Source: XLIFF 1.2 and 2.1, attribute xml:space: only `preserve` says that white space counts.
  private func clean(_ range: Range<Int>) -> String {
    guard !preservesSpace, needsCleaning(range) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result = cleaned(range)
    if result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// As ``clean(_:)``, but for a blank at the end.
  private func cleaned(_ range: Range<Int>) -> [UInt8] {
    guard !preservesSpace else { return Array(bytes[range]) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in bytes[range] {
      if !Self.isBlank(byte) {
        result.append(byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func needsCleaning(_ range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0x20
      for index in range {
        let byte = bytes[index]
        if Self.isBlank(byte), byte != 0x20 || previous == 0x20 { return true }
        previous = byte
      }
      return previous == 0x20 && !range.isEmpty
    }
  }
}
