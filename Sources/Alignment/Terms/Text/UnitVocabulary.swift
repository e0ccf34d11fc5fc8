/// Numbers for texts: the same text, the same number, in the order in which they are met.
///
/// Texts are scalar values that the caller has folded; no `String` is made or hashed. O(1) a text on average.
struct UnitVocabulary: Sendable {
  private var scalars: [UInt32] = []
  private var starts: [Int] = [0]
  /// Open addressing: number + 1, 0 where free; the size is a power of two.
  private var slots: [UInt32]
  private var hashes: [UInt32] = []

  init() { slots = Array(repeating: 0, count: 1 << 10) }

  /// How many texts have a number; numbers run from 0.
  var count: Int { starts.count - 1 }

  /// The folded text of a number.
  func scalars(of number: UInt32) -> ArraySlice<UInt32> {
    scalars[starts[Int(number)]..<starts[Int(number) + 1]]
  }

  /// The folded text of a number, for people.
  func text(of number: UInt32) -> String { ScalarValues.text(scalars(of: number)) }

  /// The number of a text, a new one where it was not met before.
  mutating func number(of text: some RandomAccessCollection<UInt32>) -> UInt32 {
    let hash = Self.hash(text)
    if let known = find(text, hash) { return known }
    if 2 * count >= slots.count { grow() }
    let number = UInt32(count)
    scalars.append(contentsOf: text)
    starts.append(scalars.count)
    hashes.append(hash)
    place(number, hash)
    return number
  }

  /// The number of a text, nil where it has none.
  func find(_ text: some RandomAccessCollection<UInt32>) -> UInt32? { find(text, Self.hash(text)) }

  /// The same for a text whose hash is known: texts that go on from one another need not be hashed from their beginning.
  func find(_ text: some RandomAccessCollection<UInt32>, _ hash: TextHash) -> UInt32? { find(text, hash.folded) }

  private func find(_ text: some RandomAccessCollection<UInt32>, _ hash: UInt32) -> UInt32? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if hashes[Int(number)] == hash, scalars(of: number).elementsEqual(text) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func place(_ number: UInt32, _ hash: UInt32) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = number + 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for number in hashes.indices { place(UInt32(number), hashes[number]) }
  }

  private static func hash(_ text: some Sequence<UInt32>) -> UInt32 {
    var hash = TextHash()
    for value in text { hash.add(value) }
    return hash.folded
  }
}

/// The hash of a text that grows: FNV-1a over the scalar values.
struct TextHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Both halves in one.
  var folded: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 32) }

  @inline(__always)
  mutating func add(_ value: UInt32) { state = (state ^ UInt64(value)) &* 0x0000_0100_0000_01B3 }
}
