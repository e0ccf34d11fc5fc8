import LinguisticText

/// The forms of Chinese characters that count as alike in search: 简 and 繁, Korean and Japanese forms.
enum AlikeCharacters {
  /// For each character class that the texts have, its key and then its other forms; without classes of one form.
  ///
  /// Complexity: O(scalars of the texts + characters of the basic blocks).
  static func families(in texts: [String]) -> [String] {
    var keys: Set<Unicode.Scalar> = []
    for text in texts {
      for scalar in text.unicodeScalars where isHan(scalar) { keys.insert(HanFolding.fold(scalar)) }
    }
    var forms: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for block in [0x3400...0x4DBF, 0x4E00...0x9FFF] as [ClosedRange<UInt32>] {
      for scalar in block.lazy.compactMap(Unicode.Scalar.init) {
        let key = HanFolding.fold(scalar)
        if key != scalar, keys.contains(key) { forms[key, default: []].append(scalar) }
      }
    }
    return forms.sorted { $0.key.value < $1.key.value }.map { key, others in
      var family = String.UnicodeScalarView()
      family.append(key)
      family.append(contentsOf: others)
      return String(family)
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}
