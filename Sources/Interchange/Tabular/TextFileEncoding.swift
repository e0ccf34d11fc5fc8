import LinguisticText
import TranslationModel

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
    /// Nobody says it, or what the file says is wrong; this one makes words of the bytes.
    case guess
  }

  /// A name that iconv knows.
  var name = "UTF-8"
  var origin = Origin.bytes
  /// Length of the byte order mark, in bytes.
  var markLength = 0
  /// What the file says of itself where that is not so.
  var contradicted: String?

  var displayName: String { EncodingName.displayName(name) }

  /// What was told from the bytes and should be said to the user; nil where the file or the user says it.
  var taken: TakenEncoding? {
    origin == .guess || contradicted != nil ? TakenEncoding(name: name, declared: contradicted) : nil
  }

  /// The encoding of a file that begins with `head`.
  ///
  /// - Parameters:
  ///   - option: what the user named; a byte order mark is stronger.
  ///   - declared: what the file says of itself, in ASCII.
  ///   - isTrusted: whether what the file says counts even where the bytes are plainly another encoding's.
  init(head: [UInt8], option: String?, declared: String?, isTrusted: Bool = false) {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(name: "UTF-8", origin: .mark, markLength: 3)
    } else if head.starts(with: [0xFF, 0xFE]) {
      self.init(name: "UTF-16LE", origin: .mark, markLength: 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self.init(name: "UTF-16BE", origin: .mark, markLength: 2)
    } else if let option {
      let name = EncodingName.canonical(option)
      self.init(name: name == "UTF-16" ? Self.utf16(head) ?? "UTF-16LE" : name, origin: .option)
    } else if let wide = Self.utf16(head) {
      self.init(name: wide)
    } else if let declared, !EncodingName.canonical(declared).hasPrefix("UTF-16") {
      self.init(name: EncodingName.canonical(declared), origin: .declared)
      if !isTrusted, let other = Self.other(than: name, head) {
        self.init(name: other, origin: .guess)
        contradicted = declared
      }
    } else {
      // What is said to be UTF-16 here has no zero bytes, and is none.
      let isUTF8 = Self.isUTF8(head)
      self.init(
        name: isUTF8 ? "UTF-8" : EncodingGuess.likeliest(of: head, isWhole: false), origin: isUTF8 ? .bytes : .guess)
      contradicted = declared
    }
  }

  /// The encoding that bytes are in beyond doubt where it is not the one they are said to be in.
  static func other(than name: String, _ head: [UInt8]) -> String? {
    if isUTF8(head) { return name != "UTF-8" && EncodingGuess.isPlainly(utf8: head) ? "UTF-8" : nil }
    guard name == "UTF-8" || TextConverter(name) != nil && !EncodingGuess.isIn(name, head, isWhole: false)
    else { return nil }
    return EncodingGuess.certain(of: head, isWhole: false)
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
}
