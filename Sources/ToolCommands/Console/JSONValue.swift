/// A value of the machine-readable output; keys keep the order they are given in.
enum JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  case null
  case bool(Bool)
  case integer(Int)
  /// Written with up to four decimals: enough for scores, and the same on every machine.
  case score(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  init(stringLiteral value: String) { self = .string(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(nilLiteral: ()) { self = .null }

  /// A string, or null where there is none.
  init(_ text: String?) {
    self = text.map { .string($0) } ?? .null
  }

  /// A half-open byte range, as `[start, end]`.
  init(_ range: Range<Int>) {
    self = .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  init(_ texts: [String]) {
    self = .array(texts.map { .string($0) })
  }

  /// One line, with the line feed.
  var line: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    bytes.append(0x0A)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .score(let value): bytes.append(contentsOf: Self.decimal(value).utf8)
    case .string(let text): Self.append(text, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// A number from 0 up with at most four decimals, no exponent, no trailing zeros.
  static func decimal(_ value: Double) -> String {
    let tenThousandths = Int((value * 10_000).rounded())
    let fraction = String(abs(tenThousandths) % 10_000 + 10_000).dropFirst()
    var digits = (tenThousandths < 0 ? "-" : "") + "\(abs(tenThousandths) / 10_000)." + fraction
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits
  }

  /// Escapes what RFC 8259 demands (quote, backslash, controls) and the line separators that some readers break at;
  /// everything else stays UTF-8.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u".utf8)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
