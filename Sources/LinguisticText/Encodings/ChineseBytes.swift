/// Tells Chinese text in GB18030 or Big5 by its bytes.
///
/// > Source: GB 2312-80, rows 16 to 55 (everyday characters), 56 to 87 (others) and 4 to 5 (kana); Big5 (CNS 11643 planes
/// > 1 and 2): A4 to C6 everyday characters, C9 to F9 others.
struct ChineseBytes {
  enum Encoding {
    case gb18030
    case big5
  }

  /// Everyday characters, those of them that are the most frequent of all, others, kana, and characters whose second
  /// byte is one of ASCII.
  private var (common, frequent, rare, kana, low) = (0, 0, 0, 0, 0)
  private var isSound = true
  private let encoding: Encoding

  /// 的一是不了在人有我他这个们中来上大为和国地到以说时: a sixth of all characters of Chinese text. The same bytes are hardly
  /// syllables of Korean text (돨훙돕댕).
  ///
  /// > Source: Jun Da, Modern Chinese Character Frequency List (2004), the first 25.
  private static let frequentInGB18030: Set<UInt16> = [
    0xB5C4, 0xD2BB, 0xCAC7, 0xB2BB, 0xC1CB, 0xD4DA, 0xC8CB, 0xD3D0, 0xCED2, 0xCBFB, 0xD5E2, 0xB8F6, 0xC3C7, 0xD6D0,
    0xC0B4, 0xC9CF, 0xB4F3, 0xCEAA, 0xBACD, 0xB9FA, 0xB5D8, 0xB5BD, 0xD2D4, 0xCBB5, 0xCAB1,
  ]
  /// The same in Big5.
  private static let frequentInBig5: Set<UInt16> = [
    0xAABA, 0xA440, 0xAC4F, 0xA4A3, 0xA446, 0xA662, 0xA448, 0xA6B3, 0xA7DA, 0xA54C, 0xB36F, 0xADD3, 0xADCC, 0xA4A4,
    0xA8D3, 0xA457, 0xA46A, 0xACB0, 0xA94D, 0xB0EA, 0xA661, 0xA8EC, 0xA548, 0xBBA1, 0xAEC9,
  ]

  /// - Parameter isWhole: whether the text ends with the bytes; else they may cut a character.
  ///
  /// Complexity: O(bytes).
  init(_ bytes: [UInt8], in encoding: Encoding, isWhole: Bool) {
    self.encoding = encoding
    var index = 0
    while index < bytes.count, isSound {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(lead), index + 1 < bytes.count else {
        isSound = !isWhole && index + 1 == bytes.count
        return
      }
      let trail = bytes[index + 1]
      if encoding == .gb18030, (0x30...0x39).contains(trail) {
        rare += 1
        index += 4
      } else {
        count(lead, trail)
        index += 2
      }
    }
  }

  private mutating func count(_ lead: UInt8, _ trail: UInt8) {
    guard (0x40...0xFE).contains(trail), trail != 0x7F else { return isSound = false }
    if trail < 0x80 { low += 1 }
    let character = UInt16(lead) << 8 | UInt16(trail)
    switch encoding {
    case .gb18030:
      guard trail >= 0xA1 else { return rare += 1 }
      switch lead {
      case 0xB0...0xD7:
        common += 1
        if Self.frequentInGB18030.contains(character) { frequent += 1 }
      case 0xA4, 0xA5: kana += 1
      case 0xA1...0xA9: break
      default: rare += 1
      }
    case .big5:
      guard trail < 0x80 || trail >= 0xA1 else { return isSound = false }
      switch lead {
      case 0xA4...0xC6:
        common += 1
        if Self.frequentInBig5.contains(character) { frequent += 1 }
      case 0xA1...0xA3: break
      default: rare += 1
      }
    }
  }

  /// Whether all bytes belong to the encoding, nearly all letters beside ASCII are everyday characters, and the most
  /// frequent ones are among them.
  var areChinese: Bool {
    isSound && common >= 6 && frequent * 12 >= common && rare * 8 <= common && kana * 10 <= common
      && (encoding == .gb18030 || low * 4 >= common)
  }
}
