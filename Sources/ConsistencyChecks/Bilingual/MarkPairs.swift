import LinguisticText

/// How many pairs of brackets and quotation marks a text has, by what they do.
struct MarkPairs {
  /// 《》 and 〈〉.
  private(set) var titles = 0
  /// “” and ‘’, straight ones, 「」 and 『』.
  private(set) var quotations = 0
  /// （） and ().
  private(set) var brackets = 0
  /// Pairs of any other kind that may take the place of titles or quotations: <> and [].
  private(set) var others = 0

  private static let closing: [Unicode.Scalar: Unicode.Scalar] = [
    "《": "》", "〈": "〉", "“": "”", "‘": "’", "「": "」", "『": "』", "(": ")", "<": ">", "[": "]", "≪": "≫", "【": "】",
    "«": "»", "〔": "〕", "\"": "\"", "'": "'",
  ]

  init(_ text: String) {
    var open: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.map(HanFolding.fold) {
      if let place = open.lastIndex(where: { Self.closing[$0] == scalar }) {
        count(open[place])
        open.removeSubrange(place...)
      } else if Self.closing[scalar] != nil {
        open.append(scalar)
      }
    }
  }

  private mutating func count(_ opening: Unicode.Scalar) {
    switch opening {
    case "《", "〈", "≪", "«": titles += 1
    case "“", "‘", "「", "『", "\"", "'": quotations += 1
    case "(": brackets += 1
    default: others += 1
    }
  }

  /// Pairs that may mark a title or a quotation.
  var marking: Int { titles + quotations + others }
}
