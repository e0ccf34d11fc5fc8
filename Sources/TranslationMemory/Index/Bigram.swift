/// Two characters in a row, or the last character of a text, as one number of 42 bits.
///
/// Every character of a text begins one bigram, so that the bigrams of a character are a range of numbers.
enum Bigram {
  static let bits: UInt64 = 42
  private static let half: UInt64 = 21

  @inline(__always)
  static func number(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << half | UInt64(second)
  }

  /// The last character of a text.
  static func last(_ character: UInt32) -> UInt64 {
    number(character, 0)
  }

  /// All that begin with a character.
  static func all(_ character: UInt32) -> ClosedRange<UInt64> {
    last(character)...(last(character) | (1 << half - 1))
  }
}

/// Gives each bigram it meets a number, counting from 0.
struct BigramTable {
  private var slots: [UInt64]
  private var numbers: [UInt32]
  private var shift: UInt64
  /// The bigrams in the order they were met.
  private(set) var bigrams: [UInt64] = []

  private static let empty = UInt64.max

  init() {
    slots = [UInt64](repeating: Self.empty, count: 1 << 12)
    numbers = [UInt32](repeating: 0, count: 1 << 12)
    shift = 64 - 12
  }

  var count: Int { bigrams.count }

  @inline(__always)
  mutating func number(of bigram: UInt64) -> UInt32 {
    var slot = Int((bigram &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while slots[slot] != bigram {
      if slots[slot] == Self.empty { return add(bigram, at: slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return numbers[slot]
  }

  private mutating func add(_ bigram: UInt64, at slot: Int) -> UInt32 {
    let number = UInt32(bigrams.count)
    slots[slot] = bigram
    numbers[slot] = number
    bigrams.append(bigram)
    if bigrams.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    shift -= 1
    slots = [UInt64](repeating: Self.empty, count: slots.count * 2)
    numbers = [UInt32](repeating: 0, count: slots.count)
    for (number, bigram) in bigrams.enumerated() {
      var slot = Int((bigram &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = bigram
      numbers[slot] = UInt32(number)
    }
  }
}
