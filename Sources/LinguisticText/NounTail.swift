import Diagnostics

/// Reads what is added to a noun up to the end of its eojeol: particles, forms of 이다 and of verbs, suffixes.
struct NounTail {
  struct Reading {
    /// Byte offset where the eojeol ends.
    var end: Int
    var agreement: ParticleAgreement
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Byte range of the noun.
  private(set) var noun: Range<Int>
  /// Whether the noun is a single syllable: less is read behind those, since with a second syllable they are often
  /// another word (책임, 무인, 정의).
  private(set) var isShort: Bool
  let options: TermMatcher.Options
  private let table = NounTailTable.shared
  private static let mostMembers = 8

  init(
    in bytes: UnsafeBufferPointer<UInt8>, behind noun: Range<Int>, isShort: Bool, options: TermMatcher.Options
  ) {
    self.bytes = bytes
    self.noun = noun
    self.isShort = isShort
    self.options = options
  }

  /// Goes on to another noun of the text.
  mutating func move(behind noun: Range<Int>, isShort: Bool) {
    self.noun = noun
    self.isShort = isShort
  }

  /// The tail right behind the noun; nil where the eojeol goes on as another word.
  ///
  /// Complexity: O(1): a tail has at most eight members.
  func reading() -> Reading? {
    let offset = noun.upperBound
    let sound = UTF8Scalar.last(before: offset, in: bytes).map { FinalSound($0) } ?? .unknown
    if let end = chain(at: offset, behind: .noun, sound: sound, members: 0, first: .agreeing) {
      return Reading(end: end, agreement: .right)
    }
    guard options.contains(.wrongParticles), !isShort, sound != .unknown,
      let end = chain(at: offset, behind: .noun, sound: sound, members: 0, first: .disagreeing)
    else { return nil }
    let isNounEnding = Self.nounEndings.contains(syllable(at: offset)?.value ?? 0)
    return Reading(end: end, agreement: isNounEnding ? .doubtful : .wrong)
  }

  /// Whether the noun is itself a title (주임), behind which another makes a new one (주임교수).
  private var isTitle: Bool {
    NounTailTable.titleBytes.contains { $0.count == noun.count && $0.elementsEqual(bytes[noun]) }
  }

  /// What the first member has to do with the noun's final sound.
  private enum First { case agreeing, disagreeing }

  private func chain(
    at offset: Int, behind kind: NounTailTable.Kind, sound: FinalSound, members: Int, first: First
  ) -> Int? {
    guard members < Self.mostMembers else { return nil }
    return descend(
      table.trie.rootPlace, offset, behind: kind, sound: sound, members: members, first: first, from: offset)
  }

  /// Tries the longest form first.
  private func descend(
    _ place: TermTrie.Place, _ offset: Int, behind kind: NounTailTable.Kind, sound: FinalSound, members: Int,
    first: First, from start: Int
  ) -> Int? {
    let next = syllable(at: offset)
    if let next, let child = table.trie.child(of: place, next.value),
      let end = descend(
        child, offset + next.length, behind: kind, sound: sound, members: members, first: first, from: start)
    {
      return end
    }
    guard place.isWord else { return nil }
    for number in table.formsOfWord[Int(table.trie.wordOfNode[Int(place.node)])] {
      let form = table.forms[number]
      guard form.after >> UInt64(kind.rawValue) & 1 != 0, isAllowed(form, behind: kind, at: start),
        first == .agreeing || members > 0
          ? form.follows.admits(sound) : form.agrees && !form.follows.admits(sound)
      else { continue }
      if next == nil {
        if mayEnd(form, behind: kind, at: offset) { return offset }
      } else if let end = chain(
        at: offset, behind: form.kind, sound: form.finalSound, members: members + 1, first: first)
      {
        return end
      }
    }
    return nil
  }

  private func isAllowed(_ form: NounTailTable.Form, behind kind: NounTailTable.Kind, at start: Int) -> Bool {
    switch form.kind {
    case .verb, .verbDelimited, .verbNominal, .verbNoun:
      return kind != .noun || options.contains(.suffixes) && !isShort
    case .plainVerb, .plainAdjective, .openVerb, .openAdjective, .closedVerb, .closedAdjective, .prospectiveStem,
      .politeStem, .past, .infinitive:
      // Only 이다 stands behind plurals and particles.
      return form.isCopula || options.contains(.suffixes) && !isShort && (kind == .noun || kind == .change)
    case .suffix, .origin, .change, .title, .givenName, .conjunction:
      guard options.contains(.suffixes), !isShort else { return false }
      return form.kind != .title || !isTitle
    case .addressing: return options.contains(.suffixes) && (kind != .noun || isTitle)
    case .copula, .copulaNominal, .prospective: return !(isShort && form.isOneSyllable)
    case .vocative: return !isShort
    case .adverbial:
      guard isShort, kind == .noun, form.isOneSyllable, let before = UTF8Scalar.last(before: start, in: bytes) else {
        return true
      }
      // 서로, 바로 are adverbs; 사랑, 자랑, 도랑 nouns.
      let particle = syllable(at: start)?.value
      return particle != Self.rang && (particle != Self.ro || !NounTailTable.adverbsInRo.contains(before.value))
    default: return true
    }
  }

  /// Whether a form may be the last of its eojeol, which ends at `offset`.
  private func mayEnd(_ form: NounTailTable.Form, behind kind: NounTailTable.Kind, at offset: Int) -> Bool {
    switch form.kind {
    case .givenName, .change: false
    case let kind where kind.isStem: false
    // 정의·인도: behind a genitive stands its noun.
    case .genitive: !isShort || kind != .noun || !stopsAt(offset)
    case .prospective: isBeforeDependentNoun(offset)
    // 구축함 세 척 is a ship, 구축함. ends a note.
    case .verbNoun: !isBeforeWord(offset)
    default: true
    }
  }

  private func stopsAt(_ offset: Int) -> Bool {
    UTF8Scalar.first(at: offset, in: bytes).map { Self.stops.contains($0.scalar) } ?? true
  }

  private func isBeforeWord(_ offset: Int) -> Bool {
    guard let space = UTF8Scalar.first(at: offset, in: bytes), Script(space.scalar) == .space, space.scalar != "\n"
    else { return false }
    return syllable(at: offset + space.length) != nil
  }

  private func isBeforeDependentNoun(_ offset: Int) -> Bool {
    guard isBeforeWord(offset) else { return false }
    let rest = bytes[(offset + 1)...]
    return NounTailTable.dependentNouns.contains { rest.starts(with: $0.utf8) }
  }

  private func syllable(at offset: Int) -> (value: UInt32, length: Int)? { Self.syllable(at: offset, in: bytes) }

  /// The syllable at `offset`, composed; a lone jamo counts as one. Nil where no Hangul begins.
  static func syllable(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (value: UInt32, length: Int)? {
    if offset + 2 < bytes.count, bytes[offset] & 0xF0 == 0xE0 {
      let (second, third) = (bytes[offset + 1], bytes[offset + 2])
      let value = UInt32(bytes[offset] & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value &- 0xAC00 < 11172 { return (value, 3) }
    }
    guard let letter = HangulComposer.syllable(at: offset, in: bytes) ?? UTF8Scalar.first(at: offset, in: bytes),
      Script(letter.scalar) == .hangul, letter.scalar.value != 0x318D
    else { return nil }
    return (letter.scalar.value, letter.length)
  }

  private static let ro: UInt32 = 0xB85C
  private static let rang: UInt32 = 0xB791
  private static let stops: Set<Unicode.Scalar> = ["·", "ㆍ", "∙", ",", ".", ";", ":", "!", "?", "、", "。", "，"]
  /// Particles that are as often the end of a longer noun: 기업가, 국어과, 세종로, 광야.
  private static let nounEndings = Set("가과로야여나".unicodeScalars.map(\.value))
}

/// Whether the particle behind a noun has the form that its final sound asks for.
public enum ParticleAgreement: Sendable, Hashable {
  /// It has, or there is none.
  case right
  /// 바다을, 칭다오은.
  case wrong
  /// 기업가, 세종로: a particle in the wrong form, or the end of a longer noun.
  case doubtful
}
