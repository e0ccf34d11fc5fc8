import LinguisticText

/// A syllable of Mandarin with its tone, as it is written in pinyin and in Hangul. Points into tables.
struct MandarinSpelling {
  /// Pinyin with the tone mark, in UTF-8.
  let marked: UnsafeBufferPointer<UInt8>
  /// Official Hangul, in UTF-8.
  let hangul: UnsafeBufferPointer<UInt8>

  typealias Reference = UnsafePointer<MandarinSpelling>

  /// The spelling of a syllable as tables write it (`zhuang1`), or nil where the official table lacks it. O(1).
  static func numbered(_ bytes: UnsafeBufferPointer<UInt8>) -> Reference? {
    guard let last = bytes.last, let row = SyllableNumbers.number(of: bytes.dropLast()) else { return nil }
    return spellings[row * tones + Int(last) % tones]
  }

  /// The spellings of a list (`yi1 qiu1`, `hei1,he4`), one after the other; `~` before one is a mark of the table.
  static func forEach(of list: UnsafeBufferPointer<UInt8>, _ body: (Reference?) -> Void) {
    for syllable in list.split(whereSeparator: isSeparator) { body(numbered(UnsafeBufferPointer(rebasing: syllable))) }
  }

  /// The first spelling of a list.
  static func first(of list: UnsafeBufferPointer<UInt8>) -> Reference? {
    numbered(UnsafeBufferPointer(rebasing: list.drop(while: isSeparator).prefix { !isSeparator($0) }))
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == Surnames.rare
  }

  /// The digits 1 to 5 are 49 to 53 in ASCII, so a remainder by 8 is the tone.
  private static let tones = 8

  private static let spellings = OnceTable<MandarinSpelling>(count: SyllableNumbers.count * tones) { number in
    let row = SyllableNumbers.rows[number / tones]
    let syllable = MandarinSyllable(letters: row.letters, tone: number % tones)
    return MandarinSpelling(marked: .kept(Array(syllable.marked.utf8)), hangul: row.hangul)
  }
}

/// The toneless syllables of the official table, numbered by their rows.
enum SyllableNumbers {
  struct Row: @unchecked Sendable {
    let letters: String
    /// In UTF-8, in the table.
    let hangul: UnsafeBufferPointer<UInt8>
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    for line in EmbeddedTable.pinyinHangul.bytes.split(separator: UInt8(ascii: "\n"))
    where line.first != UInt8(ascii: "#") {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      rows.append(
        Row(
          letters: String(decoding: line[..<tab], as: UTF8.self),
          hangul: UnsafeBufferPointer(rebasing: line[(tab + 1)...])))
    }
    return rows
  }()

  static var count: Int { rows.count }

  /// The number of a syllable without tone (`zhuang`, `lü`), or nil. O(1).
  static func number(of letters: some Collection<UInt8>) -> Int? {
    guard let packed = packed(letters) else { return nil }
    var slot = home(of: packed)
    while slots[slot].letters != packed {
      guard slots[slot].letters != 0 else { return nil }
      slot = (slot + 1) % slots.count
    }
    return slots[slot].number
  }

  private static let slots: [(letters: UInt64, number: Int)] = {
    var slots = [(letters: UInt64, number: Int)](repeating: (0, 0), count: 1 << slotBits)
    for (number, row) in rows.enumerated() {
      guard let packed = packed(row.letters.utf8) else { preconditionFailure("a syllable has up to 8 letters") }
      var slot = home(of: packed)
      while slots[slot].letters != 0 { slot = (slot + 1) % slots.count }
      slots[slot] = (packed, number)
    }
    return slots
  }()

  private static let slotBits = 11

  private static func home(of packed: UInt64) -> Int {
    Int((packed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
  }

  /// Up to 8 bytes in one number; nil for more or none.
  private static func packed(_ letters: some Collection<UInt8>) -> UInt64? {
    guard (1...8).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
