/// A piece of Swift source as far as the rules of the house need it: a word, a string literal or a punctuation byte.
struct SwiftToken: Equatable {
  enum Kind: Equatable {
    case word
    /// A whole literal, delimiters included. The code of an interpolation follows as tokens of its own.
    case string
    case punctuation
  }

  let kind: Kind
  /// Byte range in the source.
  let range: Range<Int>
  /// Line of the first byte, from 1.
  let line: Int
}

/// Splits Swift source into tokens and drops comments, so that a rule never trips over a word in prose.
///
/// Knows nested comments, raw and multi-line strings, interpolations and `#/…/#` expressions. A bare `/…/` expression
/// is read as punctuation and words: a quote inside one can at worst hide the rest of its line.
struct SwiftTokenizer {
  let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private(set) var tokens: [SwiftToken] = []

  static func tokens(of bytes: [UInt8]) -> [SwiftToken] {
    var tokenizer = SwiftTokenizer(bytes: bytes)
    tokenizer.readCode(insideInterpolation: false)
    return tokenizer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  /// Reads to the end of the file or, inside an interpolation, to the bracket that closes it.
  private mutating func readCode(insideInterpolation: Bool) {
    var depth = 0
    while index < bytes.count {
      let current = bytes[index]
      if current == newline {
        line += 1
        index += 1
      } else if current == slash, byte(1) == slash {
        skipLineComment()
      } else if current == slash, byte(1) == star {
        skipBlockComment()
      } else if let hashes = hashesBeforeLiteral() {
        readLiteral(hashes: hashes)
      } else if isWordByte(current) {
        readWord()
      } else {
        if current > space { add(.punctuation, from: index, to: index + 1, line: line) }
        index += 1
        if current == openBracket { depth += 1 }
        if current == closeBracket {
          depth -= 1
          if insideInterpolation, depth == 0 { return }
        }
      }
    }
  }

  private mutating func add(_ kind: SwiftToken.Kind, from start: Int, to end: Int, line: Int) {
    tokens.append(SwiftToken(kind: kind, range: start..<end, line: line))
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
    add(.word, from: start, to: index, line: line)
  }

  private mutating func skipLineComment() {
    while index < bytes.count, bytes[index] != newline { index += 1 }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    while index < bytes.count {
      if byte(0) == slash, byte(1) == star {
        depth += 1
        index += 2
      } else if byte(0) == star, byte(1) == slash {
        depth -= 1
        index += 2
        if depth == 0 { return }
      } else {
        if bytes[index] == newline { line += 1 }
        index += 1
      }
    }
  }

  /// The number of `#` before a string or `#/…/#` literal that begins here; nil where none begins.
  private func hashesBeforeLiteral() -> Int? {
    var hashes = 0
    while byte(hashes) == hash { hashes += 1 }
    if byte(hashes) == quote { return hashes }
    return hashes > 0 && byte(hashes) == slash ? hashes : nil
  }

  private mutating func readLiteral(hashes: Int) {
    let start = index
    let startLine = line
    index += hashes
    let mark = bytes[index]
    let isMultiLine = mark == quote && byte(1) == quote && byte(2) == quote
    let width = isMultiLine ? 3 : 1
    index += width
    while index < bytes.count {
      let current = bytes[index]
      if current == mark, closes(mark, width: width, hashes: hashes) {
        index += width + hashes
        break
      } else if current == newline {
        if mark == quote, !isMultiLine { break }
        line += 1
        index += 1
      } else if current == backslash, mark == quote, hasHashes(hashes, at: 1) {
        index += 1 + hashes
        if byte(0) == openBracket { readCode(insideInterpolation: true) } else { index += byte(0) == newline ? 0 : 1 }
      } else {
        index += 1
      }
    }
    add(.string, from: start, to: min(index, bytes.count), line: startLine)
  }

  private func closes(_ mark: UInt8, width: Int, hashes: Int) -> Bool {
    (0..<width).allSatisfy { byte($0) == mark } && hasHashes(hashes, at: width)
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { byte(offset + $0) == hash }
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let slash = UInt8(ascii: "/")
private let star = UInt8(ascii: "*")
private let hash = UInt8(ascii: "#")
private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
private let openBracket = UInt8(ascii: "(")
private let closeBracket = UInt8(ascii: ")")

/// ASCII letters, digits, the underscore and every byte of a character beyond ASCII.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF: true
  default: false
  }
}
