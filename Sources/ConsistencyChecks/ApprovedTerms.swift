import TranslationModel

/// What the approved entries of the glossary say about originals and renderings.
struct ApprovedTerms: Sendable {
  let entries: [ConceptEntry]
  private let entriesOfOriginal: [String: [Int]]
  private let entriesOfRendering: [String: [Int]]

  init(_ glossary: [ConceptEntry]) {
    entries = glossary.filter { $0.reviewState == .approved }
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

  /// Whether a rendering, spacing aside, is any term or look-up form of an original's entries.
  func lists(_ rendering: String, forOriginal original: String) -> Bool {
    let key = ComparisonKey.rendering(rendering)
    return entries(ofOriginal: original).contains { entry in
      entry.targetTerms.flatMap { [$0.text] + $0.lookUpForms }.contains { ComparisonKey.rendering($0) == key }
    }
  }
}

extension Term {
  /// Whether a reviewer said that the term may be used.
  var isForUse: Bool { status == .preferred || status == .admitted }
}
