import Diagnostics

/// Whether a term may begin or end at a place in a text; see `TermMatcher`.
enum TermBorders {
  /// Whether what begins at `offset` is not the inside of a longer word.
  static func mayBegin(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let before = UTF8Scalar.last(before: offset, in: text),
      let first = UTF8Scalar.first(at: offset, in: text)?.scalar
    else { return true }
    return !isOneWord(Script(before), Script(first))
  }

  /// The end of the particles behind a term that ends at `offset`; nil where the term is part of a longer word.
  static func particleEnd(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = UTF8Scalar.last(before: offset, in: text),
      let next = UTF8Scalar.first(at: offset, in: text)?.scalar
    else { return offset }
    let (lastScript, nextScript) = (Script(last), Script(next))
    switch (lastScript, nextScript) {
    case (.hangul, .hangul), (.latin, .hangul), (.digit, .hangul):
      return KoreanParticles.particleChain(at: offset, in: text).map { offset + $0 }
    case (.han, .hangul):
      return offset + (KoreanParticles.particleChain(at: offset, in: text) ?? 0)
    default:
      return isOneWord(lastScript, nextScript) ? nil : offset
    }
  }

  private static func isOneWord(_ left: Script, _ right: Script) -> Bool {
    switch (left, right) {
    case (.hangul, .hangul), (.kana, .kana): true
    case (.latin, .latin), (.latin, .digit), (.digit, .latin), (.digit, .digit): true
    default: false
    }
  }
}

extension TermMatcher {
  /// Whether no space of the text cuts a single syllable off, unless one of the form's terms has a space there.
  func isSpacedLikeATerm(_ form: Int, _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let slice = UnsafeBufferPointer(rebasing: text[range])
    guard slice.contains(where: { $0 == 0x20 || $0 == 0x0A }) || containsWideSpace(slice) else { return true }
    let found = spaces(in: slice)
    if found.offsets.isEmpty { return true }
    return termsOfForm[form].contains { term in
      let borders = Set(spacesOfTerm[term])
      var pieceStart = 0
      for (offset, next) in zip(found.offsets, found.offsets.dropFirst() + [found.count]) {
        let isShort = offset - pieceStart < 2 || next - offset < 2
        if isShort, !borders.contains(offset), !found.changesScript.contains(offset) { return false }
        pieceStart = offset
      }
      return true
    }
  }

  private func containsWideSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { index in
      let byte = bytes[index]
      guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else { return false }
      return UTF8Scalar.first(at: index, in: bytes).map { Script($0.scalar) == .space } ?? false
    }
  }

  /// Symbol offsets before which the text has a space, those where the script changes there too, and the number of
  /// symbols.
  private func spaces(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (offsets: [Int], changesScript: Set<Int>, count: Int) {
    var offsets: [Int] = []
    var changes: Set<Int> = []
    var count = 0
    var lastScript: Script?
    var sawSpace = false
    for scalar in HangulComposer.composed(String(decoding: bytes, as: UTF8.self)) {
      let script = Script(scalar)
      if script == .space {
        sawSpace = true
        continue
      }
      if symbols.isIgnorable(scalar) { continue }
      if sawSpace, let lastScript {
        if SymbolTable.keepsSpace(lastScript, script) {
          count += 1
        } else {
          offsets.append(count)
          if lastScript != script { changes.insert(count) }
        }
      }
      sawSpace = false
      lastScript = script
      count += 1
    }
    return (offsets, changes, count)
  }
}
