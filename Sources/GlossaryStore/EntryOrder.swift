import TranslationModel

/// The orders in which entries, terms and candidates are shown: the same everywhere, whatever the order of work.
enum EntryOrder {
  /// Preferred first; then simplified before what both scripts share before traditional; then by bytes.
  static func sourceTermsPrecede(_ first: SourceTermRow, _ second: SourceTermRow) -> Bool {
    let ranks = (
      [rank(first.status), rank(first.script)], [rank(second.status), rank(second.script)]
    )
    if ranks.0 != ranks.1 { return ranks.0.lexicographicallyPrecedes(ranks.1) }
    return first.text.precedesInBytes(second.text)
  }

  /// By status, then what was not proposed as not to be used, then what keeps to the official form, then the more
  /// frequent, then the surer, then by bytes: the first is the one that review proposes and `--accept-all` prefers.
  static func candidatesPrecede(_ first: Candidate, _ second: Candidate) -> Bool {
    let keys = [first, second].map { candidate in
      [
        rank(candidate.decision), rank(candidate.status), candidate.proposedStatus == nil ? 0 : 1,
        candidate.deviates ? 1 : 0, -candidate.occurrenceCount,
      ]
    }
    if keys[0] != keys[1] { return keys[0].lexicographicallyPrecedes(keys[1]) }
    if first.score != second.score { return first.score > second.score }
    return first.target.precedesInBytes(second.target)
  }

  static func entriesPrecede(_ first: ConceptEntry, _ second: ConceptEntry) -> Bool {
    let names = (first.sourceTerms.first?.text ?? "", second.sourceTerms.first?.text ?? "")
    if !names.0.isSameBytes(as: names.1) { return names.0.precedesInBytes(names.1) }
    return first.id.precedesInBytes(second.id)
  }

  /// Status of a term: what is to be used, what nobody judged, what is not to be used.
  static func rank(_ status: AdministrativeStatus?) -> Int {
    switch status {
    case .preferred: 0
    case .admitted: 1
    case nil: 2
    case .deprecated: 3
    case .superseded: 4
    }
  }

  private static func rank(_ decision: RenderingDecision) -> Int {
    switch decision {
    case .candidate: 0
    case .accepted: 1
    case .rejected: 2
    case .withdrawn: 3
    }
  }

  private static func rank(_ script: TermScript) -> Int {
    switch script {
    case .simplified: 0
    case .han: 1
    case .traditional: 2
    case .korean: 3
    case .latin: 4
    }
  }
}
