import Diagnostics
import LinguisticText
import Readings
import TranslationModel

/// Compares the words of texts with the renderings.
struct NearRenderingFinder {
  struct Reference {
    var group: Int
    var text: String
    var syllables: [UInt32]
    /// What it renders: the original of the group, or its beginning.
    var original: String
    /// Whether it is the beginning of a longer rendering: 야저우 of 야저우만 종자실험실.
    var isHead = false
  }

  private(set) var references: [Reference] = []
  /// By place and syllable from 가 on: what is linked first, -1 for nothing; references with a marked syllable, and the
  /// others, for which the word must have one.
  private var firstMarked = [Int32](repeating: -1, count: 0)
  private var firstPlain = [Int32](repeating: -1, count: 0)
  /// References with the next link of the same place and syllable.
  private var links: [(reference: Int32, next: Int32)] = []
  /// What is right as it is, or another rule's matter.
  private(set) var known: Set<String> = []
  let groups: [OriginalGroup]
  /// Ways of writing the names with more syllables.
  private var splits = SplitNames([])

  private static let mostSyllables = 12
  static let syllables = HangulSyllable.block.count

  init(_ groups: [OriginalGroup], _ approved: ApprovedTerms) {
    self.groups = groups
    let found = groups.indices.map { Self.references(of: groups[$0], at: $0, approved) }
    // What is added last is tried first: a whole rendering before the beginning of one.
    for reference in found.flatMap({ $0.filter(\.isHead) }) + found.flatMap({ $0.filter { !$0.isHead } }) {
      add(reference)
    }
    guard !references.isEmpty else { return }
    splits = SplitNames(groups)
    known = Set(
      approved.entries.flatMap(\.targetTerms).flatMap { [$0.text] + $0.lookUpForms }.map(ComparisonKey.rendering))
    for use in groups.flatMap(\.uses) {
      known.insert(use.key)
      if let official = use.gloss?.official { known.insert(ComparisonKey.rendering(official)) }
      if let settled = use.gloss.flatMap(WrongReading.official) { known.insert(ComparisonKey.rendering(settled)) }
    }
  }

  private static func references(
    of group: OriginalGroup, at index: Int, _ approved: ApprovedTerms
  ) -> [Reference] {
    let sounds = group.uses.compactMap(\.gloss).filter { $0.method == .transcription || $0.method == .mixed }
    guard !group.isOneCharacter, !sounds.isEmpty else { return [] }
    let forms = [group.official, approved.preferred(forOriginal: group.original)].compactMap { $0 }
    let wholes = (sounds.map(\.target) + forms).map { (text: $0, original: group.original, isHead: false) }
    let heads = sounds.compactMap(head).map { (text: $0.text, original: $0.original, isHead: true) }
    var seen: Set<String> = []
    return (wholes + heads).compactMap { text, original, isHead in
      let key = ComparisonKey.rendering(text)
      guard seen.insert(key).inserted else { return nil }
      return Reference(
        group: index, text: text, syllables: key.unicodeScalars.map(\.value), original: original, isHead: isHead)
    }
  }

  /// The name by sound that a longer rendering begins with, of three syllables and more, and what it renders.
  private static func head(of gloss: Gloss) -> (text: String, original: String)? {
    let steps = gloss.path.prefix { $0.by == .mandarin }
    let text = steps.map(\.target).joined()
    guard steps.count > 1, steps.count < gloss.path.count, text.unicodeScalars.count >= leastUnmarked,
      gloss.path[steps.count].by != .variant, gloss.path[steps.count].by != .similar
    else { return nil }
    return (text, steps.map(\.source).joined())
  }

  private mutating func add(_ reference: Reference) {
    guard (2...Self.mostSyllables).contains(reference.syllables.count),
      reference.syllables.allSatisfy({ HangulSyllable.block.contains($0) })
    else { return }
    if references.isEmpty {
      firstMarked = [Int32](repeating: -1, count: Self.mostSyllables * Self.syllables)
      firstPlain = firstMarked
    }
    let isMarked =
      reference.syllables.count >= Self.leastUnmarked || KnownPlaces.have(reference.original)
      || reference.syllables.contains { TranscribedSyllables.marked.contains($0) || Self.endsInUng($0) }
    for (place, syllable) in reference.syllables.enumerated() {
      let slot = Self.slot(place, syllable)
      links.append((Int32(references.count), isMarked ? firstMarked[slot] : firstPlain[slot]))
      if isMarked { firstMarked[slot] = Int32(links.count - 1) } else { firstPlain[slot] = Int32(links.count - 1) }
    }
    references.append(reference)
  }

  private static func slot(_ place: Int, _ syllable: UInt32) -> Int {
    place * syllables + Int(syllable - HangulSyllable.block.lowerBound)
  }

  // MARK: - Going through a text

  func find(in document: Document, number: Int, glossed: GlossedPlaces) -> [NearRendering] {
    var found: [NearRendering] = []
    for block in document.blocks where block.language != .source {
      var text = block.text
      text.withUTF8 { bytes in
        eachWord(in: bytes) { start, syllables in
          let split = splits.beginning(syllables).flatMap {
            ends(syllables, behind: $0.count, start: start, in: bytes) ? $0 : nil
          }
          let near = split == nil ? near(to: syllables, behind: start, in: bytes) : nil
          guard let count = split?.count ?? near?.syllables.count, let group = split?.group ?? near?.group,
            let rendering = split?.rendering ?? near?.text
          else { return }
          let range = block.offsets.documentRange(start..<(start + count * 3))
          let text = Self.text(syllables.prefix(count))
          guard !glossed.overlap(range), !known.contains(text) else { return }
          found.append(
            NearRendering(
              group: group, original: near?.original ?? groups[group].original, rendering: rendering,
              document: number, utf8Range: range, text: text,
              isReading: near.map { Self.isReading(text, of: $0.original) } ?? false,
              isHead: near?.isHead ?? false,
              needsCompany: near.map { needsCompany(syllables, $0) } ?? false))
        }
      }
    }
    return found
  }

  /// Calls `body` with the beginning and the syllables of every word of Hangul.
  private func eachWord(in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, [UInt32]) -> Void) {
    var word: [UInt32] = []
    var start = 0
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if (0xEA...0xED).contains(lead), let (scalar, length) = UTF8Scalar.first(at: offset, in: bytes),
        HangulSyllable.block.contains(scalar.value)
      {
        if word.isEmpty { start = offset }
        word.append(scalar.value)
        offset += length
        continue
      }
      if word.count > 1 { body(start, word) }
      word.removeAll(keepingCapacity: true)
      offset += lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    }
    if word.count > 1 { body(start, word) }
  }

  /// The reference that the beginning of a word is near to.
  private func near(
    to word: [UInt32], behind start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Reference? {
    let isMarked = word.contains {
      Self.isMarked[Int($0 - HangulSyllable.block.lowerBound)] || Self.isUnwritten($0) || Self.isOfVerbs($0)
    }
    for (place, syllable) in word.prefix(Self.mostSyllables).enumerated() {
      let slot = Self.slot(place, syllable)
      if let near = near(to: word, from: firstMarked[slot], behind: start, in: bytes) { return near }
      if isMarked, let near = near(to: word, from: firstPlain[slot], behind: start, in: bytes) { return near }
    }
    return nil
  }

  /// The first of the linked references that the beginning of a word is near to.
  private func near(
    to word: [UInt32], from first: Int32, behind start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Reference? {
    var link = first
    while link >= 0 {
      let (index, next) = links[Int(link)]
      link = next
      let count = references[Int(index)].syllables.count
      guard word.count >= count, isNear(word, references[Int(index)].syllables),
        ends(word, behind: count, start: start, in: bytes),
        !isShorterName(word, references[Int(index)].syllables, start: start, in: bytes),
        isPlausible(word, references[Int(index)])
      else { continue }
      return references[Int(index)]
    }
    return nil
  }

  private func isNear(_ word: [UInt32], _ reference: [UInt32]) -> Bool {
    var differing = 0
    var letters = 0
    for (one, other) in zip(word, reference) where one != other {
      differing += 1
      letters += Self.differingLetters(one, other)
      if differing > 2 || letters > Self.mostLetters { return false }
    }
    return differing == 1 || differing == 2 && reference.count >= 4
  }

  private static let mostLetters = 2

  static func differingLetters(_ one: UInt32, _ other: UInt32) -> Int {
    let (left, right) = (one - HangulSyllable.block.lowerBound, other - HangulSyllable.block.lowerBound)
    return (left / 588 == right / 588 ? 0 : 1) + (left / 28 % 21 == right / 28 % 21 ? 0 : 1)
      + (left % 28 == right % 28 ? 0 : 1)
  }

  /// Whether the word ends behind so many syllables, or particles or a generic term follow, and no bracket.
  private func ends(_ word: [UInt32], behind count: Int, start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = start + word.count * 3
    if let next = UTF8Scalar.first(at: end, in: bytes), GlossBracket.opened(by: next.scalar) != nil { return false }
    if word.count == count { return true }
    if isChain(at: start + count * 3, end: end, in: bytes) { return true }
    let rest = word[count...].compactMap(Unicode.Scalar.init)
    return (1...min(rest.count, Self.longestTail)).contains { length in
      Self.isGeneric(rest[..<length])
        && (length == rest.count || isChain(at: start + (count + length) * 3, end: end, in: bytes))
    }
  }

  static func isGeneric(_ noun: ArraySlice<Unicode.Scalar>) -> Bool {
    GenericTerms.isRendering(noun) || GrowingNoun(String(String.UnicodeScalarView(noun))) != nil
  }

  /// Whether from the first other syllable on, or before it, the word has nothing but particles: 하이디라오에서 beside
  /// 하이디라오웨.
  private func isShorterName(
    _ word: [UInt32], _ reference: [UInt32], start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let same = zip(word, reference).enumerated().first(where: { $1.0 != $1.1 })?.offset, same > 1 else {
      return false
    }
    return (2...same).contains { isChain(at: start + $0 * 3, end: start + word.count * 3, in: bytes) }
  }

  private func isChain(at offset: Int, end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    KoreanParticles.particleChain(at: offset, in: bytes).map { $0 > 0 && offset + $0 == end } ?? false
  }

  private static let longestTail = 4
}
