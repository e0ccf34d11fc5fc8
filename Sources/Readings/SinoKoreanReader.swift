import LinguisticText

/// Reads a word in Sino-Korean: listed words first, then the usual reading of each character by its place, then the
/// rules.
///
/// scripts/tables/sino_words.py runs the same steps to find the words that have to be listed.
///
/// > Source: 한글 맞춤법 제10항–제12항 (두음법칙), 제30항, 제52항.
enum SinoKoreanReader {
  /// The reading, one syllable a character, or nil where a character has none.
  static func read(_ word: [Unicode.Scalar]) -> String? {
    let key = word.map(HanFolding.fold)
    let pieces = pieces(key)
    let surname = pieces.count == 3 && Surnames.isPerson(key) ? surnames[key[0]] : nil
    var result: [Unicode.Scalar] = []
    for (index, piece) in pieces.enumerated() {
      if piece.count > 1, let listed = listed(key[piece]) {
        result += listed.unicodeScalars
        continue
      }
      if index == 0, let surname {
        result.append(surname)
        continue
      }
      let place = Place(isFirst: result.isEmpty, isSuffix: index == pieces.count - 1 && afterWord(pieces, index))
      guard let syllable = syllable(word[piece.lowerBound], key[piece.lowerBound], place, after: result.last) else {
        return nil
      }
      result.append(syllable)
    }
    softenNegation(key, &result)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: result)
    return String(view)
  }

  /// Where in its word a single character stands.
  private struct Place {
    let isFirst: Bool
    /// At the end, after a listed word.
    let isSuffix: Bool
  }

  private static func afterWord(_ pieces: [Range<Int>], _ index: Int) -> Bool {
    index > 0 && pieces[index - 1].count > 1
  }

  private static func syllable(
    _ scalar: Unicode.Scalar, _ key: Unicode.Scalar, _ place: Place, after previous: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    if let previous, let pair = openEnd[key] {
      let syllable = HangulSyllable(previous)
      let isOpen = syllable.map { $0.final == 0 || $0.final == nieun } ?? false
      return isOpen ? pair.1 : pair.0
    }
    guard let row = EmbeddedTable.sino.row(scalar) else { return nil }
    return row.text(place.isFirst ? 1 : place.isSuffix ? 3 : 2).unicodeScalars.first
  }

  /// Characters that are read otherwise as the surname of a person (金正喜 김정희).
  ///
  /// > Source: 표준국어대사전, 김 and 심 (성의 하나).
  private static let surnames: [Unicode.Scalar: Unicode.Scalar] = ["金": "김", "沈": "심"]

  /// 렬, 률 are 열, 율 after a vowel or ㄴ (한글 맞춤법 제11항 붙임 1).
  private static let openEnd: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
    "率": ("률", "율"), "律": ("률", "율"), "栗": ("률", "율"), "列": ("렬", "열"), "裂": ("렬", "열"), "烈": ("렬", "열"),
    "劣": ("렬", "열"),
  ]
  private static let nieun = 4

  /// 不 is 부 before ㄷ and ㅈ (不當 부당, 不足 부족).
  private static func softenNegation(_ key: [Unicode.Scalar], _ result: inout [Unicode.Scalar]) {
    guard key.count == result.count else { return }
    for index in key.indices.dropLast() where key[index] == "不" && result[index] == "불" {
      if let next = HangulSyllable(result[index + 1]), next.lead == 3 || next.lead == 12 { result[index] = "부" }
    }
  }

  /// The split into listed words and single characters with the fewest pieces; longer words first among equals.
  /// O(n · longest word).
  private static func pieces(_ key: [Unicode.Scalar]) -> [Range<Int>] {
    var best: [[Range<Int>]] = [[]]
    for end in 1..<(key.count + 1) {
      var chosen: [Range<Int>]?
      for start in max(0, end - longestWord)..<end {
        guard end - start == 1 || listed(key[start..<end]) != nil else { continue }
        let split = best[start] + [start..<end]
        if chosen.map({ isBetter(split, than: $0) }) ?? true { chosen = split }
      }
      best.append(chosen ?? [])
    }
    return best[key.count]
  }

  private static func isBetter(_ one: [Range<Int>], than other: [Range<Int>]) -> Bool {
    if one.count != other.count { return one.count < other.count }
    for (a, b) in zip(one, other) where a.count != b.count { return a.count > b.count }
    return false
  }

  private static func listed(_ key: ArraySlice<Unicode.Scalar>) -> String? {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: key)
    return EmbeddedTable.sinoWords.row(String(view))?.text(1)
  }

  private static let longestWord = 8
}
