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
