/// The Levenshtein distance of one text to many others, in Unicode scalars.
///
/// Bit-parallel: one machine word holds 64 rows of the matrix, so that a column of it costs a dozen operations a word.
///
/// > Source: Myers: A fast bit-vector algorithm for approximate string matching based on dynamic programming, JACM 46
/// > (1999); Hyyrö: A bit-vector algorithm for computing Levenshtein and Damerau edit distances (2003), §4, for the
/// > distance of whole texts and for several words.
final class EditDistance {
  let count: Int
  private let words: Int
  /// Open addressing: the characters of the text, and for each slot the rows where it stands, `words` words a slot.
  private let slots: UnsafeMutableBufferPointer<UInt32>
  private let rows: UnsafeMutableBufferPointer<UInt64>
  private let shift: UInt32
  /// Vertical differences, one pair a word.
  private let positive: UnsafeMutableBufferPointer<UInt64>
  private let negative: UnsafeMutableBufferPointer<UInt64>

  private static let empty = UInt32.max

  init(_ text: [UInt32]) {
    count = text.count
    words = max(1, (text.count + 63) / 64)
    var bits: UInt32 = 4
    while 1 << Int(bits) < 2 * text.count { bits += 1 }
    shift = 32 - bits
    slots = .allocate(capacity: 1 << Int(bits))
    slots.initialize(repeating: Self.empty)
    // One slot more, all zeros, for characters that the text does not have.
    rows = .allocate(capacity: (slots.count + 1) * words)
    rows.initialize(repeating: 0)
    positive = .allocate(capacity: words)
    negative = .allocate(capacity: words)
    for (index, scalar) in text.enumerated() {
      var slot = Int((scalar &* 0x9E37_79B1) >> shift)
      while slots[slot] != Self.empty, slots[slot] != scalar { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = scalar
      rows[slot * words + index / 64] |= 1 << UInt64(index % 64)
    }
  }

  deinit {
    slots.deallocate()
    rows.deallocate()
    positive.deallocate()
    negative.deallocate()
  }

  /// Where the rows of a character begin.
  @inline(__always)
  private func firstRow(of scalar: UInt32) -> Int {
    var slot = Int((scalar &* 0x9E37_79B1) >> shift)
    while slots[slot] != scalar {
      if slots[slot] == Self.empty { return slots.count * words }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot * words
  }

  /// The distance to `other`, or nil where it is above `limit`. O(length × words), less where it is soon clear.
  func distance(to other: UnsafeBufferPointer<UInt32>, limit: Int) -> Int? {
    guard abs(other.count - count) <= limit else { return nil }
    guard count > 0 else { return other.count }
    return words == 1 ? oneWord(other, limit) : manyWords(other, limit)
  }

  private func oneWord(_ other: UnsafeBufferPointer<UInt32>, _ limit: Int) -> Int? {
    var (up, down) = (UInt64.max, UInt64(0))
    var distance = count
    // What the columns left can still take off.
    var left = other.count
    let last = UInt64(1) << UInt64(count - 1)
    for scalar in other {
      let equal = rows[firstRow(of: scalar)]
      let diagonal = ((equal & up) &+ up) ^ up | equal | down
      var rise = down | ~(diagonal | up)
      var fall = up & diagonal
      if rise & last != 0 { distance += 1 }
      if fall & last != 0 { distance -= 1 }
      left -= 1
      if distance - left > limit { return nil }
      rise = rise << 1 | 1
      fall <<= 1
      up = fall | ~(diagonal | rise)
      down = rise & diagonal
    }
    return distance <= limit ? distance : nil
  }

  private func manyWords(_ other: UnsafeBufferPointer<UInt32>, _ limit: Int) -> Int? {
    positive.update(repeating: .max)
    negative.update(repeating: 0)
    var distance = count
    var left = other.count
    let last = UInt64(1) << UInt64((count - 1) % 64)
    for scalar in other {
      let first = firstRow(of: scalar)
      // What the word above hands down: the first row of the matrix rises with every column.
      var (risesIn, fallsIn) = (UInt64(1), UInt64(0))
      for word in 0..<words {
        let (up, down) = (positive[word], negative[word])
        let equal = rows[first + word]
        let diagonal = (((equal | fallsIn) & up) &+ up) ^ up | equal | fallsIn | down
        let rise = down | ~(diagonal | up)
        let fall = up & diagonal
        if word == words - 1 {
          if rise & last != 0 { distance += 1 }
          if fall & last != 0 { distance -= 1 }
        }
        let shiftedRise = rise << 1 | risesIn
        let shiftedFall = fall << 1 | fallsIn
        (risesIn, fallsIn) = (rise >> 63, fall >> 63)
        positive[word] = shiftedFall | ~(equal | down | shiftedRise)
        negative[word] = shiftedRise & (equal | down)
      }
      left -= 1
      if distance - left > limit { return nil }
    }
    return distance <= limit ? distance : nil
  }
}
