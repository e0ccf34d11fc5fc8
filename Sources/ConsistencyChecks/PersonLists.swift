import LinguisticText
import TranslationModel

/// Persons in one list, such as 천카이거(陈凯歌), 자장커(贾樟柯)와 장예모(张艺谋): who stands in it is named as the others are.
enum PersonLists {
  /// Whether a person's name stands in a list with two others at least that are by sound. O(glosses).
  ///
  /// - Parameters:
  ///   - glosses: of the document, in its order.
  ///   - sounds: the originals of persons by sound, folded.
  static func have(_ gloss: Gloss, besides sounds: Set<String>, in glosses: [Gloss], _ document: Document) -> Bool {
    guard let place = glosses.firstIndex(where: { $0.targetRange == gloss.targetRange }) else { return false }
    var first = place
    while first > 0, areListed(glosses[first - 1], glosses[first], document) { first -= 1 }
    var last = place
    while last + 1 < glosses.count, areListed(glosses[last], glosses[last + 1], document) { last += 1 }
    let others = glosses[first...last].map { ComparisonKey.original($0.source) }.filter(sounds.contains)
    return Set(others).count >= least
  }

  private static let least = 2

  /// Whether nothing but a comma or a word for 'and' stands between two glosses.
  private static func areListed(_ one: Gloss, _ next: Gloss, _ document: Document) -> Bool {
    let (end, start) = (one.sourceRange.upperBound, next.targetRange.lowerBound)
    guard end < start, start - end <= longestLink else { return false }
    let link = String(decoding: document.bytes[end..<start], as: UTF8.self)
    let words = String.UnicodeScalarView(link.unicodeScalars.filter { Script($0) != .space })
    return links.contains(String(words))
  }

  /// Bytes.
  private static let longestLink = 16

  private static let links: Set<String> = {
    let brackets = [")", "）"]
    return Set(brackets.flatMap { bracket in [",", "、", "，", "·", "와", "과", "및", ",그리고"].map { bracket + $0 } })
  }()
}
