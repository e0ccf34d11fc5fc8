import Diagnostics

/// A few words looked for anywhere in texts, as they are written: which of them a text speaks of.
///
/// Compares bytes; texts in conjoining jamo (NFD) are read as well.
public struct WordList: Sendable {
  /// Most words of a list.
  public static let capacity = 64

  private struct Word: Sendable {
    var bytes: [UInt8]
    var number: Int
  }

  /// A bit for each scalar of the BMP that a word begins with.
  private var beginnings: [UInt64]
  private var words: [UInt32: [Word]] = [:]

  /// - Parameter words: at most `capacity`, none empty, each beginning with a scalar of the BMP.
  public init(_ words: [String]) {
    precondition(words.count <= Self.capacity)
    beginnings = [UInt64](repeating: 0, count: 0x1_0000 / 64)
    for (number, word) in words.enumerated() {
      for form in [word, HangulComposer.decomposed(word)] {
        guard let first = form.unicodeScalars.first?.value else { preconditionFailure("an empty word") }
        precondition(first < 0x1_0000)
        beginnings[Int(first >> 6)] |= 1 << UInt64(first & 63)
        self.words[first, default: []].append(Word(bytes: Array(form.utf8), number: number))
      }
    }
  }

  /// The words that a text has, a bit each by their order. O(bytes).
  public func words(in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var found: UInt64 = 0
    forEachPlace(in: text) {
      found |= 1 << UInt64($0); return true
    }
    return found
  }

  /// Whether a text has any of the words. O(bytes).
  public func isIn(_ text: String) -> Bool {
    var text = text
    var isFound = false
    text.withUTF8 {
      forEachPlace(in: $0) { _ in
        isFound = true; return false
      }
    }
    return isFound
  }

  /// Calls `body` with the number of each word at each of its places while it wants more.
  private func forEachPlace(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
    beginnings.withUnsafeBufferPointer { beginnings in
      var offset = 0
      while offset < text.count {
        guard let (scalar, length) = UTF8Scalar.first(at: offset, in: text) else {
          offset += 1
          continue
        }
        let value = scalar.value
        if value < 0x1_0000, beginnings[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0 {
          for word in words[value] ?? [] where text[offset...].starts(with: word.bytes) {
            guard body(word.number) else { return }
          }
        }
        offset += length
      }
    }
  }
}
