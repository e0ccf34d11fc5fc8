import LinguisticText
import Readings
import TranslationModel

/// Counts the glossary's originals and renderings on the two sides of pairs.
struct TermPairs: Sendable {
  /// Originals that are one form for several entries are told apart by nobody: any rendering of theirs will do.
  private struct Concept: Hashable {
    /// Indices of the entries, ascending.
    var entries: [Int]
  }

  /// An original with fewer renderings than the translation ought to have.
  struct Missing {
    var original: String
    /// UTF-8 ranges in the source.
    var places: [Range<Int>]
    /// Renderings found in the translation.
    var found: Int
    /// The rendering to use.
    var preferred: String
    /// Whether the original is short and rendered by its meaning, so that it may be a part of another word.
    var isCommon: Bool
    /// Forms of the entries that stand in the translation and are not for use.
    var listed: [(range: Range<Int>, text: String)]
  }

  /// A rendering whose original the source does not have.
  struct Surplus {
    /// UTF-8 range in the translation.
    var range: Range<Int>
    var rendering: String
    var original: String
  }

  /// What a form of the translation is to an entry.
  private struct Owner {
    var entry: Int
    var isForUse: Bool
    /// nil for one that may be used.
    var form: ListedUse.Form?
    /// Until when it was used, where that has ended.
    var ended: UsageLimit?
  }

  private let entries: [ConceptEntry]
  private let sourceMatcher: TermMatcher
  private let targetMatcher: TermMatcher
  /// By entry.
  private let grownEntries: GrownEntries
  /// By form of `sourceMatcher`.
  private var entryOfSource: [Int] = []
  /// By form of `targetMatcher`.
  private var entryOfTarget: [Owner] = []
  /// Whether some entry lists a form that is not for use.
  private(set) var listsForms = false
  private var formsInUse: Set<String> = []
  /// By entry: renderings for use, without spaces and folded.
  private let keys: [[String]]

  /// For each text, what counts in it; texts in which the same counts share it, and those without pairs have none.
  static func all(of terms: TermsInForce, for pairs: [CheckedPair], _ bitexts: [BilingualText]) -> [TermPairs?] {
    guard !terms.all.entries.isEmpty else { return bitexts.map { _ in nil } }
    let wanted = Set(pairs.map(\.bitext))
    var known: [Int?: TermPairs] = [:]
    return bitexts.indices.map { index in
      guard wanted.contains(index) else { return nil }
      let name = bitexts[index].targetFile.name
      let version = terms.version(of: name)
      if known[version] == nil { known[version] = TermPairs(terms[name]) }
      return known[version]
    }
  }

  /// - Parameter approved: what counts in the texts; entries without a rendering to use are none.
  private init(_ approved: ApprovedTerms) {
    let numbers = approved.entries.indices.filter { approved.entries[$0].preferredTarget != nil }
    entries = numbers.map { approved.entries[$0] }
    var sources: [String] = []
    var targets: [String] = []
    var (sourceRules, targetRules): ([TermMatcher.LetterCase], [TermMatcher.LetterCase]) = ([], [])
    for (index, entry) in entries.enumerated() {
      for term in entry.sourceTerms {
        for form in [term.text] + term.lookUpForms {
          sources.append(form)
          sourceRules.append(term.caseRule)
          entryOfSource.append(index)
        }
      }
      for term in entry.targetTerms {
        targetRules += Array(repeating: term.caseRule, count: 1 + term.lookUpForms.count)
        targets.append(term.text)
        entryOfTarget.append(
          Owner(
            entry: index, isForUse: term.isForUse, form: ListedUse.Form(term),
            ended: approved.end(of: term, entry: numbers[index])))
        if term.isForUse { formsInUse.insert(ComparisonKey.rendering(term.text)) }
        for form in term.lookUpForms {
          targets.append(form)
          entryOfTarget.append(Owner(entry: index, isForUse: false, form: .lookUpForm))
        }
      }
    }
    listsForms = entryOfTarget.contains { $0.form != nil }
    sourceMatcher = TermMatcher(sources, letterCase: { sourceRules[$0] })
    targetMatcher = TermMatcher(targets, genericNouns: GrowingNoun.nouns, letterCase: { targetRules[$0] })
    grownEntries = GrownEntries { [entries] in GrownEntry(entries[$0]) }
    keys = entries.map { $0.targetTerms.filter(\.isForUse).map { ComparisonKey.rendering($0.text) } }
  }

  /// The forms in a translation, those on which a generic noun has grown among them.
  private func targetMatches(in target: String) -> [TermMatch] {
    var target = target
    return target.withUTF8 { bytes in
      targetMatcher.matches(in: bytes).filter { match in
        guard let grown = GrownTerm(match, in: bytes) else { return true }
        return match.terms.contains { grown.isBuilt(of: grownEntries[entryOfTarget[$0].entry]) }
      }
    }
  }

  // MARK: Missing

  /// In order of the source.
  ///
  /// - Parameter shortest: characters that an original must have.
  func missing(in pair: CheckedPair, shortest: Int) -> [Missing] {
    let originals = originals(in: pair.source).filter {
      ComparisonKey.original(text($1[0], of: pair.source)).unicodeScalars.count >= shortest
    }
    guard !originals.isEmpty else { return [] }
    let matches = targetMatches(in: pair.target)
    let plain = ComparisonKey.rendering(pair.target)
    return originals.compactMap { concept, places in
      let forms = Set(concept.entries.flatMap { keys[$0] })
      let matched = matches.count { match in
        match.terms.contains { entryOfTarget[$0].isForUse && concept.entries.contains(entryOfTarget[$0].entry) }
      }
      // Inside longer nouns, and inside longer terms of other concepts, a rendering is one too.
      let contained = matched < places.count ? forms.reduce(0) { $0 + plain.count(of: $1) } : 0
      let shared = matched + contained == 0 && concept.entries.contains { shares(entries[$0], pair.target) } ? 1 : 0
      let found = max(matched, contained, shared)
      guard found < places.count, let preferred = concept.entries.lazy.compactMap({ entries[$0].preferredTarget }).first
      else { return nil }
      let places = places.filter { !WordBorders.areDoubtful(of: $0, in: pair.source) }
      guard found < places.count else { return nil }
      return Missing(
        original: text(places[0], of: pair.source), places: places, found: found, preferred: preferred.text,
        isCommon: preferred.method == .translation && places[0].count <= Self.shortLength,
        listed: listed(concept, matches, pair.target, preferred: preferred.text))
    }
  }

  /// Whether the first word of a rendering stands beside another before the last one, which both share: 디지털·녹색 경제 for
  /// 디지털 경제.
  private func shares(_ entry: ConceptEntry, _ target: String) -> Bool {
    let scalars = Array(target.unicodeScalars)
    return entry.targetTerms.contains { term in
      let words = term.text.unicodeScalars.split { Script($0) == .space }.map { Array($0) }
      guard term.isForUse, words.count >= 2, let first = words.first, let last = words.last else { return false }
      return scalars.indices.contains { index in
        guard scalars[index...].starts(with: first), index + first.count < scalars.count,
          Self.joining.contains(scalars[index + first.count])
        else { return false }
        let behind = scalars[(index + first.count)...].prefix(Self.reach)
        return behind.indices.contains { behind[$0...].starts(with: last) }
      }
    }
  }

  /// What joins two words that share the next.
  private static let joining = Set("·ㆍ・,、와과및/".unicodeScalars)
  /// Characters within which the shared word stands.
  private static let reach = 14

  private func originals(in source: String) -> [(Concept, [Range<Int>])] {
    var order: [Concept] = []
    var places: [Concept: [Range<Int>]] = [:]
    for match in sourceMatcher.matches(in: source) where !isDerived(match.utf8Range, in: source) {
      let concept = Concept(entries: Set(match.terms.map { entryOfSource[$0] }).sorted())
      if places[concept] == nil { order.append(concept) }
      places[concept, default: []].append(match.utf8Range)
    }
    return order.map { ($0, places[$0] ?? []) }
  }

  /// Whether the character behind an original makes another word of it: 程序 in 程序员, 序列 in 序列化.
  private func isDerived(_ range: Range<Int>, in source: String) -> Bool {
    guard range.count <= Self.shortLength else { return false }
    let behind = source.utf8.index(source.utf8.startIndex, offsetBy: range.upperBound)
    let rest = source[behind...].unicodeScalars.prefix(2).map(HanFolding.fold)
    guard let next = rest.first, Self.suffixes.contains(next) else { return false }
    // 家庭 behind 中国 is a word of its own.
    return rest.count < 2 || !CommonWords.isSource(rest[...])
  }

  /// Bytes of two characters.
  private static let shortLength = 6

  /// Characters that make nouns of other words.
  ///
  /// > Source: 现代汉语词典, entries marked 后缀.
  private static let suffixes = Set("员者家化性".unicodeScalars.map(HanFolding.fold))

  /// Places where the translation has a form that is not for use in any entry.
  private func listed(
    _ concept: Concept, _ matches: [TermMatch], _ target: String, preferred: String
  ) -> [(range: Range<Int>, text: String)] {
    matches.compactMap { match in
      let isListed = match.terms.contains { concept.entries.contains(entryOfTarget[$0].entry) }
      let form = text(match.utf8Range, of: target)
      guard isListed, !formsInUse.contains(ComparisonKey.rendering(form)) else { return nil }
      let range = range(of: match, in: target, replacedBy: preferred)
      return (range, text(range, of: target))
    }
  }

  /// What a rendering takes the place of: the form, with what has grown on it as far as the rendering has it too.
  private func range(of match: TermMatch, in target: String, replacedBy rendering: String) -> Range<Int> {
    guard !match.genericNouns.isEmpty else { return match.utf8Range }
    var target = target
    let count = target.withUTF8 { GrownTerm(match, in: $0)?.bytes(thatEnd: rendering) ?? 0 }
    return match.utf8Range.lowerBound..<(match.utf8Range.upperBound + count)
  }

  // MARK: Forms not for use

  /// A form in the translation that some entry lists as not for use, and what the source says of it.
  struct ListedForm {
    /// UTF-8 range in the translation.
    var range: Range<Int>
    /// The entry that the source speaks of; nil where it speaks of none of them.
    var entry: (concept: ConceptEntry, form: ListedUse.Form)?
    /// Until when the entry used it, where that is what makes it superseded.
    var ended: UsageLimit?
    /// The entry's original as the source has it, and its UTF-8 range there where it stands for itself.
    var original = ""
    var place: Range<Int>?
    /// Whether the source has an original for which the form is right.
    var isRight = false
    /// Whether the form is one that some entry has in use.
    var isInUse = false
  }

  /// In order of the translation.
  func listedForms(in pair: CheckedPair) -> [ListedForm] {
    let matches = targetMatches(in: pair.target).filter { match in
      match.terms.contains { entryOfTarget[$0].form != nil }
    }
    guard !matches.isEmpty else { return [] }
    let source = Array(ComparisonKey.original(pair.source).utf8)
    let places = sourceMatcher.matches(in: pair.source)
    return matches.map { match in
      let owners = match.terms.map { entryOfTarget[$0] }
      let rendering = owners.lazy.compactMap { entries[$0.entry].preferredTarget?.text }.first ?? ""
      var listed = ListedForm(range: range(of: match, in: pair.target, replacedBy: rendering))
      listed.isInUse = owners.contains { $0.form == nil }
      let spokenOf = owners.filter { owner in
        entries[owner.entry].originals.contains { source.holds(Array(ComparisonKey.original($0).utf8)) }
      }
      listed.isRight = spokenOf.contains { $0.form == nil }
      guard !listed.isRight, let owner = spokenOf.first, let form = owner.form else { return listed }
      listed.entry = (entries[owner.entry], form)
      listed.ended = owner.ended
      let place = places.first { $0.terms.contains { entryOfSource[$0] == owner.entry } }?.utf8Range
      listed.place = place
      listed.original = place.map { text($0, of: pair.source) } ?? entries[owner.entry].originals[0]
      return listed
    }
  }

  // MARK: Surplus

  /// In order of the translation.
  ///
  /// - Parameter isWanted: says of an entry and its term whether it is conspicuous enough.
  func surplus(in pair: CheckedPair, where isWanted: (Term) -> Bool) -> [Surplus] {
    let matches = targetMatches(in: pair.target)
    guard !matches.isEmpty else { return [] }
    let source = Array(ComparisonKey.original(pair.source).utf8)
    return matches.compactMap { match in
      let owners = match.terms.map { entries[entryOfTarget[$0].entry] }
      let form = text(match.utf8Range, of: pair.target)
      guard !Self.isOtherWord(form, in: pair.source) else { return nil }
      let isConspicuous = owners.allSatisfy { entry in
        entry.targetTerms.contains { ($0.text == form || $0.lookUpForms.contains(form)) && isWanted($0) }
      }
      let originals = owners.flatMap(\.originals)
      guard isConspicuous, let first = originals.first,
        !originals.contains(where: { source.holds(Array(ComparisonKey.original($0).utf8)) })
      else { return nil }
      return Surplus(range: match.utf8Range, rendering: ComparisonKey.spacing(form), original: first)
    }
  }

  /// Whether the source has another word that is read so: 宣传 where the translation has 선전, which 深圳 is too.
  static func isOtherWord(_ form: String, in source: String) -> Bool {
    let syllables = Array(form.unicodeScalars)
    return syllables.count == 2
      && HanjaWords.isWritten(syllables[0], syllables[1], in: source.unicodeScalars.map(HanFolding.fold))
  }

  private func text(_ range: Range<Int>, of whole: String) -> String {
    String(decoding: whole.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

extension ConceptEntry {
  /// What the entry is found by in the source.
  fileprivate var originals: [String] { sourceTerms.flatMap { [$0.text] + $0.lookUpForms } }
}
