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
///
/// Open addressing in memory of its own: an index of a million units asks twenty million times.
final class BigramTable {
  private struct Slot {
    var bigram: UInt64
    var number: UInt32
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  private var shift: UInt64
  private(set) var count = 0

  private static let empty = UInt64.max

  init() {
    (slots, shift) = Self.room(bits: 14)
  }

  deinit {
    slots.deallocate()
  }

  private static func room(bits: UInt64) -> (UnsafeMutableBufferPointer<Slot>, UInt64) {
    let slots = UnsafeMutableBufferPointer<Slot>.allocate(capacity: 1 << bits)
    slots.initialize(repeating: Slot(bigram: empty, number: 0))
    return (slots, 64 - bits)
  }

  @inline(__always)
  func number(of bigram: UInt64) -> UInt32 {
    var slot = Int((bigram &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while slots[slot].bigram != bigram {
      if slots[slot].bigram == Self.empty { return add(bigram, at: slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slots[slot].number
  }

  private func add(_ bigram: UInt64, at slot: Int) -> UInt32 {
    let number = UInt32(count)
    slots[slot] = Slot(bigram: bigram, number: number)
    count += 1
    if count * 2 > slots.count { grow() }
    return number
  }

  private func grow() {
    let old = slots
    (slots, shift) = Self.room(bits: 65 - shift)
    for known in old where known.bigram != Self.empty {
      var slot = Int((known.bigram &* 0x9E37_79B9_7F4A_7C15) &>> shift)
      while slots[slot].bigram != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = known
    }
    old.deallocate()
  }

  /// The bigrams in order, each with its number.
  var sorted: [(bigram: UInt64, number: UInt32)] {
    slots.filter { $0.bigram != Self.empty }.map { ($0.bigram, $0.number) }.sorted { $0.bigram < $1.bigram }
  }
}
