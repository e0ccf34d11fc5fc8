import Diagnostics
import TranslationModel

/// An original and its translation, with the beads that pair their segments.
struct Bitext {
  struct Entry: Equatable {
    var bead: Bead
    /// Whether a person has said that these segments belong together.
    var isConfirmed = false

    /// Whether a person ought to look at it.
    var isDoubtful: Bool { !isConfirmed && bead.isDoubtful }
    var isOneSided: Bool { bead.source.isEmpty || bead.target.isEmpty }
  }

  /// Chinese.
  var source: BitextSide
  /// Korean.
  var target: BitextSide
  /// In order; together they hold every segment once.
  var entries: [Entry] = []

  /// What people call it: both names.
  var title: String { "\(source.name) + \(target.name)" }

  /// The name under which the translation memory knows what comes of both texts.
  var documentName: String { "\(source.documentName) + \(target.documentName)" }

  /// Whether it has names to remember it by.
  var hasNames: Bool { source.name != "-" && target.name != "-" }

  func sourceText(_ entry: Entry) -> String { source.text(entry.bead.source) }
  func targetText(_ entry: Entry) -> String { target.text(entry.bead.target) }
}

// MARK: - Counts

extension Bitext {
  var doubtfulCount: Int { entries.count(where: \.isDoubtful) }
  var confirmedCount: Int { entries.count(where: \.isConfirmed) }
  /// Beads of several segments.
  var mergedCount: Int { entries.count { !$0.isOneSided && $0.bead.kind != .substitution } }
  /// Segments of the original without a translation.
  var omittedCount: Int { entries.reduce(0) { $0 + ($1.bead.target.isEmpty ? $1.bead.source.count : 0) } }
  /// Segments of the translation without an original.
  var addedCount: Int { entries.reduce(0) { $0 + ($1.bead.source.isEmpty ? $1.bead.target.count : 0) } }

  /// Mean score of the beads, weighted with the characters they hold; a bead without another side counts as nothing.
  var meanScore: Double {
    var (sum, length) = (0.0, 0.0)
    for entry in entries {
      let size = Double(sourceText(entry).unicodeScalars.count + targetText(entry).unicodeScalars.count)
      length += size
      if !entry.isOneSided { sum += size * (entry.isConfirmed ? 1 : entry.bead.score) }
    }
    return length > 0 ? sum / length : 0
  }

  /// Below this mean score the texts are hardly translations of each other.
  static let unrelatedBelow = 0.35

  /// Whether the texts have so little in common that nothing ought to be made of them.
  var looksUnrelated: Bool { confirmedCount == 0 && meanScore < Self.unrelatedBelow }

  /// A sentence where one side is far too short for a translation of the other; nil where the lengths are usual.
  ///
  /// Korean takes 1.3 to 2.2 times the characters of Chinese.
  var lengthRemark: Wording? {
    let (from, to) = (Double(source.length), Double(target.length))
    guard from + to > 400 else { return nil }
    let (short, long) = to < from * 0.7 ? (target, source) : to > from * 5 ? (source, target) : (nil, nil)
    guard let short, let long else { return nil }
    return Wording(
      en: "\(short.quotedName.english) is very short beside \(long.quotedName.english): a part of it may be missing.",
      ko: "\(short.quotedName.korean): \(long.quotedName.korean)에 견주어 매우 짧습니다. 일부가 빠졌을 수 있습니다.")
  }
}
