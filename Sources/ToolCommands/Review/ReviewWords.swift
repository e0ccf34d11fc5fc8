import Diagnostics
import GlossaryStore
import TranslationModel

extension ReviewItem.Reason {
  var words: String {
    switch self {
    case .conflicting: "rendered differently"
    case .deviating: "deviates from the official form"
    case .uncertain: "uncertain"
    case .reopened: "changed since it was approved"
    case .undecided: "new"
    }
  }
}

extension RunnerUp {
  /// `or 공동 관리 (31 %)`; the sides with less than one per cent are not worth a word.
  var words: String? {
    guard score >= 0.01 else { return nil }
    return "or \(target ?? "no pair") (\(Counted.percent(score)))"
  }
}

extension Candidate {
  /// What else it may be: of its doubtful occurrences the strongest rival, as people read it; nil for a certain one.
  var runnerUpWording: Wording? {
    guard !certain else { return nil }
    return occurrences.compactMap(\.runnerUp).max { $0.score < $1.score }?.wording
  }

  /// The official form, where the rendering is not it.
  var officialIfOther: String? {
    official.flatMap { $0 == target ? nil : $0 }
  }
}

extension ConceptEntry {
  /// The originals, with an interpunct between 简 and 繁.
  var sourceText: String {
    sourceTerms.map(\.text).joined(separator: " · ")
  }
}
