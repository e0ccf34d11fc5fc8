import LinguisticText

/// Brackets and quotation marks of a text that have no partner.
struct BracketBalance {
  struct Single {
    var scalar: Unicode.Scalar
    /// UTF-8 range in the text.
    var utf8Range: Range<Int>
    var isOpening: Bool
    /// Whether its partner may stand in a segment before or behind: it begins or ends the text or a sentence in it.
    var isAtBorder = false
  }

  private(set) var singles: [Single] = []
  /// Pairs of titles, 《》 and 〈〉.
  private(set) var titles = 0
  /// Pairs that may stand for those of titles in Korean.
  private(set) var quotations = 0

  /// Whether everything has its partner, straight quotation marks too.
  var isBalanced: Bool { singles.isEmpty && hasEvenQuotes }
  private var hasEvenQuotes = true

  private static let kinds: [(open: Set<Unicode.Scalar>, close: Set<Unicode.Scalar>)] = [
    (["(", "（"], [")", "）"]), (["[", "［"], ["]", "］"]), (["「"], ["」"]), (["『"], ["』"]), (["《"], ["》"]), (["〈"], ["〉"]),
    (["“", "„", "〝"], ["”", "〞"]), (["【"], ["】"]), (["{", "｛"], ["}", "｝"]), (["‘"], ["’"]),
  ]

  init(_ text: String) {
    var open: [(kind: Int, single: Single)] = []
    var offset = 0
    var straight = 0
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if scalar == "\"" || scalar == "<" { straight += 1 }
      if scalar == "\"" { hasEvenQuotes.toggle() }
      if let kind = Self.kinds.firstIndex(where: { $0.open.contains(scalar) }) {
        open.append((kind, Single(scalar: scalar, utf8Range: range, isOpening: true)))
      } else if let kind = Self.kinds.firstIndex(where: { $0.close.contains(scalar) }) {
        if let partner = open.lastIndex(where: { $0.kind == kind }) {
          open.remove(at: partner)
          if kind == 4 || kind == 5 { titles += 1 }
          if kind != 0, kind != 8 { quotations += 1 }
        } else if !Self.isNoBracket(index, scalars) {
          singles.append(Single(scalar: scalar, utf8Range: range, isOpening: false))
        }
      }
    }
    singles += open.map(\.single)
    singles.sort { $0.utf8Range.lowerBound < $1.utf8Range.lowerBound }
    let bytes = Array(text.utf8)
    for index in singles.indices { singles[index].isAtBorder = Self.isAtBorder(singles[index], in: bytes) }
    quotations += straight / 2 + scalars.count { $0 == "'" } / 2
  }

  /// Whether what stands before the mark is the text's start or a full stop, or what stands behind it the text's end;
  /// also for a bracket that is spoken of (괄호 '(').
  private static func isAtBorder(_ single: Single, in bytes: [UInt8]) -> Bool {
    let before = bytes[..<single.utf8Range.lowerBound].drop { $0 <= 0x20 }
    let behind = bytes[single.utf8Range.upperBound...]
    guard let last = before.last(where: { $0 > 0x20 }) else { return true }
    if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(last) {
      return true
    }
    let word = String(decoding: before.suffix(13), as: UTF8.self)
    if word.contains("괄호") || word.contains("따옴표") || word.contains("부호") { return true }
    return !single.isOpening && !behind.contains { $0 > 0x20 && $0 != UInt8(ascii: ".") } && before.count > 120
  }

  /// A closing mark that closes nothing: of a list (1), 가), a)), an apostrophe, a face.
  private static func isNoBracket(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    if scalars[index] == "’" { return true }
    guard scalars[index] == ")" || scalars[index] == "）", index > 0 else { return false }
    var start = index
    while start > 0, index - start < 3, Script(scalars[start - 1]) != .space { start -= 1 }
    let label = scalars[start..<index]
    let isAtStart = start == 0 || Script(scalars[start - 1]) == .space
    if [":", ";", "^", "-"].contains(scalars[index - 1]) { return true }
    guard isAtStart, !label.isEmpty else { return false }
    return label.allSatisfy { Script($0) == .digit } || label.count == 1
  }
}
