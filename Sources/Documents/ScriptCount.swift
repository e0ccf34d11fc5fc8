import LinguisticText
import TranslationModel

/// How many letters of each script a stretch of UTF-8 holds, counted by lead bytes.
struct ScriptCount {
  var han = 0
  var hangul = 0
  var latin = 0
  var digits = 0
  /// Han letters outside round brackets.
  private var hanOutside = 0
  private var depth = 0

  init() {}

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { add($0, 0..<$0.count) }
  }

  /// Counts the scalars that begin in `range`.
  ///
  /// Complexity: O(range).
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        let lower = byte | 0x20
        if lower >= 0x61, lower <= 0x7A {
          latin &+= 1
        } else if byte >= 0x30, byte <= 0x39 {
          digits &+= 1
        } else if byte == 0x28 {
          depth &+= 1
        } else if byte == 0x29 {
          depth = max(0, depth - 1)
        }
        index &+= 1
      } else if byte >= 0xEB && byte <= 0xEC || byte == 0xEA && index &+ 1 < end && bytes[index &+ 1] >= 0xB0 {
        hangul &+= 1
        index &+= 3
      } else if byte >= 0xE4, byte <= 0xE9 {
        han &+= 1
        if depth == 0 { hanOutside &+= 1 }
        index &+= 3
      } else if byte == 0xE2
        || (byte == 0xE3 && index &+ 2 < end && bytes[index &+ 1] == 0x80 && bytes[index &+ 2] > 0x87)
      {
        // Punctuation and symbols; U+3005 and U+3007, which are Han, lie below U+3008.
        index &+= 3
      } else {
        index &+= addRare(bytes, index, end)
      }
    }
  }

  /// Counts a scalar whose lead byte does not tell its script; returns its length.
  private mutating func addRare(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    guard index + length <= end, let scalar = bytes.scalar(at: index) else { return 1 }
    switch Script(scalar) {
    case .han:
      han += 1
      if depth == 0 { hanOutside += 1 }
    case .hangul: hangul += 1
    case .latin: latin += 1
    case .digit: digits += 1
    case .other where scalar == "（": depth += 1
    case .other where scalar == "）": depth = max(0, depth - 1)
    case .kana, .space, .other: break
    }
    return length
  }

  /// Chinese where Han letters dominate and there is no Hangul to speak of, Korean where there is Hangul.
  ///
  /// A Korean name quoted in a Chinese text (one Hangul letter to eight Han) does not make it Korean; a Han letter
  /// weighs
  /// as much as two Latin ones, and a Latin name with its original in brackets is neither.
  var language: Side? {
    if han > 0, hangul * 8 <= han, han * 2 >= latin, hanOutside > 0 || latin == 0 { return .source }
    return hangul > 0 ? .target : nil
  }

  /// Letters of all scripts.
  var letters: Int { han + hangul + latin }
}
