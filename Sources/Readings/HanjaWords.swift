import LinguisticText

/// Korean words of Chinese origin with the characters they are written in (국민 國民).
///
/// > Source: Tables/hanja-words.tsv, whose head says which words there are.
public enum HanjaWords {
  /// Lengths of the words, in syllables.
  private static let lengths = 2...4

  /// Whether a whole text is such a word. O(log n).
  public static func isWord(_ hangul: ArraySlice<Unicode.Scalar>) -> Bool {
    lengths.contains(hangul.count) && row(hangul) != nil
  }

  /// Whether a whole text is such a word that is not, or not only, written as one of some originals: 상해 is 傷害 beside
  /// 上海, 북경 is nothing but 北京.
  ///
  /// - Parameter originals: in any form of the characters.
  /// Complexity: O(log n + spellings · originals).
  public static func isWord(_ hangul: ArraySlice<Unicode.Scalar>, otherThan originals: [String]) -> Bool {
    guard lengths.contains(hangul.count), let row = row(hangul) else { return false }
    let spellings = Array(String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars)
    guard !spellings.isEmpty, spellings.count % hangul.count == 0 else { return true }
    let folded = originals.map { Array($0.unicodeScalars.map(HanFolding.fold)) }
    return stride(from: 0, to: spellings.count, by: hangul.count).contains { start in
      !folded.contains { $0.starts(with: spellings[start..<start + hangul.count]) }
    }
  }

  private static func row(_ hangul: some Sequence<Unicode.Scalar>) -> EmbeddedTable.Row? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * lengths.upperBound) { bytes in
      var count = 0
      for scalar in hangul {
        for byte in UTF8.encode(scalar)! {
          bytes[count] = byte
          count += 1
        }
      }
      return EmbeddedTable.hanjaWords.row(key: UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
  }

  /// Whether two characters are such a word, in any form: 强调 as 強調.
  ///
  /// Complexity: O(readings² · log n).
  public static func isWord(characters first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let spelling = [HanFolding.fold(first), HanFolding.fold(second)]
    let seconds = CharacterReadings.sinoKorean(second).compactMap(\.unicodeScalars.first)
    for one in CharacterReadings.sinoKorean(first).compactMap(\.unicodeScalars.first) {
      for other in seconds {
        guard let row = row([one, other]) else { continue }
        let spellings = Array(String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars)
        let starts = stride(from: 0, to: spellings.count - 1, by: 2)
        if starts.contains(where: { spellings[$0...($0 + 1)].elementsEqual(spelling) }) { return true }
      }
    }
    return false
  }

  /// Whether words of Korean are written with a character, in any form, or its meaning is known. Of others the readings
  /// that lists give are mostly guesses by the parts of the character.
  ///
  /// > Source: besides the words, Tables/meanings.tsv. Complexity: O(log n); the first call reads the whole table.
  public static func have(_ character: Unicode.Scalar) -> Bool {
    let folded = HanFolding.fold(character)
    return characters.contains(folded.value) || EmbeddedTable.meanings.row(folded) != nil
  }

  /// How many words of two syllables end in a character, in any form. O(1); the first call reads the whole table.
  public static func endings(with character: Unicode.Scalar) -> Int {
    countOfEndings[HanFolding.fold(character).value, default: 0]
  }

  private static let countOfEndings: [UInt32: Int] = {
    var counts: [UInt32: Int] = [:]
    EmbeddedTable.hanjaWords.forEachRow { _, row in
      for (place, scalar) in zip(0..., String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars)
      where place % 2 == 1 {
        counts[scalar.value, default: 0] += 1
      }
    }
    return counts
  }()

  /// Korean words for what a character means (人 사람), with forms of verbs; empty where none is known. O(log n).
  public static func meanings(of character: Unicode.Scalar) -> [String] {
    EmbeddedTable.meanings.row(HanFolding.fold(character))?.list(1, separator: "|") ?? []
  }

  private static let characters: Set<UInt32> = {
    var found: Set<UInt32> = []
    EmbeddedTable.hanjaWords.forEachRow { _, row in
      for scalar in String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars { found.insert(scalar.value) }
    }
    return found
  }()

  /// Whether a text has one of the words that two syllables may be: 宣传 for 선전.
  ///
  /// - Parameter text: folded.
  /// Complexity: O(spellings · text).
  public static func isWritten(_ first: Unicode.Scalar, _ second: Unicode.Scalar, in text: [Unicode.Scalar]) -> Bool {
    guard let row = row([first, second]) else { return false }
    let spellings = Array(String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars)
    let places = zip(text, text.dropFirst())
    return stride(from: 0, to: spellings.count - 1, by: 2).contains { start in
      places.contains { $0 == spellings[start] && $1 == spellings[start + 1] }
    }
  }

  /// The characters that the words of two syllables begin with: 歷 and 力 for 역사; empty where they are no word.
  ///
  /// Complexity: O(log n + spellings).
  public static func firstCharacters(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> [Unicode.Scalar] {
    guard let row = row([first, second]) else { return [] }
    let spellings = Array(String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars)
    return stride(from: 0, to: spellings.count - 1, by: 2).map { spellings[$0] }
  }

  /// Whether two syllables are a word one of whose spellings has `character` at one of `places`.
  ///
  /// - Parameters:
  ///   - character: in any form; 國, 国 and 囯 are the same.
  ///   - places: 0 for the first character, 1 for the second.
  /// Complexity: O(log n).
  public static func isWritten(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, with character: Unicode.Scalar, at places: ClosedRange<Int>
  ) -> Bool {
    guard let row = row([first, second]) else { return false }
    let folded = HanFolding.fold(character)
    let spellings = String(decoding: row.bytes(of: 1), as: UTF8.self).unicodeScalars
    return zip(0..., spellings).contains { places.contains($0 % 2) && $1 == folded }
  }
}
