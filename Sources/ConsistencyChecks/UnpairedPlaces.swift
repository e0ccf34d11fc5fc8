import LinguisticText
import TranslationModel

/// A mark of a block that has no partner in it.
struct UnpairedPlace {
  var mark: PairedMark
  var opens: Bool
  /// UTF-8 range in the text of the block.
  var utf8Range: Range<Int>
  var text: String
  /// A few characters behind an opening mark, before a closing one.
  var context: String
  /// Whether it is more than a label, a face, a formula or a cut text.
  var isWorthAWord: Bool
  /// Whether it closes a label: 1), 가).
  var isLabel: Bool

  /// The unpaired marks of a block, in order.
  ///
  /// Complexity: O(bytes).
  static func places(in block: Block) -> [UnpairedPlace] {
    guard holdsMarks(block.text) else { return [] }
    let text = Array(block.text.unicodeScalars)
    let isProse =
      block.language == .target && block.kind != .reference && !isCut(text) && !isCall(text)
      && !text.contains { PairedMark.signsOfCode.contains($0) }
    // Straight marks that are as many are each other's partners: "“…" and "…”" in two literals of code.
    let straight = text.count { $0 == "\"" }
    let mayBePartner = !straight.isMultiple(of: 2)
    var open: [PairedMark: [Int]] = [:]
    var unopened: [Int] = []
    for index in text.indices {
      if let mark = PairedMark.opened(by: text[index]), !isApostrophe(index, text) {
        // A second “ right behind a word is the partner of the first, in the wrong shape.
        let isWrongShape = mark == .double && open[mark]?.isEmpty == false && Script(text[index - 1]) != .space
        if !isWrongShape { open[mark, default: []].append(index) }
      } else if let mark = PairedMark.closed(by: text[index]),
        !isApostrophe(index, text) || (open[mark]?.isEmpty == false && !continuesWord(index, text))
      {
        if open[mark]?.popLast() == nil { unopened.append(index) }
      } else if text[index] == "\"" && mayBePartner || text[index] == "'" {
        // A straight mark may stand for the partner.
        _ = open[text[index] == "\"" ? .double : .single]?.popLast()
      }
    }
    let unclosed = open.values.flatMap { $0 }
    let starts = offsets(text)
    return (unclosed.map { ($0, true) } + unopened.map { ($0, false) }).sorted { $0.0 < $1.0 }.map { index, opens in
      UnpairedPlace(
        mark: (opens ? PairedMark.opened(by: text[index]) : PairedMark.closed(by: text[index])) ?? .round, opens: opens,
        utf8Range: starts[index]..<starts[index + 1], text: String(text[index]), context: context(index, opens, text),
        isWorthAWord: isProse && (opens ? self.opens(index, text) : closes(index, text)),
        isLabel: !opens && isLabel(index, text))
    }
  }

  private static func offsets(_ text: [Unicode.Scalar]) -> [Int] {
    var offsets = [0]
    for scalar in text { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    return offsets
  }

  private static func context(_ index: Int, _ opens: Bool, _ text: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: opens ? text[index...].prefix(12) : text[..<index].suffix(12))
    return String(view).trimmingSpaces()
  }

  /// Whether a mark stands for left-out digits or letters: ’23, don’t.
  private static func isApostrophe(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard text[index] == "‘" || text[index] == "’" else { return false }
    let (before, after) = (index > 0 ? text[index - 1] : " ", index + 1 < text.count ? text[index + 1] : " ")
    if (0x30...0x39).contains(after.value) { return true }
    return text[index] == "’" && before.isASCII && before.properties.isAlphabetic
  }

  /// Whether a Latin letter follows, as in don’t.
  private static func continuesWord(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    index + 1 < text.count && text[index + 1].isASCII && text[index + 1].properties.isAlphabetic
  }

  /// Whether a text ends in an ellipsis: the rest of it stands elsewhere.
  private static func isCut(_ text: [Unicode.Scalar]) -> Bool {
    guard let last = text.last(where: { Script($0) != .space }) else { return true }
    return last == "…" || text.suffix(3).elementsEqual("...".unicodeScalars)
  }

  /// Whether a text ends in a bracket that opens, as the line of a program does whose call goes on: slide(deck, "제목",
  /// [.
  private static func isCall(_ text: [Unicode.Scalar]) -> Bool {
    text.last(where: { Script($0) != .space }).map { "([".unicodeScalars.contains($0) } ?? false
  }

  /// Whether an opening mark without partner is worth a word: it opens Korean text.
  private static func opens(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard index + 1 < text.count else { return false }
    let next = text[index + 1]
    let isFace = index > 0 && ":;=".unicodeScalars.contains(text[index - 1])
    return !isFace
      && (Script(next) == .hangul || Script(next) == .han || next.properties.isAlphabetic
        || next.properties.numericType != nil || PairedMark.opened(by: next) != nil)
  }

  /// Whether a closing mark without partner is worth a word: neither a label (1), 가)) nor a face.
  private static func closes(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard let mark = PairedMark.closed(by: text[index]), index > 0 else { return false }
    switch mark {
    case .round, .square:
      let start = wordStart(index, text)
      // One too many behind a bracket is no label.
      let isDouble = index > 1 && text[index - 1] == text[index] && isOpen(mark, before: index - 1, text)
      let before = text[isDouble ? index - 2 : index - 1]
      return start > 0 && (isDouble || index - start > 4) && (Script(before) == .hangul || Script(before) == .han)
    case .single: return false
    default: return Script(text[index - 1]) != .space
    }
  }

  /// Whether more marks of a kind open before a place than close.
  private static func isOpen(_ mark: PairedMark, before place: Int, _ text: [Unicode.Scalar]) -> Bool {
    let opening = text[..<place].count { PairedMark.opened(by: $0) == mark }
    return opening > text[..<place].count { PairedMark.closed(by: $0) == mark }
  }

  /// Whether a bracket closes a label: 1), 가).
  private static func isLabel(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard let mark = PairedMark.closed(by: text[index]), mark == .round || mark == .square else { return false }
    let isFollowedBySpace = index + 1 == text.count || Script(text[index + 1]) == .space
    let label = text[wordStart(index, text)..<index]
    let isNumber = label.count < 4 && label.allSatisfy { (0x30...0x39).contains($0.value) }
    return isFollowedBySpace && (label.count < 2 || isNumber)
  }

  private static func wordStart(_ index: Int, _ text: [Unicode.Scalar]) -> Int {
    var start = index
    while start > 0, Script(text[start - 1]) != .space { start -= 1 }
    return start
  }

  /// Whether any mark of a pair may stand in a text.
  private static func holdsMarks(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D { return true }
        if byte == 0xE2 || byte == 0xEF, index + 1 < bytes.count, bytes[index + 1] == 0x80 || byte == 0xEF {
          return true
        }
        if byte == 0xE3, index + 1 < bytes.count, bytes[index + 1] == 0x80 { return true }
        index += 1
      }
      return false
    } ?? true
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
