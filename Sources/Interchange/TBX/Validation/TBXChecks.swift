import Diagnostics

/// The terms of a language section.
struct TBXTermCheck {
  /// The terms' bytes, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The terms of a section that has many.
  private var many: Set<[UInt8]> = []
  private static let few = 32

  mutating func startSection() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    if !many.isEmpty { many.removeAll(keepingCapacity: true) }
  }

  /// Takes a term; false where the section has it already.
  mutating func take(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
    if ends.count >= Self.few { return !isAmongFew(term) && many.insert(Array(term)).inserted }
    guard !isAmongFew(term) else { return false }
    bytes.append(contentsOf: term)
    ends.append(bytes.count)
    return true
  }

  private func isAmongFew(_ term: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for end in ends {
      if end - start == term.count, (0..<term.count).allSatisfy({ bytes[start + $0] == term[$0] }) { return true }
      start = end
    }
    return false
  }
}

/// The languages of a concept.
struct TBXLanguageCheck {
  enum Verdict {
    case new
    case again
    /// Another section of the concept has the same language in another region or script; holds its tag.
    case sameButRegion(String)
  }

  /// A tag met in the document.
  private struct Tag {
    let bytes: [UInt8]
    /// The same for tags that differ in case only.
    let folded: Int
    /// The same for tags of one language.
    let language: Int
    /// 1 for Chinese, 2 for Korean.
    let pairBit: Int
  }

  private(set) var concepts = 0
  /// Concepts that lack a section for Chinese or for Korean.
  private(set) var withoutPair = 0
  private var known: [Tag] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var foldedNumbers: [String: Int] = [:]
  private var languageNumbers: [String: Int] = [:]
  /// By folded tag, the concept that had it last; by language, also the tag that had it first there.
  private var lastConcepts: [Int] = []
  private var firstTags: [(concept: Int, tag: Int)] = []
  /// Places in `known` of the concept's languages.
  private var tags: [Int] = []

  mutating func startConcept() {
    concepts += 1
    tags.removeAll(keepingCapacity: true)
  }

  mutating func endConcept() {
    if tags.reduce(0, { $0 | known[$1].pairBit }) != 3 { withoutPair += 1 }
  }

  mutating func start(_ tag: UnsafeBufferPointer<UInt8>) -> Verdict {
    let index = number(of: tag)
    defer { tags.append(index) }
    let tag = known[index]
    let isAgain = lastConcepts[tag.folded] == concepts
    lastConcepts[tag.folded] = concepts
    let first = firstTags[tag.language]
    if first.concept != concepts { firstTags[tag.language] = (concepts, index) }
    if isAgain { return .again }
    guard first.concept == concepts else { return .new }
    return .sameButRegion(String(decoding: known[first.tag].bytes, as: UTF8.self))
  }

  private mutating func number(of tag: UnsafeBufferPointer<UInt8>) -> Int {
    // Up to a few tags a walk through all is cheaper than a hash.
    let index = known.count < 32 ? known.firstIndex { $0.bytes.equals(tag) } : numbers[Array(tag)]
    if let index { return index }
    let text = String(decoding: tag, as: UTF8.self)
    let sided = LanguageSides.language(of: text)
    let folded = foldedNumbers[text.lowercased()] ?? lastConcepts.count
    if folded == lastConcepts.count {
      foldedNumbers[text.lowercased()] = folded
      lastConcepts.append(-1)
    }
    let language = languageNumbers[LanguageTag.language(of: text)] ?? firstTags.count
    if language == firstTags.count {
      languageNumbers[LanguageTag.language(of: text)] = language
      firstTags.append((-1, 0))
    }
    numbers[Array(tag)] = known.count
    known.append(
      Tag(
        bytes: Array(tag), folded: folded, language: language,
        pairBit: sided == "zh" ? 1 : sided == "ko" ? 2 : 0))
    return known.count - 1
  }
}

/// The codes `sc` and `ec` among the children of one element.
///
/// > Source: ISO 30042:2019, inline elements after XLIFF 2.1; the pattern XLIFF.inlineConstraints in LTAC's Schematron.
struct TBXCodeCheck {
  private struct Code {
    var depth: Int
    var isStart: Bool
    var isolated: String?
    var position: SourcePositions.Position
  }

  /// Start codes of the elements that are open, innermost last, that no end code followed yet.
  private var open: [Code] = []

  mutating func start(
    _ role: TBXRole, _ tag: XMLStartTag, depth: Int, rules: TBXRules, _ reporter: FaultReporter,
    _ parser: XMLStreamParser
  ) {
    let isolated = tag.attributes.value("isolated")
    if role == .startCode {
      open.append(
        Code(depth: depth, isStart: true, isolated: isolated, position: parser.position(of: parser.tagStart)))
      return
    }
    let hasID = tag.attributes.value("id").map { !$0.isEmpty } ?? false
    let starts = open.indices.filter { open[$0].depth == depth }
    if starts.isEmpty && !seenStart(at: depth) {
      if isolated == "no" {
        reporter.report(
          rules.code,
          Wording(
            en: "<ec> without an <sc> before it must have isolated=\"yes\"",
            ko: "앞에 <sc>가 없는 <ec>에는 isolated=\"yes\"가 있어야 합니다"), in: parser)
      }
      if !hasID {
        reporter.report(
          rules.code,
          Wording(
            en: "<ec> without an <sc> before it must have an id", ko: "앞에 <sc>가 없는 <ec>에는 id가 있어야 합니다"), in: parser)
      }
      return
    }
    if isolated == "yes" {
      reporter.report(
        rules.code,
        Wording(
          en: "<ec> behind an <sc> must not have isolated=\"yes\"",
          ko: "<sc> 뒤의 <ec>에는 isolated=\"yes\"가 있으면 안 됩니다"), in: parser)
    }
    if tag.attributes.value("startRef") == nil {
      reporter.report(
        rules.code,
        Wording(
          en: "<ec> behind an <sc> must name it in startRef", ko: "<sc> 뒤의 <ec>는 startRef로 그것을 가리켜야 합니다"), in: parser)
    }
    for index in starts where open[index].isolated == "yes" {
      reporter.report(
        rules.code,
        Wording(
          en: "<sc> with an <ec> behind it must not have isolated=\"yes\"",
          ko: "뒤에 <ec>가 있는 <sc>에는 isolated=\"yes\"가 있으면 안 됩니다"), at: open[index].position)
    }
    for index in starts.reversed() { open.remove(at: index) }
    if !seenDepths.contains(depth) { seenDepths.append(depth) }
  }

  /// Depths whose element had an end code behind a start code.
  private var seenDepths: [Int] = []

  private func seenStart(at depth: Int) -> Bool { seenDepths.contains(depth) }

  /// The element at `depth` has ended: what stood one deeper is complete.
  mutating func end(depth: Int, rules: TBXRules, _ reporter: FaultReporter, _ parser: XMLStreamParser) {
    if !seenDepths.isEmpty { seenDepths.removeAll { $0 > depth } }
    while let last = open.last, last.depth > depth {
      open.removeLast()
      guard last.isolated == "no" else { continue }
      reporter.report(
        rules.code,
        Wording(
          en: "<sc> without an <ec> behind it must have isolated=\"yes\"",
          ko: "뒤에 <ec>가 없는 <sc>에는 isolated=\"yes\"가 있어야 합니다"), at: last.position)
    }
  }
}
