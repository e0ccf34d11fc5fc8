import Diagnostics

/// The encoding of a text that is not UTF-8 and does not say what it is: the one place where that is decided.
public enum EncodingGuess {
  /// The encoding that bytes are in beyond doubt: `CP949` for Korean text, `GB18030` or `CP950` (Big5) for Chinese; nil
  /// where the bytes do not tell, and for UTF-8.
  ///
  /// - Parameter isWhole: whether the text ends with the bytes; else they may cut a character.
  ///
  /// Complexity: O(bytes).
  public static func certain(of bytes: [UInt8], isWhole: Bool = true) -> String? {
    let name: String
    if KoreanBytes(bytes, isWhole: isWhole).areKorean {
      name = "CP949"
    } else if ChineseBytes(bytes, in: .gb18030, isWhole: isWhole).areChinese {
      name = "GB18030"
    } else if ChineseBytes(bytes, in: .big5, isWhole: isWhole).areChinese {
      name = "CP950"
    } else {
      return nil
    }
    return isIn(name, bytes, isWhole: isWhole) ? name : nil
  }

  /// The encoding that is certain, else the one that makes most of both languages of the bytes, for texts that have
  /// both: Korean in Hangul and Chinese in characters of everyday use. `CP949` where none makes anything of them.
  ///
  /// - Parameter head: the bytes, or their beginning; what lies behind 64 KiB is not looked at for what is not certain.
  ///
  /// Complexity: O(bytes).
  public static func likeliest(of head: [UInt8], isWhole: Bool) -> String {
    if let name = certain(of: head, isWhole: isWhole) { return name }
    var best = (name: "CP949", both: -1, all: -1)
    for name in ["GB18030", "CP949", "CP950"] {
      guard let decoded = decoded(Array(head.prefix(1 << 16)), from: name) else { continue }
      let (hangul, han, strange) = count(decoded.text)
      let penalty = 20 * (decoded.faults + strange)
      let both = min(hangul, han) - penalty
      let all = hangul + han - penalty
      if (both, all) > (best.both, best.all) { best = (name, both, all) }
    }
    return best.name
  }

  /// Whether bytes are text of an encoding that iconv knows by this name.
  public static func isIn(_ name: String, _ bytes: [UInt8], isWhole: Bool = true) -> Bool {
    guard let converter = EncodingConverter(from: name) else { return false }
    var consumed = 0
    while true {
      var output: [UInt8] = []
      switch converter.convert(bytes, &consumed, room: 1 << 16, into: &output) {
      case .full: continue
      case .end: return true
      case .cut: return !isWhole
      case .invalid: return false
      }
    }
  }

  /// The bytes in UTF-8, without those that are no text, and how many those are; a character that the end cuts is none.
  private static func decoded(_ bytes: [UInt8], from name: String) -> (text: [UInt8], faults: Int)? {
    guard let converter = EncodingConverter(from: name) else { return nil }
    var (text, faults, consumed): ([UInt8], Int, Int) = ([], 0, 0)
    while consumed < bytes.count {
      switch converter.convert(bytes, &consumed, room: 1 << 14, into: &text) {
      case .end, .cut: return (text, faults)
      case .full: continue
      case .invalid:
        faults += 1
        consumed += 1
      }
    }
    return (text, faults)
  }

  /// Hangul syllables, Han characters, and characters that no glossary holds: private use, half-width kana, and the
  /// like.
  private static func count(_ text: [UInt8]) -> (hangul: Int, han: Int, strange: Int) {
    var result = (hangul: 0, han: 0, strange: 0)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
      switch scalar.value {
      case 0xAC00...0xD7A3: result.hangul += 1
      case 0x4E00...0x9FFF: result.han += 1
      case 0xE000...0xF8FF, 0xFF61...0xFF9F, 0x3400...0x4DBF, 0x0250...0x02AF: result.strange += 1
      default: continue
      }
    }
    return result
  }

  /// Whether what is sound UTF-8 is text of ours, so that a file that names another encoding is wrong: half of what is
  /// not ASCII is Korean, Chinese, or their punctuation.
  public static func isPlainly(utf8 bytes: some Sequence<UInt8>) -> Bool {
    var (ours, all) = (0, 0)
    for byte in bytes where byte >= 0xC0 {
      all += 1
      if (0xE3...0xED).contains(byte) { ours += 1 }
    }
    return ours > 0 && ours * 2 >= all
  }
}
