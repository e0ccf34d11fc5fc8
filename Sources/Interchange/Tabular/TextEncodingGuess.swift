import LinguisticText

/// The encoding of a text file, and how it is known.
struct TextFileEncoding: Hashable {
  enum Origin {
    case mark
    /// The person who reads the file said so.
    case option
    /// The file says so: a coding line, a charset.
    case declared
    /// The bytes are valid UTF-8, or of the look of UTF-16.
    case bytes
    /// More than one encoding would do; this one makes words of both languages.
    case guess
  }

  /// A name that iconv knows.
  var name = "UTF-8"
  var origin = Origin.bytes
  /// Length of the byte order mark, in bytes.
  var markLength = 0

  var displayName: String { TextEncodingName.displayName(name) }

  /// The encoding of a file that begins with `head`.
  ///
  /// - Parameters:
  ///   - option: what the user named; a byte order mark is stronger.
  ///   - declared: what the file says of itself, in ASCII.
  init(head: [UInt8], option: String?, declared: String?) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(name: "UTF-8", origin: .mark, markLength: 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      self.init(name: "UTF-16LE", origin: .mark, markLength: 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self.init(name: "UTF-16BE", origin: .mark, markLength: 2)
    } else if let option {
      let name = TextEncodingName.canonical(option)
      self.init(name: name == "UTF-16" ? Self.utf16(head) ?? "UTF-16LE" : name, origin: .option)
    } else if let wide = Self.utf16(head) {
      self.init(name: wide)
    } else if let declared, !TextEncodingName.canonical(declared).hasPrefix("UTF-16") {
      self.init(name: TextEncodingName.canonical(declared), origin: .declared)
    } else if Self.isUTF8(head) {
      self.init()
    } else {
      self.init(name: Self.likeliest(head), origin: .guess)
    }
  }

  private init(name: String = "UTF-8", origin: Origin = .bytes, markLength: Int = 0) {
    self.name = name
    self.origin = origin
    self.markLength = markLength
  }

  private static func isUTF8(_ head: [UInt8]) -> Bool {
    var faults: [TextConverter.Invalid] = []
    var pieces = UTF8Pieces()
    _ = pieces.next(head, isLast: false, invalid: &faults)
    return faults.isEmpty
  }

  /// The byte order of UTF-16 without mark: the one in which more units are line ends, tabs, blanks, commas and quotes.
  /// nil where no byte is zero, which is so in every other text.
  private static func utf16(_ head: [UInt8]) -> String? {
    guard head.count >= 4, head.prefix(4_096).contains(0) else { return nil }
    var little = 0
    var big = 0
    let frequent: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C]
    for index in stride(from: 0, to: min(head.count, 4_096) - 1, by: 2) {
      if head[index + 1] == 0, frequent.contains(head[index]) { little += 1 }
      if head[index] == 0, frequent.contains(head[index + 1]) { big += 1 }
    }
    return little == big ? nil : little > big ? "UTF-16LE" : "UTF-16BE"
  }

  /// Of the encodings in which the bytes are valid, the one that makes most of both languages of them: Korean in Hangul
  /// and Chinese in characters of everyday use.
  private static func likeliest(_ head: [UInt8]) -> String {
    var best = (name: "CP949", both: -1, all: -1)
    for name in ["GB18030", "CP949", "CP950"] {
      guard let converter = TextConverter(name) else { continue }
      var faults: [TextConverter.Invalid] = []
      let text = converter.convert(Array(head.prefix(1 << 16)), isLast: false, invalid: &faults)
      let (hangul, han, strange) = count(text)
      let penalty = 20 * (faults.count + strange)
      let both = min(hangul, han) - penalty
      let all = hangul + han - penalty
      if (both, all) > (best.both, best.all) { best = (name, both, all) }
    }
    return best.name
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
}
