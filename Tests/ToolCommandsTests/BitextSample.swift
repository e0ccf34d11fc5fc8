import TranslationModel

@testable import ToolCommands

/// Bitexts made of words, for tests that need no text.
enum BitextSample {
  /// A side with segments of one character each, numbered from 0.
  static func side(_ name: String, _ texts: [String]) -> BitextSide {
    var start = 0
    let segments = texts.enumerated().map { index, text in
      defer { start += text.utf8.count + 1 }
      return BitextSide.Segment(text: text, number: index, utf8Range: start..<start + text.utf8.count, block: index)
    }
    return BitextSide(
      name: name, documentName: name, contentHash: String(repeating: "0", count: 64), segments: segments)
  }

  /// A bitext from the sizes of its beads; those with a mark are doubtful.
  ///
  /// - Parameter beads: `1-1`, `2-1`, `1-0`; `?` behind makes it doubtful.
  static func bitext(_ beads: String) -> Bitext {
    var entries: [Bitext.Entry] = []
    var (source, target) = (0, 0)
    for word in beads.split(separator: " ") {
      let sizes = word.filter { $0 != "?" }.split(separator: "-").compactMap { Int($0) }
      let bead = Bead(
        source: source..<source + sizes[0], target: target..<target + sizes[1], score: word.hasSuffix("?") ? 0.4 : 0.9)
      entries.append(Bitext.Entry(bead: bead))
      (source, target) = (source + sizes[0], target + sizes[1])
    }
    var bitext = Bitext(
      source: side("원문.txt", (0..<source).map { "第\($0)句。" }), target: side("번역.txt", (0..<target).map { "제\($0)문." }))
    bitext.entries = entries
    return bitext
  }

  /// The beads as `bitext` takes them; `!` behind a confirmed one.
  static func text(_ bitext: Bitext) -> String {
    bitext.entries.map { entry in
      "\(entry.bead.source.count)-\(entry.bead.target.count)\(entry.isConfirmed ? "!" : entry.isDoubtful ? "?" : "")"
    }.joined(separator: " ")
  }

  /// Whether the beads hold every segment once, in order.
  static func isWhole(_ bitext: Bitext) -> Bool {
    var (source, target) = (0, 0)
    for entry in bitext.entries {
      guard entry.bead.source.lowerBound == source, entry.bead.target.lowerBound == target else { return false }
      (source, target) = (entry.bead.source.upperBound, entry.bead.target.upperBound)
    }
    return source == bitext.source.segments.count && target == bitext.target.segments.count
  }
}
