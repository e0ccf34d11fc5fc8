/// A value of JSON as `JSONBytes` writes it.
///
/// Made for speed and for our own writing: the keys of an object ascend, there is no white space, numbers are
/// integers. What is written otherwise is refused and can still be read with `JSONDecoder`.
enum JSONNode {
  case null
  case integer(Int)
  case text(String)
  case list([JSONNode])
  case object(JSONMembers)

  /// The text is not as `JSONBytes` writes it.
  struct NotPlain: Error {}

  /// - Complexity: O(bytes).
  init(_ bytes: some Collection<UInt8>) throws {
    guard let node = try bytes.withContiguousStorageIfAvailable({ try JSONNode(buffer: $0) }) else {
      self = try Array(bytes).withUnsafeBufferPointer { try JSONNode(buffer: $0) }
      return
    }
    self = node
  }

  private init(buffer: UnsafeBufferPointer<UInt8>) throws {
    var scanner = JSONScanner(bytes: buffer)
    self = try scanner.value(depth: 0)
    guard scanner.isAtEnd else { throw NotPlain() }
  }
}

/// The members of an object, which are asked for in ascending order of their keys.
struct JSONMembers {
  fileprivate var members: [(key: String, value: JSONNode)] = []
  private var next = 0

  fileprivate init() {}

  /// The member with this key; nil where there is none or it is null. Every further call names a later key.
  mutating func take(_ key: String) throws -> JSONNode? {
    guard next < members.count, members[next].key.isSameBytes(as: key) else { return nil }
    next += 1
    if case .null = members[next - 1].value { return nil }
    return members[next - 1].value
  }

  mutating func optionalText(_ key: String) throws -> String? {
    switch try take(key) {
    case nil: return nil
    case .text(let text): return text
    default: throw JSONNode.NotPlain()
    }
  }

  mutating func optionalInteger(_ key: String) throws -> Int? {
    switch try take(key) {
    case nil: return nil
    case .integer(let value): return value
    default: throw JSONNode.NotPlain()
    }
  }

  mutating func optionalList(_ key: String) throws -> [JSONNode]? {
    switch try take(key) {
    case nil: return nil
    case .list(let list): return list
    default: throw JSONNode.NotPlain()
    }
  }

  mutating func optionalTexts(_ key: String) throws -> [String]? {
    try optionalList(key)?.map { node in
      guard case .text(let text) = node else { throw JSONNode.NotPlain() }
      return text
    }
  }

  mutating func optionalObject(_ key: String) throws -> JSONMembers? {
    switch try take(key) {
    case nil: return nil
    case .object(let members): return members
    default: throw JSONNode.NotPlain()
    }
  }

  /// Refuses members that nobody asked for.
  func end() throws {
    guard next == members.count else { throw JSONNode.NotPlain() }
  }
}

/// The value, where there must be one.
func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw JSONNode.NotPlain() }
  return value
}

private struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  private static let greatestDepth = 8

  var isAtEnd: Bool { position == bytes.count }

  mutating func value(depth: Int) throws -> JSONNode {
    guard depth < Self.greatestDepth else { throw JSONNode.NotPlain() }
    switch try byte() {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .list(try list(depth: depth))
    case UInt8(ascii: "n"):
      for letter in "ull".utf8 where try byte() != letter { throw JSONNode.NotPlain() }
      return .null
    case let first:
      position -= 1
      guard first == UInt8(ascii: "-") || isDigit(first) else { throw JSONNode.NotPlain() }
      return .integer(try integer())
    }
  }

  private mutating func object(depth: Int) throws -> JSONMembers {
    var result = JSONMembers()
    guard try byte() != UInt8(ascii: "}") else { return result }
    position -= 1
    repeat {
      guard try byte() == UInt8(ascii: "\"") else { throw JSONNode.NotPlain() }
      let key = try text()
      if let last = result.members.last, !last.key.precedesInBytes(key) { throw JSONNode.NotPlain() }
      guard try byte() == UInt8(ascii: ":") else { throw JSONNode.NotPlain() }
      result.members.append((key, try value(depth: depth + 1)))
    } while try isFollowed(by: UInt8(ascii: "}"))
    return result
  }

  private mutating func list(depth: Int) throws -> [JSONNode] {
    guard try byte() != UInt8(ascii: "]") else { return [] }
    position -= 1
    var result: [JSONNode] = []
    repeat { result.append(try value(depth: depth + 1)) } while try isFollowed(by: UInt8(ascii: "]"))
    return result
  }

  /// Whether another element comes; the only other thing that may come is the end.
  private mutating func isFollowed(by end: UInt8) throws -> Bool {
    let next = try byte()
    guard next == UInt8(ascii: ",") || next == end else { throw JSONNode.NotPlain() }
    return next != end
  }

  private mutating func integer() throws -> Int {
    let start = position
    position += 1
    while position < bytes.count, isDigit(bytes[position]) { position += 1 }
    guard let value = Int(String(decoding: bytes[start..<position], as: UTF8.self)) else { throw JSONNode.NotPlain() }
    return value
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The text up to the closing quotation mark, whose opening one was read.
  private mutating func text() throws -> String {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: bytes[start..<position - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return try escapedText(from: start)
      case 0..<0x20: throw JSONNode.NotPlain()
      default: position += 1
      }
    }
    throw JSONNode.NotPlain()
  }

  private mutating func escapedText(from start: Int) throws -> String {
    var result = Array(bytes[start..<position])
    while true {
      switch try byte() {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): result.append(try escaped())
      case 0..<0x20: throw JSONNode.NotPlain()
      case let other: result.append(other)
      }
    }
  }

  private mutating func escaped() throws -> UInt8 {
    switch try byte() {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"): return try control()
    case let same where "\"\\/".utf8.contains(same): return same
    default: throw JSONNode.NotPlain()
    }
  }

  /// A control character in four hexadecimal digits; we write no others so.
  private mutating func control() throws -> UInt8 {
    guard position + 4 <= bytes.count else { throw JSONNode.NotPlain() }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    guard let value = UInt8(digits, radix: 16), value < 0x20 else { throw JSONNode.NotPlain() }
    return value
  }

  private mutating func byte() throws -> UInt8 {
    guard position < bytes.count else { throw JSONNode.NotPlain() }
    position += 1
    return bytes[position - 1]
  }
}
