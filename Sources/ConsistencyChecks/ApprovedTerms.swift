import TranslationModel

/// What the approved entries of the glossary say about originals and renderings.
struct ApprovedTerms: Sendable {
  /// Those that another takes the place of have its preferred rendering, and their own as superseded ones.
  let entries: [ConceptEntry]
  /// Ids of the entries that another takes the place of.
  let replaced: Set<String>
  private let entriesOfOriginal: [String: [Int]]
  private let entriesOfRendering: [String: [Int]]
  /// By index of the entry: what `ComparisonKey` makes of the renderings whose use has ended.
  private let ended: [Int: Set<String>]

  /// - Parameter time: of a text, for what counts in it; nil where no limit of a term's use matters.
  init(_ glossary: [ConceptEntry], at time: IssueTime? = nil) {
    var approved = glossary.filter { $0.reviewState == .approved }
    var ended: [Int: Set<String>] = [:]
    if let time {
      for index in approved.indices {
        guard let now = approved[index].inForce(at: time) else { continue }
        approved[index] = now.entry
        ended[index] = Set(now.ended.map { ComparisonKey.rendering($0.text) })
      }
    }
    self.ended = ended
    let replacements = Self.replacements(in: approved)
    replaced = Set(replacements.keys)
    entries = approved.map { entry in replacements[entry.id].map { entry.replaced(by: $0) } ?? entry }
    var byOriginal: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for key in Set(entry.sourceTerms.flatMap { [$0.text] + $0.lookUpForms }.map(ComparisonKey.original)) {
        byOriginal[key, default: []].append(index)
      }
    }
    entriesOfOriginal = byOriginal
    var byRendering: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for key in Set(entry.targetTerms.filter(\.isForUse).map { ComparisonKey.rendering($0.text) }) {
        byRendering[key, default: []].append(index)
      }
    }
    entriesOfRendering = byRendering
  }

  /// For each entry that others take the place of, the preferred rendering of the last of them; nil in it where that one
  /// has none any more.
  private static func replacements(in entries: [ConceptEntry]) -> [String: Term?] {
    let next = Dictionary(
      entries.compactMap { entry in
        entry.relations.first { $0.kind == .replacedBy }.map { (entry.id, $0.concept) }
      }, uniquingKeysWith: { first, _ in first })
    guard !next.isEmpty else { return [:] }
    let terms = Dictionary(entries.map { ($0.id, $0.preferredTarget) }, uniquingKeysWith: { first, _ in first })
    var replacements: [String: Term?] = [:]
    for id in next.keys {
      // The glossary has no circles; what an id leads to that is not approved replaces nothing.
      var (last, seen) = (id, Set([id]))
      while let other = next[last], terms[other] != nil, seen.insert(other).inserted { last = other }
      if last != id, let term = terms[last] { replacements[id] = .some(term) }
    }
    return replacements
  }

  /// The entries that have a rendering, spacing aside, in use.
  func entries(ofRendering rendering: String) -> [ConceptEntry] {
    (entriesOfRendering[ComparisonKey.rendering(rendering)] ?? []).map { entries[$0] }
  }

  /// The entries of an original, in any script.
  func entries(ofOriginal original: String) -> [ConceptEntry] {
    (entriesOfOriginal[ComparisonKey.original(original)] ?? []).map { entries[$0] }
  }

  /// The preferred rendering of an original; nil where there is none, or several.
  func preferred(forOriginal original: String) -> String? {
    let preferred = Set(entries(ofOriginal: original).compactMap { $0.preferredTarget?.text })
    return preferred.count == 1 ? preferred.first : nil
  }

  /// Whether a rendering, spacing aside, is preferred or admitted for an original.
  func accepts(_ rendering: String, forOriginal original: String) -> Bool {
    let key = ComparisonKey.rendering(rendering)
    return entries(ofOriginal: original).contains { entry in
      entry.targetTerms.contains { $0.isForUse && ComparisonKey.rendering($0.text) == key }
    }
  }

  /// Whether the use of a rendering, spacing aside, has ended for an entry of the original and goes on for none.
  func hasEnded(_ rendering: String, forOriginal original: String) -> Bool {
    guard !ended.isEmpty else { return false }
    let key = ComparisonKey.rendering(rendering)
    let entries = entriesOfOriginal[ComparisonKey.original(original)] ?? []
    return entries.contains { ended[$0]?.contains(key) ?? false } && !accepts(rendering, forOriginal: original)
  }

  /// Until when a term of an entry was used, where that has ended.
  ///
  /// - Parameter entry: index into `entries`.
  func end(of term: Term, entry: Int) -> UsageLimit? {
    ended[entry]?.contains(ComparisonKey.rendering(term.text)) ?? false ? term.validity?.until : nil
  }

  /// Whether an entry has a rendering, as it is written, in use.
  ///
  /// - Parameter entry: index into `entries`.
  func uses(_ rendering: String, entry: Int) -> Bool {
    entries[entry].targetTerms.contains { $0.isForUse && $0.text == rendering }
  }

  /// Whether a rendering, spacing aside, is any term or look-up form of an original's entries.
  func lists(_ rendering: String, forOriginal original: String) -> Bool {
    let key = ComparisonKey.rendering(rendering)
    return entries(ofOriginal: original).contains { entry in
      entry.targetTerms.flatMap { [$0.text] + $0.lookUpForms }.contains { ComparisonKey.rendering($0) == key }
    }
  }
}

extension ConceptEntry {
  /// The entry as it counts where another takes its place.
  ///
  /// - Parameter other: the preferred rendering of that one; nil where it has none.
  fileprivate func replaced(by other: Term?) -> ConceptEntry {
    var entry = self
    let key = other.map { ComparisonKey.rendering($0.text) }
    for index in entry.targetTerms.indices where entry.targetTerms[index].isForUse {
      let isKept = ComparisonKey.rendering(entry.targetTerms[index].text) == key
      entry.targetTerms[index].status = isKept ? .preferred : .superseded
    }
    if let other, entry.preferredTarget == nil {
      entry.targetTerms.insert(Term(text: other.text, status: .preferred, script: other.script), at: 0)
    }
    return entry
  }
}

extension Term {
  /// Whether a reviewer said that the term may be used.
  var isForUse: Bool { status == .preferred || status == .admitted }
}
