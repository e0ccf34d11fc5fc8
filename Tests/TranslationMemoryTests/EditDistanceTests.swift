import Testing

@testable import TranslationMemory

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "가나", 2), ("가나", "", 2), ("农业强国", "农业大国", 1), ("农业强国", "强国农业", 4), ("kitten", "sitting", 3),
    ("가가가가", "가", 3), ("中国科学院", "中国社会科学院", 2),
  ])
  func distance(_ first: String, _ second: String, _ expected: Int) {
    #expect(Self.measured(first.scalars, second.scalars, limit: 100) == expected)
    #expect(Self.measured(second.scalars, first.scalars, limit: expected) == expected)
    if expected > 0 { #expect(Self.measured(first.scalars, second.scalars, limit: expected - 1) == nil) }
  }

  /// Few letters, so that characters repeat; lengths on both sides of one, two and three machine words.
  @Test(arguments: [(1...12, 200), (50...70, 40), (120...140, 12), (180...260, 8)])
  func isThatOfTheMatrix(_ lengths: ClosedRange<Int>, _ rounds: Int) {
    var random = SplitMix(seed: UInt64(lengths.upperBound))
    for _ in 0..<rounds {
      let first = random.text(lengths, letters: 3)
      let second = random.next(3) == 0 ? random.text(lengths, letters: 3) : random.edited(first, letters: 3)
      let expected = naiveDistance(first, second)
      #expect(Self.measured(first, second, limit: 1_000) == expected)
      #expect(Self.measured(first, second, limit: expected) == expected)
      if expected > 0 { #expect(Self.measured(first, second, limit: expected - 1) == nil) }
      let signatures = [first, second].map { $0.withUnsafeBufferPointer { TextSignature($0) } }
      #expect(signatures[0].leastDistance(to: signatures[1]) <= expected)
    }
  }

  private static func measured(_ first: [UInt32], _ second: [UInt32], limit: Int) -> Int? {
    second.withUnsafeBufferPointer { EditDistance(first).distance(to: $0, limit: limit) }
  }
}

extension String {
  fileprivate var scalars: [UInt32] { unicodeScalars.map(\.value) }
}

/// The matrix of Levenshtein's distance, row by row.
func naiveDistance(_ first: [UInt32], _ second: [UInt32]) -> Int {
  var row = Array(0...second.count)
  for (index, scalar) in first.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in second.indices {
      let cost = min(diagonal + (scalar == second[column] ? 0 : 1), row[column] + 1, row[column + 1] + 1)
      (diagonal, row[column + 1]) = (row[column + 1], cost)
    }
  }
  return row[second.count]
}

/// Random texts.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// > Source: Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators (2014), figure 16.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) >> 1) % bound
  }

  mutating func letter(_ letters: Int) -> UInt32 {
    0x4E00 + UInt32(next(letters))
  }

  mutating func text(_ lengths: ClosedRange<Int>, letters: Int) -> [UInt32] {
    (0..<lengths.lowerBound + next(lengths.count)).map { _ in letter(letters) }
  }

  /// A text with some edits.
  mutating func edited(_ text: [UInt32], letters: Int) -> [UInt32] {
    var text = text
    for _ in 0...next(max(1, text.count / 2)) {
      switch next(3) {
      case 0: text.insert(letter(letters), at: next(text.count + 1))
      case 1 where text.count > 1: text.remove(at: next(text.count))
      default: text[next(text.count)] = letter(letters)
      }
    }
    return text
  }
}
