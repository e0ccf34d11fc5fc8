import TranslationModel

/// A text while it is read, with the place in the file of each of its bytes.
///
/// Reused from text to text, so that nothing is allocated for one.
struct PlacedText {
  private(set) var bytes: [UInt8] = []
  /// Where each byte comes from: the place it stands at, or where the escape begins that stands for it.
  private var starts: [Int] = []
  /// Behind each byte, or behind the escape.
  private var ends: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// A byte that stands in the file as it is.
  mutating func append(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    starts.append(offset)
    ends.append(offset + 1)
  }

  /// Bytes that an escape stands for.
  mutating func append(_ decoded: some Sequence<UInt8>, for escape: Range<Int>) {
    let first = bytes.count
    for byte in decoded {
      starts.append(escape.lowerBound + bytes.count - first)
      bytes.append(byte)
      ends.append(starts[starts.count - 1] + 1)
    }
    if bytes.count > first { ends[ends.count - 1] = escape.upperBound }
  }

  /// Character data of XML: references, CDATA sections, comments and processing instructions undone.
  ///
  /// - Parameter range: of the file's bytes; no tag stands in it.
  mutating func append(xml range: Range<Int>, of file: UnsafeBufferPointer<UInt8>) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch file[index] {
      case UInt8(ascii: "&"):
        let end = Self.end(of: ";", from: index, limit: min(range.upperBound, index + 34), in: file)
        guard let end, let scalar = Self.scalar(of: index + 1..<end - 1, in: file) else {
          append(file[index], at: index)
          break
        }
        append(UTF8.encode(scalar)!, for: index..<end)
        index = end
        continue
      case UInt8(ascii: "<"):
        if let content = Self.section("<![CDATA[", "]]>", at: index, limit: range.upperBound, in: file) {
          for place in content { append(file[place], at: place) }
          index = content.upperBound + 3
        } else if let content = Self.section("<!--", "-->", at: index, limit: range.upperBound, in: file) {
          index = content.upperBound + 3
        } else if let content = Self.section("<?", "?>", at: index, limit: range.upperBound, in: file) {
          index = content.upperBound + 2
        } else {
          index += 1
        }
        continue
      case 0x0D:
        if index + 1 < range.upperBound, file[index + 1] == 0x0A { break }
        append(0x0A, at: index)
      default: append(file[index], at: index)
      }
      index += 1
    }
  }

  /// The text of a range of `bytes`, with its way back.
  ///
  /// - Parameters:
  ///   - keepsSpace: whether blanks count; else runs of them are one and outer ones go.
  ///   - place: where it stands when it is empty.
  func text(_ range: Range<Int>? = nil, keepsSpace: Bool, at place: Int) -> PairedText {
    let kept = kept(range ?? 0..<bytes.count, keepsSpace: keepsSpace)
    guard let first = kept.first, let last = kept.last else { return PairedText(text: "", at: place) }
    var map = OffsetMap(documentOffset: starts[first])
    for (text, index) in kept.enumerated().dropFirst() {
      let before = kept[text - 1]
      if ends[before] != starts[before] + 1 { map.append(text: text, document: ends[before], closesEntity: true) }
      if starts[index] != ends[before] { map.append(text: text, document: starts[index]) }
    }
    if ends[last] != starts[last] + 1 { map.append(text: kept.count, document: ends[last], closesEntity: true) }
    return PairedText(
      text: String(decoding: kept.map { Self.isBlank(bytes[$0]) && !keepsSpace ? 0x20 : bytes[$0] }, as: UTF8.self),
      utf8Range: starts[first]..<ends[last], offsets: map)
  }

  /// Indices of the bytes that belong to the text.
  private func kept(_ range: Range<Int>, keepsSpace: Bool) -> [Int] {
    if keepsSpace { return Array(range) }
    var kept: [Int] = []
    kept.reserveCapacity(range.count)
    for index in range {
      if !Self.isBlank(bytes[index]) {
        kept.append(index)
      } else if let last = kept.last, !Self.isBlank(bytes[last]) {
        kept.append(index)
      }
    }
    if let last = kept.last, Self.isBlank(bytes[last]) { kept.removeLast() }
    return kept
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Behind the next `mark`; nil where there is none before `limit`.
  private static func end(
    of mark: Unicode.Scalar, from start: Int, limit: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    (start..<limit).first { file[$0] == UInt8(ascii: mark) }.map { $0 + 1 }
  }

  /// What stands between two marks, the first of them at `start`.
  static func section(
    _ opening: StaticString, _ closing: StaticString, at start: Int, limit: Int, in file: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    let content = start + opening.utf8CodeUnitCount
    guard isAt(start, opening, limit, file) else { return nil }
    let end = (content..<max(content, limit)).first { isAt($0, closing, limit, file) }
    return end.map { content..<$0 }
  }

  private static func isAt(
    _ index: Int, _ mark: StaticString, _ limit: Int, _ file: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = mark.utf8CodeUnitCount
    return index + count <= limit && (0..<count).allSatisfy { file[index + $0] == mark.utf8Start[$0] }
  }

  /// The character that a reference names; nil for entities of the document's own.
  private static func scalar(of name: Range<Int>, in file: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: UnsafeBufferPointer(rebasing: file[name]), as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard text.first == "#" else { return nil }
      let digits = text.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(Unicode.Scalar.init)
    }
  }
}
