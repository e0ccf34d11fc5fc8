import LinguisticText
import Readings

/// All keys that occur on both sides of a document, and where.
struct DocumentKeys {
  private(set) var source = KeyList()
  private(set) var target = KeyList()
  /// Class by key.
  private(set) var classes: [LinkClass] = []

  init(source: SegmentSide, target: SegmentSide, knownPairs: [(source: String, target: String)]) {
    let words = ListedLinks(source, knownPairs: knownPairs)
    var names = ForeignNames()
    var index = KeyIndex()
    var targetHashes: [[HashedKey]] = []
    var scratch = HashedKeys()
    for segment in 0..<target.count {
      scratch.removeAll()
      Self.addTarget(target, segment, words, &names, to: &scratch)
      targetHashes.append(scratch.keys)
      for key in scratch.keys { index.insert(key.hash, key.link) }
    }
    var readings = ReadingKeys()
    var isUsed = [Bool](repeating: false, count: index.count)
    for segment in 0..<source.count {
      scratch.removeAll()
      readings.add(source, segment, to: &scratch)
      words.add(segment, to: &scratch)
      names.addSource(source, segment, to: &scratch)
      Self.addIdentical(source, segment, to: &scratch)
      let entries = scratch.keys.compactMap { key in
        index[key.hash].map { KeyEntry(key: $0, start: key.start, length: key.length) }
      }
      for entry in entries { isUsed[Int(entry.key)] = true }
      self.source.append(entries)
    }
    for keys in targetHashes {
      self.target.append(
        keys.compactMap { key in
          guard let found = index[key.hash], isUsed[Int(found)] else { return nil }
          return KeyEntry(key: found, start: key.start, length: key.length)
        })
    }
    classes = index.classes
  }

  private static func addTarget(
    _ side: SegmentSide, _ segment: Int, _ words: ListedLinks, _ names: inout ForeignNames, to keys: inout HashedKeys
  ) {
    let range = side.positions(segment)
    for position in range where side.kinds[position] == .character {
      let value = side.values[position]
      guard HangulSyllable.block.contains(value) else { continue }
      let place = position - range.lowerBound
      keys.add(.syllable, UInt64(value), place, 1)
      let next = position + 1
      if next < range.upperBound, side.kinds[next] == .character, !side.startsRun[next] {
        keys.add(.reading, UInt64(value) << 24 | UInt64(side.values[next]), place, 2)
      }
    }
    words.addTarget(side, segment, to: &keys)
    names.addTarget(side, segment, to: &keys)
    addIdentical(side, segment, to: &keys)
  }

  /// Latin words, numbers, and pairs of characters as they stand.
  private static func addIdentical(_ side: SegmentSide, _ segment: Int, to keys: inout HashedKeys) {
    let range = side.positions(segment)
    for position in range {
      let place = position - range.lowerBound
      switch side.kinds[position] {
      case .latin: keys.add(.identical, side.hashes[position], place, 1)
      case .number: keys.add(.number, side.hashes[position], place, 1)
      case .character:
        let next = position + 1
        guard next < range.upperBound, side.kinds[next] == .character, !side.startsRun[next],
          !HangulSyllable.block.contains(side.values[position])
        else { continue }
        keys.add(.identical, UInt64(side.values[position]) << 24 | UInt64(side.values[next]), place, 2)
      }
    }
  }
}

/// A key before it has a number.
struct HashedKey {
  var hash: UInt64
  var start: UInt16
  var length: UInt8
  var link: LinkClass
}

/// The keys of one segment while they are gathered.
struct HashedKeys {
  private(set) var keys: [HashedKey] = []

  mutating func removeAll() { keys.removeAll(keepingCapacity: true) }

  mutating func add(_ link: LinkClass, _ value: UInt64, _ start: Int, _ length: Int) {
    guard start < Int(UInt16.max) else { return }
    var hash = (value ^ UInt64(link.rawValue) << 58) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    keys.append(
      HashedKey(hash: hash, start: UInt16(start), length: UInt8(truncatingIfNeeded: length), link: link))
  }
}

/// Numbers keys in the order in which they come.
struct KeyIndex {
  private var slots: [UInt64]
  private var numbers: [UInt32]
  private(set) var classes: [LinkClass] = []

  init() {
    slots = Array(repeating: 0, count: 1 << 12)
    numbers = Array(repeating: 0, count: 1 << 12)
  }

  var count: Int { classes.count }

  subscript(hash: UInt64) -> UInt32? {
    let slot = slot(of: hash)
    return slots[slot] == 0 ? nil : numbers[slot]
  }

  mutating func insert(_ hash: UInt64, _ link: LinkClass) {
    let slot = slot(of: hash)
    guard slots[slot] == 0 else { return }
    slots[slot] = hash | (hash == 0 ? 1 : 0)
    numbers[slot] = UInt32(classes.count)
    classes.append(link)
    if classes.count * 2 > slots.count { grow() }
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 7) & mask
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldSlots, oldNumbers) = (slots, numbers)
    slots = Array(repeating: 0, count: oldSlots.count * 2)
    numbers = Array(repeating: 0, count: oldSlots.count * 2)
    for (index, hash) in oldSlots.enumerated() where hash != 0 {
      let slot = slot(of: hash)
      slots[slot] = hash
      numbers[slot] = oldNumbers[index]
    }
  }
}
