extension Jamo {
  /// How alike two Hangul syllables are, 0 to 1: the share of their letters (lead consonant, vowel, final consonant)
  /// that agree.
  ///
  /// - Parameters: scalar values; anything but a syllable is alike only to itself.
  /// Complexity: O(1), no allocation.
  public static func syllableSimilarity(_ one: UInt32, _ other: UInt32) -> Float {
    if one == other { return 1 }
    let block = HangulSyllable.block
    guard block.contains(one), block.contains(other) else { return 0 }
    let (left, right) = (one - block.lowerBound, other - block.lowerBound)
    let (leftFinal, rightFinal) = (left % 28, right % 28)
    let letters: Float = leftFinal == 0 && rightFinal == 0 ? 2 : 3
    var agreeing: Float = 0
    if left / 588 == right / 588 { agreeing += 1 }
    if left / 28 % 21 == right / 28 % 21 { agreeing += 1 }
    if letters == 3, leftFinal == rightFinal { agreeing += 1 }
    return agreeing / letters
  }
}
