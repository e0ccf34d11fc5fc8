/// A set of short texts such as ids, each with a number from 0 in order of arrival.
///
/// Keeps the bytes of all in one array: a million ids cost their bytes and some eight more each.
struct IdentifierTable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  /// Number + 1 at the place the hash tells; empty while there are few.
  private var slots: [Int32] = []

  /// Up to here a walk through all is cheaper than a hash.
  private static let fewest = 8

  var count: Int { ends.count }
  var isEmpty: Bool { ends.isEmpty }

  /// The number of a text, which is taken in where it is new.
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    if let known = number(of: text) { return (known, false) }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    if ends.count > Self.fewest { place(ends.count - 1) }
    return (ends.count - 1, true)
  }

  /// Takes in a text; returns whether it is new.
  mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Bool { intern(text).isNew }

  mutating func insert(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { insert($0) }
  }

  func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !slots.isEmpty else { return ends.indices.first { isEqual($0, text) } }
    var index = Self.hash(text) & (slots.count - 1)
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if isEqual(number, text) { return number }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  func number(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  func contains(_ text: String) -> Bool { number(of: text) != nil }
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool { number(of: text) != nil }

  subscript(number: Int) -> String { String(decoding: bytes[range(number)], as: UTF8.self) }

  /// Forgets all, and keeps the memory.
  mutating func removeAll() {
    guard !ends.isEmpty else { return }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    slots.removeAll()
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    for index in 0..<text.count where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func place(_ number: Int) {
    if ends.count * 2 > slots.count {
      slots = Array(repeating: 0, count: max(32, slots.count * 2))
      for known in 0...number { put(known) }
    } else {
      put(number)
    }
  }

  private mutating func put(_ number: Int) {
    var index = bytes.withUnsafeBufferPointer { Self.hash(UnsafeBufferPointer(rebasing: $0[range(number)])) }
    index &= slots.count - 1
    while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
    slots[index] = Int32(truncatingIfNeeded: number + 1)
  }

  /// Seeded by the process, so that nobody can write a file whose ids all fall together.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(text))
    return hasher.finalize()
  }
}
