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
  /// JSON that is there already.
  case written(JSONText)

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
    var text = JSONText()
    append(to: &text)
    text.write("\n")
    return text.bytes
  }

  private func append(to text: inout JSONText) {
    switch self {
    case .null: text.write("null")
    case .bool(let value): text.write(value)
    case .integer(let value): text.write(integer: value)
    case .score(let value): text.write(score: value)
    case .string(let string): text.write(string: string)
    case .array(let values):
      text.write("[")
      for (index, value) in values.enumerated() {
        if index > 0 { text.write(",") }
        value.append(to: &text)
      }
      text.write("]")
    case .object(let members):
      text.write("{")
      for (index, member) in members.enumerated() {
        if index > 0 { text.write(",") }
        text.write(string: member.key)
        text.write(":")
        member.value.append(to: &text)
      }
      text.write("}")
    case .written(let json): text.write(json)
    }
  }

  /// A number from 0 up with at most four decimals, no exponent, no trailing zeros.
  static func decimal(_ value: Double) -> String {
    var text = JSONText()
    text.write(score: value)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
