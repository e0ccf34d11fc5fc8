/// Gives the language tags of a document numbers: alike but for case, alike in number.
///
/// A file has a handful of tags, and they alternate: finding one again compares two words.
struct TMXLanguages {
  struct Language {
    /// From 0, in the order met; the same for tags that differ in case only.
    let number: Int
    let isWellFormed: Bool
  }

  private struct Entry {
    let length: Int
    let low: UInt64
    let high: UInt64
    let language: Language
  }

  private var entries: [Entry] = []
  private var numbers: [String: Int] = [:]
  /// A document of invented languages must not make the search long.
  private static let entryLimit = 64

  mutating func language(_ tag: UnsafeBufferPointer<UInt8>) -> Language {
    let (low, high) = Self.words(tag)
    if tag.count <= 16 {
      for entry in entries where entry.low == low && entry.high == high && entry.length == tag.count {
        return entry.language
      }
    }
    return enter(tag, low, high)
  }

  private mutating func enter(_ tag: UnsafeBufferPointer<UInt8>, _ low: UInt64, _ high: UInt64) -> Language {
    let text = String(decoding: tag, as: UTF8.self).lowercased()
    let number = numbers[text] ?? numbers.count
    // Numbers beyond the limit are of no use: a unit never has that many variants that anybody would tell apart.
    if numbers.count < 4_096 { numbers[text] = number }
    let language = Language(number: number, isWellFormed: LanguageTag.isWellFormed(tag))
    if tag.count <= 16, entries.count < Self.entryLimit {
      entries.append(Entry(length: tag.count, low: low, high: high, language: language))
    }
    return language
  }

  @inline(__always)
  private static func words(_ tag: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<min(tag.count, 8) { low = low << 8 | UInt64(tag[index]) }
    for index in 8..<max(8, min(tag.count, 16)) { high = high << 8 | UInt64(tag[index]) }
    return (low, high)
  }
}
