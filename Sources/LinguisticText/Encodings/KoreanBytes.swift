/// Tells Korean text in CP949 (EUC-KR with Microsoft's further syllables) by its bytes.
///
/// > Source: KS X 1001:2004, rows 16 to 40 (syllables) and 42 to 93 (Han); Microsoft code page 949, lead bytes 81 to C6 with
/// > trail bytes that EUC-KR does not have.
struct KoreanBytes {
  /// Syllables that EUC-KR has, those of them that endings and particles are made of, those that only Microsoft has, Han
  /// characters, and all else beside ASCII.
  private var (common, endings, rare, han, other) = (0, 0, 0, 0, 0)
  private var isSound = true

  /// 가 고 는 다 도 로 를 서 에 은 을 의 이 지 하 한: a fifth of all syllables of Korean text. The same bytes are seldom
  /// characters of Chinese (啊绊绰促档肺福辑俊篮阑狼烫雷窍茄) or Japanese.
  private static let endingBytes: Set<UInt16> = [
    0xB0A1, 0xB0ED, 0xB4C2, 0xB4D9, 0xB5B5, 0xB7CE, 0xB8A6, 0xBCAD, 0xBFA1, 0xC0BA, 0xC0BB, 0xC0C7, 0xC0CC, 0xC1F6,
    0xC7CF, 0xC7D1,
  ]

  /// - Parameter isWhole: whether the text ends with the bytes; else they may cut a character.
  ///
  /// Complexity: O(bytes).
  init(_ bytes: [UInt8], isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else {
        isSound = !isWhole && index + 1 == bytes.count
        return
      }
      switch bytes[index + 1] {
      case 0xA1...0xFE: countStandard(lead, bytes[index + 1])
      case 0x41...0x5A, 0x61...0x7A, 0x81...0xA0:
        if lead > 0xC6 { isSound = false }
        rare += 1
      default: isSound = false
      }
      index += 2
    }
  }

  private mutating func countStandard(_ lead: UInt8, _ trail: UInt8) {
    switch lead {
    case 0xB0...0xC8:
      common += 1
      if Self.endingBytes.contains(UInt16(lead) << 8 | UInt16(trail)) { endings += 1 }
    case 0xCA...0xFD: han += 1
    case 0x81...0xA0: rare += 1
    case 0xC9, 0xFE: isSound = false
    default: other += 1
    }
  }

  /// Whether all bytes belong to CP949, most letters beside ASCII are syllables that Korean uses, and there are endings and
  /// particles among them: the bytes of Chinese text may be such syllables too, but others.
  var areKorean: Bool {
    let letters = common + rare + han
    return isSound && common >= 2 && common * 2 >= letters && endings * 12 >= common && rare * 10 <= common
      && other <= common
  }
}
