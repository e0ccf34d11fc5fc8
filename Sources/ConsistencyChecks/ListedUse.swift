import LinguisticText
import Readings
import TranslationModel

/// A place where the text uses a form that an approved entry lists without wanting it used, or a term in another
/// spacing.
struct ListedUse: Sendable {
  enum Form: Sendable, Equatable {
    case deprecated
    case superseded
    case lookUpForm
    /// A term that may be used, spaced as no term of the glossary is.
    case otherSpacing

    /// What a term of an approved entry is by its status; nil for one that may be used.
    init?(_ term: Term) {
      switch term.status {
      case .deprecated: self = .deprecated
      case .superseded: self = .superseded
      case .preferred, .admitted, nil: return nil
      }
    }
  }

  /// What the source of the segment says.
  enum Source: Sendable {
    /// There is none: a text of one language.
    case none
    /// It has the entry's original; UTF-8 range in the source where the original stands for itself.
    case has(CheckedPair, Range<Int>?)
    /// It has none of the originals.
    case lacks
  }

  var document: Int
  /// UTF-8 range in the document.
  var utf8Range: Range<Int>
  /// The form as it stands there.
  var text: String
  var form: Form
  /// An original of the entry, to name it by.
  var original: String
  /// What to write: the rendering of the entry that is preferred in the text, or the term in its own spacing.
  var preferred: String
  /// Whether it may as well be another word: a look-up form, or a form that is deprecated for a name, that is a word of
  /// the language (동지 for 同濟, and for 冬至 and 同志), in a document that nowhere gives the entry's original.
  var mayBeAnotherWord = false
  /// Whether more than the word would have to change: a gloss of an entry that another takes the place of.
  var isLeftToPerson = false
  /// Until when it was used, where that is what makes it superseded.
  var ended: UsageLimit?
  var source = Source.none

  /// The uses in all documents, in order.
  ///
  /// All renderings of the approved entries are searched for, so that a form inside a longer term in use is none. A
  /// form that some entry has in use is left out, and so is a gloss whose original belongs to another concept, and what
  /// there is nothing to write for since the use of all the entry's terms has ended.
  static func uses(of terms: TermsInForce, in documents: [CheckedDocument]) -> [ListedUse] {
    let approved = terms.all
    let patterns = ListedPattern.patterns(of: approved)
    guard !patterns.isEmpty else { return [] }
    let finder = BlockMatcher(
      patterns.map(\.text), entryOfTerm: { GrownEntry(approved.entries[patterns[$0].entry]) },
      letterCase: { patterns[$0].letterCase })
    var uses: [ListedUse] = []
    for (number, checked) in documents.enumerated() {
      let glosses = checked.glosses.sorted { $0.targetRange.lowerBound < $1.targetRange.lowerBound }
      var originalsOfRendering: [String: Set<String>] = [:]
      for gloss in glosses {
        originalsOfRendering[ComparisonKey.rendering(gloss.target), default: []].insert(
          ComparisonKey.original(gloss.source))
      }
      let originals = Set(originalsOfRendering.values.joined())
      let now = terms[checked.document.name]
      var next = 0
      for match in finder.matches(in: checked.document) {
        let pattern = patterns[match.term]
        let current = now.entries[pattern.entry].preferredTarget?.text
        let ended = current == nil ? nil : pattern.end(in: now)
        let otherSpacing = match.spacingDiffers && match.grown == nil ? Form.otherSpacing : nil
        guard let form = pattern.form ?? (ended != nil ? .superseded : otherSpacing) else { continue }
        // What took its place since was not yet used.
        if form == .superseded, ended == nil, now.uses(pattern.text, entry: pattern.entry) { continue }
        var isGlossed = false
        while next < glosses.count, glosses[next].targetRange.upperBound <= match.utf8Range.lowerBound { next += 1 }
        if next < glosses.count, glosses[next].targetRange.overlaps(match.utf8Range) {
          guard pattern.isGlossed(by: glosses[next], at: match) else { continue }
          isGlossed = true
        } else if let meant = originalsOfRendering[ComparisonKey.rendering(match.text)],
          pattern.originals.isDisjoint(with: meant)
        {
          // The text itself says that the word stands for something else here.
          continue
        }
        let block = checked.document.blocks[match.block]
        // Names of files and addresses, code, and titles of books are as they are.
        guard match.isBroken || !block.isInAddress(match.textRange),
          !checked.document.isCode(match.utf8Range, inQuotation: block.isQuotation),
          form == .otherSpacing || !checked.document.isInTitle(match.utf8Range, marks: ["『"])
        else { continue }
        guard let preferred = form == .otherSpacing ? pattern.text : current,
          let place = match.place(replacedBy: preferred, in: checked.document)
        else { continue }
        var use = ListedUse(
          document: number, utf8Range: place.utf8Range, text: ComparisonKey.spacing(place.text), form: form,
          original: pattern.original, preferred: preferred)
        (use.ended, use.isLeftToPerson) = (ended, isGlossed && pattern.isReplaced)
        use.mayBeAnotherWord =
          form != .otherSpacing && originals.isDisjoint(with: pattern.originals)
          && (isOtherWord(match.text, form, of: approved.entries[pattern.entry])
            || isKoreanName(match, in: checked.document))
        uses.append(use)
      }
    }
    return uses
  }

  /// Whether a form of two syllables with 인 or 산 behind it looks like a Korean person's name: 이강인, 이강산.
  private static func isKoreanName(_ match: BlockMatcher.Match, in document: Document) -> Bool {
    let tail = (match.grown?.nouns ?? "") + String(decoding: document.bytes[match.particles], as: UTF8.self)
    guard match.text.unicodeScalars.count == 2, let surname = match.text.unicodeScalars.first else { return false }
    return tail.unicodeScalars.first.map { $0 == "인" || $0 == "산" } ?? false && koreanSurnames.contains(surname)
  }

  /// > Source: 통계청, 인구주택총조사 2015, the most frequent surnames.
  private static let koreanSurnames = Set(
    ("김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마"
      + "길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부").unicodeScalars)

  /// Whether a form is a word of the language: a look-up form any that is written otherwise than the entry's
  /// originals, a deprecated form, against which somebody decided, a usual one (상해 for 上海), and none where the entry
  /// is no name.
  private static func isOtherWord(_ text: String, _ form: Form, of entry: ConceptEntry) -> Bool {
    let syllables = Array(text.unicodeScalars)[...]
    guard HanjaWords.isWord(syllables, otherThan: entry.sourceTerms.map(\.text)) else { return false }
    return form == .lookUpForm || CommonWords.isWord(syllables) && GrownEntry(entry).isName
  }
}

/// A form to search for.
private struct ListedPattern {
  var text: String
  /// nil for a term that may be used.
  var form: ListedUse.Form?
  var original: String
  /// The entry's originals, folded.
  var originals: Set<String>
  /// Index of the entry among the approved ones.
  var entry: Int
  /// Whether another entry takes the place of the one that has it.
  var isReplaced = false
  /// The term with a limit that it is; nil for others.
  var limited: Term?
  /// Whether several entries have it in use: one of them may go on using it.
  var isShared = false
  var letterCase = TermMatcher.LetterCase.capitalsKept

  /// Until when it was used, where that has ended.
  ///
  /// - Parameter now: what counts in the text.
  func end(in now: ApprovedTerms) -> UsageLimit? {
    guard form == nil, !isShared, let limited else { return nil }
    return now.end(of: limited, entry: entry)
  }

  /// Whether a gloss gives the entry's original: as it is, or with what the noun that has grown on the form stands for.
  func isGlossed(by gloss: Gloss, at match: BlockMatcher.Match) -> Bool {
    let source = ComparisonKey.original(gloss.source)
    return originals.contains(source)
      || match.grown != nil && gloss.targetRange.lowerBound == match.utf8Range.lowerBound
        && originals.contains { source.hasPrefix($0) }
  }

  static func patterns(of approved: ApprovedTerms) -> [ListedPattern] {
    let all = approved.entries.enumerated().flatMap { number, entry in
      patterns(of: entry, number: number, isReplaced: approved.replaced.contains(entry.id))
    }
    let used = all.filter { $0.form == nil }
    let count = Dictionary(used.map { (ComparisonKey.spacing($0.text), 1) }, uniquingKeysWith: +)
    let inUse = Set(count.keys)
    // Terms in use first: of forms that differ only in spacing from what the text has, the first counts.
    return used.map { pattern in
      var pattern = pattern
      pattern.isShared = count[ComparisonKey.spacing(pattern.text), default: 0] > 1
      return pattern
    }
      + all.filter { $0.form != nil && !inUse.contains(ComparisonKey.spacing($0.text)) }
  }

  private static func patterns(of entry: ConceptEntry, number: Int, isReplaced: Bool) -> [ListedPattern] {
    guard entry.preferredTarget != nil else { return [] }
    let originals = Set(entry.sourceTerms.map { ComparisonKey.original($0.text) })
    func pattern(_ text: String, _ form: ListedUse.Form?) -> ListedPattern {
      ListedPattern(
        text: text, form: form, original: entry.sourceTerms.first?.text ?? "", originals: originals,
        entry: number, isReplaced: isReplaced)
    }
    return entry.targetTerms.flatMap { term in
      var own = pattern(term.text, ListedUse.Form(term))
      own.limited = term.validity?.until == nil ? nil : term
      return ([own] + term.lookUpForms.map { pattern($0, .lookUpForm) }).map { pattern in
        var pattern = pattern
        pattern.letterCase = term.caseRule
        return pattern
      }
    }
  }
}
