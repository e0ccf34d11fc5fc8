import Alignment
import Diagnostics

/// Term pairs for people: a line a pair, with the sentence that shows it best.
struct TermText {
  let pairs: TermPairs
  let places: TermPlaces
  let glossary: TermGlossary
  /// Cells of a line.
  let columns: Int
  let language: MessageLanguage

  /// Less probable pairs are listed only where somebody asks for them.
  static let shownFrom = 0.5

  private static let mostSourceCells = 24
  private static let mostTargetCells = 32
  private static let cellsBeforeTerm = 18

  /// Calls `write` with the line of each pair.
  func eachLine(_ write: (StyledLine) -> Void) {
    let ranks = max(String(pairs.count).count, 3)
    let source = min(pairs.map { DisplayWidth.cells(of: $0.source) }.max() ?? 0, Self.mostSourceCells)
    let target = min(pairs.map { DisplayWidth.cells(of: $0.target) }.max() ?? 0, Self.mostTargetCells)
    for (index, pair) in pairs.enumerated() {
      let rank = String(index + 1)
      var line = StyledLine(String(repeating: " ", count: ranks - rank.count) + rank + "  ", .faint)
      line.append(pair.source.padded(toCells: source) + "  ")
      line.append(pair.target.padded(toCells: target) + "  ", .pair)
      let percent = Counted.percent(pair.score)
      line.append(
        String(repeating: " ", count: max(5 - percent.count, 0)) + percent + "  ",
        TermRecorder.isSure(pair) ? .good : .doubtful)
      line.append((pair.isSeenOnce ? Self.seenOnce[language] : "×\(pair.count)").padded(toCells: 9) + "  ", .faint)
      appendKnown(pair, to: &line)
      appendEvidence(pair, to: &line)
      write(line)
    }
  }

  private static let seenOnce = Wording(en: "seen once", ko: "한 번 나옴")

  private func appendKnown(_ pair: TermPair, to line: inout StyledLine) {
    if let state = glossary.state(of: pair.target, for: pair.source), state.isAgainstUse {
      line.append("\(state.inGlossary[language])  ", .bad)
    }
    if let known = glossary.contradiction(to: pair.target, for: pair.source) {
      let list = known.joined(separator: ", ")
      line.append(Wording(en: "the glossary has \(list)  ", ko: "용어집에는 \(list)  ")[language], .doubtful)
    } else if glossary.confirms(pair.target, for: pair.source) {
      line.append(Wording(en: "in the glossary  ", ko: "용어집에 있음  ")[language], .good)
    }
  }

  /// The Korean sentence around the rendering, as far as there is room.
  private func appendEvidence(_ pair: TermPair, to line: inout StyledLine) {
    let room = columns - line.cells
    guard room > Self.cellsBeforeTerm, let place = places.places(of: pair).first else { return }
    let bytes = Array(place.targetText.utf8)
    let range = TermSearch.range(of: pair.target, in: bytes[...]) ?? 0..<0
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    var quoted = StyledLine(Self.end(of: before), .faint)
    quoted.append(String(decoding: bytes[range], as: UTF8.self))
    quoted.append(String(decoding: bytes[range.upperBound...], as: UTF8.self), .faint)
    line.pieces += quoted.clipped(to: room).pieces
  }

  /// The end of a text, with `…` where it is cut.
  private static func end(of text: String) -> String {
    var used = 1
    let kept = text.unicodeScalars.reversed().prefix { scalar in
      used += DisplayWidth.cells(of: scalar)
      return used <= cellsBeforeTerm
    }
    guard kept.count < text.unicodeScalars.count else { return text }
    var result = String.UnicodeScalarView()
    result.append("…")
    result.append(contentsOf: kept.reversed())
    return String(result)
  }
}
