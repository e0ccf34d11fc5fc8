import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// One place where a text uses a rendering of an original.
struct RenderingUse: Sendable {
  /// Index into the documents of the context.
  var document: Int
  /// UTF-8 range of the rendering in the document.
  var utf8Range: Range<Int>
  /// The rendering as it stands there, white space runs as one space.
  var text: String
  /// The rendering as it is compared.
  var key: String
  /// The gloss; nil where the rendering stands without its original.
  var gloss: Gloss?
  /// Whether a generic noun has grown on it (창수 in 창수시): never so for glosses.
  var isGrown = false
}

/// A rendering of an original, with its first gloss and how often the text has it.
struct RenderingSummary: Sendable {
  var key: String
  /// The first use that is a gloss.
  var first: RenderingUse
  /// Uses, plain ones included.
  var count: Int

  /// Whether it is the official form of its original, or of one reading of it.
  var isOfficial: Bool { first.gloss?.official.map(ComparisonKey.rendering) == key }
}

/// An original with all its uses in the checked documents.
struct OriginalGroup: Sendable {
  /// The original, folded.
  let key: String
  /// The original as it is written first.
  let original: String
  /// In order of documents and places.
  var uses: [RenderingUse]

  /// The renderings that glosses give, by key, in order of their first gloss. O(uses).
  var renderings: [String] {
    var seen: Set<String> = []
    return uses.filter { $0.gloss != nil }.map(\.key).filter { seen.insert($0).inserted }
  }

  /// The same with first use and number of uses. O(uses).
  var summaries: [RenderingSummary] {
    var counts: [String: Int] = [:]
    for use in uses { counts[use.key, default: 0] += 1 }
    var seen: Set<String> = []
    return uses.filter { $0.gloss != nil && seen.insert($0.key).inserted }.map { use in
      RenderingSummary(key: use.key, first: use, count: counts[use.key] ?? 1)
    }
  }

  /// Those of `summaries` that have Hangul: an English name is no second rendering beside a Korean one, nor beside a
  /// longer English one.
  var koreanSummaries: [RenderingSummary] {
    summaries.filter { $0.key.unicodeScalars.contains { Script($0) == .hangul } }
  }

  /// Whether it is a single character: a gloss on a morpheme, of which many readings are right.
  var isOneCharacter: Bool { key.unicodeScalars.count < 2 }

  /// The official transcription that most of the glosses name, if at least half of them name one; nil for a body that one of
  /// them has in Korean reading, as Korean has its universities (실천대학 for 實踐大學).
  var official: String? {
    let glosses = uses.compactMap(\.gloss)
    guard !glosses.contains(where: { $0.method == .sinoKorean }) || !isBody else { return nil }
    let named = glosses.filter { gloss in
      !gloss.path.contains { $0.by == .unaligned } || TranscriptionSlip.isLikely(gloss)
    }.compactMap(\.official)
    guard !named.isEmpty, named.count * 2 >= glosses.count else { return nil }
    return Majority.most(named)
  }

  /// Whether its generic term is a kind of body.
  private var isBody: Bool { GenericTerms.suffixes(of: original).contains { $0.category == "organisation" } }

  /// The glosses of all documents that score high enough, grouped by original, in order of first use.
  static func groups(of documents: [CheckedDocument], minimumScore: Double) -> [OriginalGroup] {
    var groups: [OriginalGroup] = []
    var indices: [String: Int] = [:]
    for (number, checked) in documents.enumerated() {
      let glosses = checked.glosses.filter { $0.score >= minimumScore && $0.isWhole(in: checked.document.bytes) }
      for gloss in glosses.sorted(by: { $0.targetRange.lowerBound < $1.targetRange.lowerBound }) {
        let key = ComparisonKey.original(gloss.source)
        let index = indices[key] ?? groups.count
        if index == groups.count {
          indices[key] = index
          groups.append(OriginalGroup(key: key, original: gloss.source, uses: []))
        }
        groups[index].uses.append(
          RenderingUse(
            document: number, utf8Range: gloss.targetRange, text: ComparisonKey.spacing(gloss.target),
            key: ComparisonKey.rendering(gloss.target), gloss: gloss))
      }
    }
    return groups
  }
}

/// Counting votes.
enum Majority {
  /// The most frequent value, of equals the first; nil for none.
  static func most(_ values: [String]) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    let highest = counts.values.max()
    return values.first { counts[$0] == highest }
  }

  /// The value that more than half of the votes are for; nil where there is none.
  static func strict(_ values: [String]) -> String? {
    guard let most = most(values), values.count(where: { $0 == most }) * 2 > values.count else { return nil }
    return most
  }
}

extension Gloss {
  /// Whether the original is all of a gloss of its own: no question mark stands for a lost character before it, and it
  /// is no gloss that is explained inside its bracket (조종[祖宗(시조)]), nor text between backticks with a note.
  fileprivate func isWhole(in bytes: [UInt8]) -> Bool {
    guard !goesOnInKorean(bytes), !isInCorrection(bytes) else { return false }
    guard sourceRange.lowerBound > 0 else { return true }
    switch bytes[sourceRange.lowerBound - 1] {
    case UInt8(ascii: "?"): return false
    case UInt8(ascii: "["), UInt8(ascii: "("): return direction == .targetThenSource
    // What is typed or searched for, with a note behind it: `东北饺子王` (가까운 지점).
    case UInt8(ascii: "`"): return direction == .targetThenSource || certain
    default: return true
    }
  }

  /// Whether it stands between backticks beside an arrow, as logs of corrections have it: `쑤저우(소주·苏州)` → `소주(苏州)`.
  private func isInCorrection(_ bytes: [UInt8]) -> Bool {
    let tick = UInt8(ascii: "`"), newline = UInt8(ascii: "\n")
    let start = min(targetRange.lowerBound, sourceRange.lowerBound),
      end = max(targetRange.upperBound, sourceRange.upperBound)
    guard
      let open = bytes[..<start].suffix(Self.longestCode).lastIndex(where: { $0 == tick || $0 == newline }),
      bytes[open] == tick,
      let close = bytes[end...].prefix(Self.longestCode).firstIndex(where: { $0 == tick || $0 == newline }),
      bytes[close] == tick
    else { return false }
    let before = bytes[..<open].suffix(Self.longestArrow), behind = bytes[(close + 1)...].prefix(Self.longestArrow)
    return Self.arrows.contains { String(decoding: before, as: UTF8.self).hasSuffix($0 + " ") }
      || Self.arrows.contains { String(decoding: behind, as: UTF8.self).hasPrefix(" " + $0) }
  }

  private static let arrows = ["→", "->", "=>", "⇒", "➜"]
  /// Bytes.
  private static let longestCode = 300
  /// Bytes, with a space.
  private static let longestArrow = 4

  /// Whether Korean words follow the original inside its bracket: 앱(叮叮 채팅) is no rendering of 叮叮.
  private func goesOnInKorean(_ bytes: [UInt8]) -> Bool {
    guard direction == .targetThenSource, sourceRange.upperBound < bytes.count, bytes[sourceRange.upperBound] == 0x20
    else { return false }
    return bytes.withUnsafeBufferPointer { UTF8Scalar.first(at: sourceRange.upperBound + 1, in: $0) }
      .map { Script($0.scalar) == .hangul } ?? false
  }
}
