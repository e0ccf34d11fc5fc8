import LinguisticText
import Readings

/// What pairs that are certain, or that the glossary knows, say about longer originals that hold theirs as a part: where
/// 卡脖子 is 병목, the rendering of 卡脖子技术 holds 병목, and begins with it.
struct PartEvidence {
  /// Gain in log-odds for a rendering that holds the part's.
  static let insideWeight = 1.5
  /// Gain where the part and its rendering stand at the same end.
  static let edgeWeight = 1.0
  /// Characters of a part; single ones mean too many things.
  private static let lengths = 2...8
  /// Characters of the longest original whose parts are looked for.
  private static let longest = 16
  /// Units of the longest rendering of a part that is looked for.
  private static let longestTarget = 16

  /// Renderings by original, both as keys of `EvidenceKey`.
  private var targets: [UInt64: [UInt64]] = [:]
  /// A bit for each original: most parts of most originals are none, and are passed without a look-up.
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// Most renderings kept of one original.
  private static let mostTargets = 4

  /// - Parameter length: of the original, in characters.
  mutating func add(source: UInt64, length: Int, target: UInt64) {
    guard Self.lengths.contains(length) else { return }
    var known = targets[source] ?? []
    guard known.count < Self.mostTargets, !known.contains(target) else { return }
    known.append(target)
    targets[source] = known
    bits[Self.word(source)] |= Self.bit(source)
  }

  private static func word(_ source: UInt64) -> Int { Int(source >> 54) }
  private static func bit(_ source: UInt64) -> UInt64 { 1 << (source >> 48 & 63) }

  @inline(__always)
  private func renderings(of source: UInt64) -> [UInt64]? {
    bits[Self.word(source)] & Self.bit(source) == 0 ? nil : targets[source]
  }

  /// A part of an original, counted in its characters, with the key of a rendering.
  private typealias Part = (range: Range<Int>, target: UInt64)
  /// Where the rendering of a part stands, in scalars.
  private typealias Place = (target: Range<Int>, part: Range<Int>)

  /// What each option gains; nil where there is nothing to gain.
  ///
  /// - Parameters:
  ///   - pending: its original and its options, in scalars of a block.
  ///   - text: scalars of the block.
  ///   - start: which scalar of the block the first one of `text` is.
  /// Complexity: O(length² of the original) look-ups where no part is known.
  func gains(
    _ pending: PendingGloss, in text: [Unicode.Scalar], from start: Int, known: PartEvidence
  ) -> [Double]? {
    guard (Self.lengths.lowerBound + 1...Self.longest).contains(pending.source.count),
      !targets.isEmpty || !known.targets.isEmpty
    else { return nil }
    let source = pending.source.shifted(by: -start)
    let parts = parts(of: text[source], known)
    guard !parts.isEmpty else { return nil }
    let options = pending.options.map { $0.target?.shifted(by: -start) }
    let places = Self.places(of: parts, options.compactMap { $0 }, text)
    guard !places.isEmpty else { return nil }
    return options.map { option in
      guard let option else { return 0 }
      let inside = places.filter { option.contains($0.target) }
      guard !inside.isEmpty else { return 0 }
      let begins = inside.contains { $0.part.lowerBound == 0 && $0.target.lowerBound == option.lowerBound }
      let ends = inside.contains { $0.part.upperBound == source.count && $0.target.upperBound == option.upperBound }
      return Self.insideWeight + (begins ? Self.edgeWeight : 0) + (ends ? Self.edgeWeight : 0)
    }
  }

  private func parts(of source: ArraySlice<Unicode.Scalar>, _ known: PartEvidence) -> [Part] {
    let folded = source.map { HanFolding.fold($0).value }
    var parts: [Part] = []
    for start in folded.indices {
      var key = EvidenceKey.start
      for end in start..<min(folded.count, start + Self.lengths.upperBound) {
        key = EvidenceKey.mixed(key, folded[end])
        guard end > start, end - start + 1 < folded.count else { continue }
        for target in renderings(of: key) ?? [] { parts.append((start..<end + 1, target)) }
        for target in known.renderings(of: key) ?? [] { parts.append((start..<end + 1, target)) }
      }
    }
    return parts
  }

  private static func places(of parts: [Part], _ options: [Range<Int>], _ text: [Unicode.Scalar]) -> [Place] {
    guard let lowest = options.map(\.lowerBound).min(), let highest = options.map(\.upperBound).max() else { return [] }
    let units = RenderingUnits(text, in: lowest..<highest).units
    var places: [Place] = []
    for start in units.indices {
      var key = EvidenceKey.start
      for end in start..<min(units.count, start + longestTarget) {
        key = EvidenceKey.mixed(key, units[end].value)
        for part in parts where part.target == key {
          places.append((units[start].scalars.lowerBound..<units[end].scalars.upperBound, part.range))
        }
      }
    }
    return places
  }
}
