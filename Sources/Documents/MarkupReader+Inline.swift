import Diagnostics
import LinguisticText
import TranslationModel

/// Text with inline markup.
extension MarkupReader {
  /// Reads the rest of a line into the block, from `start` to `end`; a tag or comment may lead on over later lines.
  ///
  /// Afterwards `position` stands on the line where reading stopped.
  mutating func readContent(from start: Int, to end: Int) {
    position = start
    var lineEnd = end
    var limit = builder.kind == .heading && rules.markdown ? bytes.headingEnd(start..<end) : end
    while position < limit {
      scan(to: limit)
      if isPaused { return }
      if position > lineEnd {
        lineEnd = bytes.lineEnd(from: position)
        limit = lineEnd
      }
    }
  }

  private mutating func scan(to limit: Int) {
    while position < limit {
      let start = position
      let stop = min(limit, start + 1 << 16)
      var index = start
      while index &+ 16 <= stop, !specialLanes(bytes.lanes(at: index)).hasHighBit { index &+= 16 }
      while index < stop, !isSpecial(bytes[index]) { index &+= 1 }
      if index > start {
        builder.append(bytes, start..<index)
        position = index
        if builder.text.count >= DocumentReader.longestBlock { cutLongBlock() }
      }
      guard index < stop else { continue }
      readSpecial(limit: limit)
      if isPaused { return }
    }
  }

  /// Whether a byte may begin markup or an invisible character.
  @inline(__always)
  private func isSpecial(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return byte == 0xE2 || byte == 0xEF || byte == 0xC2 }
    return (byte < 0x40 ? specials.0 : specials.1) &>> UInt64(byte & 63) & 1 == 1
  }

  /// The highest bit of each lane says whether `isSpecial` holds for it.
  @inline(__always)
  private func specialLanes(_ piece: SIMD16<UInt8>) -> SIMD16<UInt8> {
    var lanes =
      piece.lanes(equalTo: 0xE2) | piece.lanes(equalTo: 0xEF) | piece.lanes(equalTo: 0xC2)
      | piece.lanes(equalTo: 0x09) | piece.lanes(equalTo: 0x7C)
    if rules.markdown {
      // [ stands alone; \ and ] differ in the last bit only.
      lanes |=
        (piece & SIMD16(repeating: 0xFE)).lanes(equalTo: 0x5C) | piece.lanes(equalTo: 0x5B)
        | piece.lanes(equalTo: 0x2A) | piece.lanes(equalTo: 0x5F) | piece.lanes(equalTo: 0x7E)
        | piece.lanes(equalTo: 0x60) | piece.lanes(equalTo: 0x21) | piece.lanes(equalTo: 0x27)
    }
    if rules.html { lanes |= piece.lanes(equalTo: 0x3C) | piece.lanes(equalTo: 0x26) }
    return lanes
  }

  private mutating func readSpecial(limit: Int) {
    if let index = skips.firstIndex(where: { $0.at == position }) {
      builder.markBoundary()
      position = skips.remove(at: index).to
      return
    }
    if skips.count > 16 { skips.removeAll { $0.at < position } }
    let byte = bytes[position]
    switch byte {
    case 0x09 where row == .tabs, 0x7C where row == .pipes: nextCell()
    case 0x2A, 0x5F, 0x7E: readEmphasis(byte, limit: limit)
    case 0x60: readCode(limit: limit)
    case 0x5C: readEscape(limit: limit)
    case 0x5B: readBracket(limit: limit)
    case 0x21 where position + 1 < limit && bytes[position + 1] == 0x5B: readPicture(limit: limit)
    case 0x27: readWikiQuotes(limit: limit)
    case 0x3C: readTag(limit: limit)
    case 0x26: readReference()
    case 0xC2, 0xE2, 0xEF: readWide(limit: limit)
    default: takeText(1)
    }
  }

  /// Takes the next bytes as text.
  mutating func takeText(_ count: Int) {
    let end = min(position + count, bytes.count)
    builder.append(bytes, position..<end)
    position = end
  }

  private mutating func nextCell() {
    beginBlock(.tableCell)
    position += 1
  }

  // MARK: - Characters

  private mutating func readReference() {
    guard let reference = CharacterReference(bytes, at: position) else {
      takeText(1)
      return
    }
    let range = position..<position + reference.length
    builder.append(bytes, decoded: reference.decoded, standingFor: range)
    position = range.upperBound
  }

  /// A character outside ASCII that may be invisible, or a mark that divides the items of a cell.
  private mutating func readWide(limit: Int) {
    let length = bytes[position] == 0xC2 ? 2 : 3
    let isSoftHyphen = length == 2 && position + 1 < limit && bytes[position + 1] == 0xAD
    if isSoftHyphen || bytes.isInvisible(at: position) {
      position += length
      return
    }
    if builder.isEmpty, builder.kind == .paragraph || builder.kind == .heading, takeLeadingMark(limit: limit) { return }
    if row != .none || html.joinsLines, dividesItems(limit: limit) {
      if !builder.isEmpty { beginBlock(.listItem) }
      builder.kind = .listItem
      position = bytes.skippingBlanks(from: position + length, to: limit)
      return
    }
    takeText(length)
  }

  /// Takes a list mark that stands behind markup: `**■ …**`, `<p>• …`.
  private mutating func takeLeadingMark(limit: Int) -> Bool {
    guard ListMarks.wideLength(bytes, at: position) > 0,
      let end = ListMarks.end(bytes, at: position, limit: limit, markdown: true)
    else { return false }
    if builder.kind == .heading { headingIsMarked = true } else { builder.kind = .listItem }
    position = end
    return true
  }

  /// Whether a list mark stands at the position with white space (or the block's border) on both sides.
  private func dividesItems(limit: Int) -> Bool {
    guard ListMarks.divides(bytes, at: position), position + 3 < limit else { return false }
    let follows = builder.isEmpty || bytes.precedingSpaceLength(at: position) > 0
    return follows && (builder.isEmpty || bytes.spaceLength(at: position + 3) > 0)
  }
}
