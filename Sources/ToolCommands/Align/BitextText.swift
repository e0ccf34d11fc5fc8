import Diagnostics
import Foundation
import TranslationModel

/// Beads for people: both texts side by side.
struct BitextText {
  let bitext: Bitext
  /// Cells of a line.
  let columns: Int
  let language: MessageLanguage
  var onlyDoubtful = false

  /// Cells for number, score and mark before the texts.
  private static let headCells = 14
  private static let border = " │ "

  /// Cells of a line where no terminal says how many it has.
  static let usualColumns = 100

  private var side: Int { max((columns - Self.headCells - DisplayWidth.cells(of: Self.border)) / 2, 12) }

  var lines: [StyledLine] {
    var lines = [
      StyledLine(bitext.source.name, .heading).appending(" + ", .faint).appending(bitext.target.name, .heading)
    ]
    for (index, entry) in bitext.entries.enumerated() where !onlyDoubtful || entry.isDoubtful {
      lines += rows(entry, number: index + 1)
    }
    return lines + [summary]
  }

  /// The texts of a bead in two columns, with its number, score and mark in front.
  private func rows(_ entry: Bitext.Entry, number: Int) -> [StyledLine] {
    let left = Self.cell(bitext.sourceText(entry), missing: AlignWords.addedAtLength[language], width: side)
    let right = Self.cell(bitext.targetText(entry), missing: AlignWords.leftOut[language], width: side)
    return (0..<max(left.count, right.count)).map { row in
      var line = StyledLine()
      if row == 0 { Self.appendHead(entry, number: number, to: &line) }
      line.append(String(repeating: " ", count: max(Self.headCells - line.cells, 0)))
      let before = line.cells
      if row < left.count { line.pieces += left[row].pieces }
      line.append(String(repeating: " ", count: max(before + side - line.cells, 0)))
      line.append(Self.border, .faint)
      if row < right.count { line.pieces += right[row].pieces }
      return line.trimmingEnd
    }
  }

  private static func appendHead(_ entry: Bitext.Entry, number: Int, to line: inout StyledLine) {
    let number = String(number)
    line.append(String(repeating: " ", count: max(4 - number.count, 0)) + number + " ", .faint)
    let score = entry.isConfirmed ? "✓" : Counted.percent(entry.bead.score)
    line.append(
      String(repeating: " ", count: max(6 - score.count, 0)) + score, entry.isDoubtful ? .doubtful : .good)
    line.append(entry.isDoubtful ? " ? " : entry.isOneSided ? " – " : "   ", .doubtful)
  }

  private static func cell(_ text: String, missing: String, width: Int) -> [StyledLine] {
    text.isEmpty ? StyledLine("(\(missing))", .doubtful).wrapped(to: width) : StyledLine(text).wrapped(to: width)
  }

  /// `40 beads: 33 one to one, 4 merged, 1 segment left out, 2 added; 3 to check.`
  private var summary: StyledLine {
    let oneToOne = bitext.entries.count { $0.bead.kind == .substitution }
    let (merged, omitted, added) = (bitext.mergedCount, bitext.omittedCount, bitext.addedCount)
    var parts = [Wording(en: "\(oneToOne) one to one", ko: "일대일 \(oneToOne)개")]
    if merged > 0 { parts.append(Wording(en: "\(merged) merged", ko: "합친 것 \(merged)개")) }
    if omitted > 0 {
      parts.append(Wording(en: "\(Counted.words(omitted, "segment")) left out", ko: "빠진 문장 \(omitted)개"))
    }
    if added > 0 { parts.append(Wording(en: "\(Counted.words(added, "segment")) added", ko: "더한 문장 \(added)개")) }
    let count = bitext.entries.count
    let head =
      Wording(
        en: Counted.words(count, "bead"), ko: "짝 \(count)개") + Wording(": ") + parts.joined(separator: ", ")
    var line = StyledLine(head[language])
    let (confirmed, doubtful) = (bitext.confirmedCount, bitext.doubtfulCount)
    if confirmed > 0 { line.append(Wording(en: "; \(confirmed) confirmed", ko: "; 확정 \(confirmed)개")[language], .good) }
    if doubtful > 0 {
      line.append(
        Wording(
          en: "; \(doubtful) to check (marked ?)", ko: "; 확인할 것(? 표시) \(doubtful)개")[language], .doubtful)
    }
    line.append(".")
    return line
  }
}

extension StyledLine {
  /// Without spaces at the end.
  fileprivate var trimmingEnd: StyledLine {
    var line = self
    while let last = line.pieces.last {
      var text = last.text
      while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
      line.pieces.removeLast()
      guard text.isEmpty else {
        line.pieces.append(Piece(text: text, emphasis: last.emphasis))
        break
      }
    }
    return line
  }
}

extension Console {
  /// Cells of a line: those of the terminal, or the usual number where output goes elsewhere.
  var lineCells: Int {
    var window = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return BitextText.usualColumns }
    return Int(window.ws_col)
  }
}
