import Diagnostics
import TranslationModel

/// What terms are extracted from: aligned lines of one or several texts, with what leads back to them.
struct TermCollection {
  /// Two texts, or one bilingual file, or the translation memory.
  struct Part {
    /// What people call it.
    var title: Wording
    /// The name under which the glossary knows what comes of it; nil for standard input, which has none.
    var documentName: String?
    var bitext: Bitext
  }

  /// One line on either side: segments that translate each other.
  struct Line {
    /// Index of its part.
    var part: Int
    /// Indices of its segments in the part's texts.
    var source: Range<Int>
    var target: Range<Int>
  }

  private(set) var parts: [Part] = []
  private(set) var lines: [Line] = []
  /// The texts of the lines.
  private(set) var texts: [(source: String, target: String)] = []
  /// Lines that were left out because more than ``mostLines`` do not fit into the memory of a usual computer.
  private(set) var leftOut = 0

  /// About 4 GB of memory.
  static let mostLines = 300_000

  /// Fewer lines than these teach little by themselves.
  static let fewLines = 2_000

  /// Adds a part and a line for each of its beads with both sides.
  mutating func append(_ part: Part) {
    let index = parts.count
    parts.append(part)
    for entry in part.bitext.entries where !entry.isOneSided {
      guard lines.count < Self.mostLines else {
        leftOut += 1
        continue
      }
      lines.append(Line(part: index, source: entry.bead.source, target: entry.bead.target))
      texts.append((part.bitext.sourceText(entry), part.bitext.targetText(entry)))
    }
  }
}
