import Diagnostics
import LinguisticText
import TranslationModel

/// Particles that do not agree with the abbreviation, the unit or the bracket before them: VPN를, 20%을, 국내총생산(GDP)를,
/// 위안(3조 원)로.
///
/// > Source: 국립국어원, 온라인가나다: behind a bracket the particle goes by the word before it.
enum AbbreviatedWords {
  /// Those of a block, in order. O(bytes).
  static func endings(in block: Block) -> [WordEnding] {
    var text = block.text
    return text.withUTF8 { bytes in
      var found: [WordEnding] = []
      for offset in bytes.indices.dropFirst() where isBorder(offset, bytes) {
        guard let particle = WordEnding.particle(at: offset, in: bytes), particles.contains(particle.text),
          let word = word(endingAt: offset, bytes),
          particle.text != "과" || !isDepartment(at: particle.range.upperBound, bytes),
          let right = SpokenEnding.corrected(particle.text, behind: word),
          bracketed(endingAt: offset, bytes).map({ SpokenEnding.corrected(particle.text, behind: $0) == right }) ?? true
        else { continue }
        found.append(
          WordEnding(
            word: word, particle: block.offsets.documentRange(particle.range), written: particle.text, right: right))
      }
      return found
    }
  }

  /// Whether Hangul begins right behind a letter, a digit, a unit or a closing bracket.
  private static func isBorder(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (0xEA...0xED).contains(bytes[offset]) else { return false }
    switch bytes[offset - 1] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "%"), UInt8(ascii: ")"): return true
    // ℃, ㎞, ㎡ and their kind are of three bytes.
    case 0x80...0xBF: return offset > 2 && (bytes[offset - 3] == 0xE2 || bytes[offset - 3] == 0xE3)
    default: return false
    }
  }

  /// What is read out before the particle; nil where nothing of the kind stands there.
  private static func word(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes[end - 1] == UInt8(ascii: ")") { return wordBeforeBracket(closingAt: end, bytes) }
    var start = end
    while start > 0, let scalar = UTF8Scalar.last(before: start, in: bytes), isPart(scalar) {
      start -= String(scalar).utf8.count
    }
    guard start < end else { return nil }
    // Neither a fraction, which is read from its end, nor part of an address, a name with hyphens or a formula.
    if start > 0, !mayStandBefore(bytes[start - 1]) { return nil }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    guard start > 1, bytes[start - 1] == 0x20, let before = UTF8Scalar.last(before: start - 1, in: bytes) else {
      return word
    }
    // A unit with a space before it belongs to the number: 5 km, 1만 ㎡.
    let isNumber = ("0"..."9").contains(before) || "십백천만억조".unicodeScalars.contains(before)
    return isNumber && !("0"..."9").contains(word.unicodeScalars.first!) ? "0" + word : word
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "%", "&", ".", ",", "℃", "㎞", "㎡", "㎢", "㎥", "㎝", "㎜", "㎏": true
    default: false
    }
  }

  private static func mayStandBefore(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "~")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  /// The Hangul before a bracket that holds an abbreviation, a number or a word of Korean.
  private static func wordBeforeBracket(closingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bracketStart(closingAt: end, bytes) else { return nil }
    let inside = String(decoding: bytes[(start + 1)..<(end - 1)], as: UTF8.self).unicodeScalars
    guard let first = inside.first, let last = inside.last, !inside.contains(")"),
      (Script(first) == .latin || ("0"..."9").contains(first)) && inside.allSatisfy(\.isASCII)
        || Script(last) == .hangul
    else { return nil }
    let word = WordEnding.word(endingAt: start, in: bytes)
    return word.unicodeScalars.count > 1 ? word : nil
  }

  /// The Korean at the end of a bracket, by which some choose the particle: behind 위안(3조 원) only what neither 위안 nor
  /// 원 asks for is wrong.
  private static func bracketed(endingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    let word = WordEnding.word(endingAt: end - 1, in: bytes)
    return word.isEmpty ? nil : word
  }

  private static func bracketStart(closingAt end: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = end - 1
    while start > max(0, end - longestBracket), bytes[start] != UInt8(ascii: "(") { start -= 1 }
    return start > 0 && bytes[start] == UInt8(ascii: "(") ? start : nil
  }

  /// Whether 과 is the department of those whom the next word names (IT과 교수).
  private static func isDepartment(at offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let space = UTF8Scalar.first(at: offset, in: bytes), space.scalar == " " else { return true }
    let next = bytes[(offset + space.length)...].prefix(6)
    return members.contains { next.starts(with: $0.utf8) }
  }

  private static let members = ["교수", "학생", "과장", "직원", "전공", "졸업", "주무", "소속", "담당", "학과", "팀장", "사무", "신입"]
  private static let particles: Set<String> = ["을", "를", "은", "는", "이", "가", "와", "과", "로", "으로"]
  /// Bytes.
  private static let longestBracket = 60
}
