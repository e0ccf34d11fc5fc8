import Diagnostics

/// JSON as bytes, written piece after piece without values between: for lines that come by the hundred thousand.
/// `JSONValue` is for everything else.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written and keeps the room for it.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Marks and keys: JSON as it stands.
  mutating func write(_ json: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  mutating func write(_ value: Bool) {
    write(value ? "true" : "false")
  }

  mutating func write(integer: Int) {
    if integer < 0 { write("-") }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var (rest, start) = (integer.magnitude, digits.count)
      repeat {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// A half-open range, as `[start, end]`.
  mutating func write(range: Range<Int>) {
    write("[")
    write(integer: range.lowerBound)
    write(",")
    write(integer: range.upperBound)
    write("]")
  }

  mutating func write(_ json: JSONText) {
    bytes.append(contentsOf: json.bytes)
  }

  /// A string, or null where there is none.
  mutating func write(optional text: String?) {
    if let text { write(string: text) } else { write("null") }
  }

  mutating func write(strings: [String]) {
    write("[")
    for (index, string) in strings.enumerated() {
      if index > 0 { write(",") }
      write(string: string)
    }
    write("]")
  }

  /// A string with its quotation marks.
  ///
  /// Escapes what RFC 8259 demands (quote, backslash, controls) and the line separators that some readers break at;
  /// everything else stays UTF-8.
  mutating func write(string: String) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      var (start, index) = (0, 0)
      while index < text.count {
        if index &+ 16 <= text.count, !Self.mayNeedEscape(text.lanes(at: index)) {
          index &+= 16
          continue
        }
        let end = min(index &+ 16, text.count)
        while index < end {
          if Self.mayNeedEscape(text[index]), let escape = Self.escape(at: index, in: text) {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(contentsOf: escape.json.utf8)
            start = index + escape.length
          }
          index &+= 1
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
  }

  /// The same for any of sixteen bytes.
  @inline(__always)
  private static func mayNeedEscape(_ lanes: SIMD16<UInt8>) -> Bool {
    let isControl = (lanes & 0xE0).lanes(equalTo: 0)
    let marks = lanes.lanes(equalTo: UInt8(ascii: "\"")) | lanes.lanes(equalTo: UInt8(ascii: "\\"))
    return (isControl | marks | lanes.lanes(equalTo: 0x7F) | lanes.lanes(equalTo: 0xE2)).hasHighBit
  }

  /// What takes the place of the character at `index`, and its length in bytes; nil where it may stay.
  private static func escape(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> (json: String, length: Int)? {
    switch text[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0xE2:
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      guard text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 else { return nil }
      return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default:
      let digits = String(text[index], radix: 16)
      return ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits, 1)
    }
  }

  /// A number from 0 up with at most four decimals, no exponent, no trailing zeros.
  mutating func write(score: Double) {
    let tenThousandths = Int((score * 10_000).rounded())
    if tenThousandths < 0 { write("-") }
    write(integer: abs(tenThousandths) / 10_000)
    var fraction = abs(tenThousandths) % 10_000
    var unit = 1_000
    if fraction > 0 { write(".") }
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / unit))
      fraction %= unit
      unit /= 10
    }
  }
}
