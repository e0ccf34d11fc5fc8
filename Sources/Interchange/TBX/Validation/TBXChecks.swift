/// The terms of a language section.
struct TBXTermCheck {
  private var seen: Set<[UInt8]> = []

  mutating func startSection() {
    if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
  }

  /// Takes a term; false where the section has it already.
  mutating func take(_ term: some Sequence<UInt8>) -> Bool { seen.insert(Array(term)).inserted }
}

/// The languages of a concept.
struct TBXLanguageCheck {
  enum Verdict {
    case new
    case again
    /// Another section of the concept has the same language in another region or script; holds its tag.
    case sameButRegion(String)
  }

  private(set) var concepts = 0
  /// Concepts that lack a section for Chinese or for Korean.
  private(set) var withoutPair = 0
  private var tags: [String] = []

  mutating func startConcept() {
    concepts += 1
    tags.removeAll(keepingCapacity: true)
  }

  mutating func endConcept() {
    let languages = tags.map { LanguageSides.language(of: $0) }
    if !languages.contains("zh") || !languages.contains("ko") { withoutPair += 1 }
  }

  mutating func start(_ tag: String) -> Verdict {
    defer { tags.append(tag) }
    let folded = tag.lowercased()
    if tags.contains(where: { $0.lowercased() == folded }) { return .again }
    let language = LanguageTag.language(of: tag)
    guard let other = tags.first(where: { LanguageTag.language(of: $0) == language }) else { return .new }
    return .sameButRegion(other)
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
        reporter.report(rules.code, "<ec> without an <sc> before it must have isolated=\"yes\"", in: parser)
      }
      if !hasID { reporter.report(rules.code, "<ec> without an <sc> before it must have an id", in: parser) }
      return
    }
    if isolated == "yes" {
      reporter.report(rules.code, "<ec> behind an <sc> must not have isolated=\"yes\"", in: parser)
    }
    if tag.attributes.value("startRef") == nil {
      reporter.report(rules.code, "<ec> behind an <sc> must name it in startRef", in: parser)
    }
    for index in starts where open[index].isolated == "yes" {
      reporter.report(
        rules.code, "<sc> with an <ec> behind it must not have isolated=\"yes\"", at: open[index].position)
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
        rules.code, "<sc> without an <ec> behind it must have isolated=\"yes\"", at: last.position)
    }
  }
}
