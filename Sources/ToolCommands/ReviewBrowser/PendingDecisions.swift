import Diagnostics
import GlossaryStore
import TranslationModel

/// Decisions that are to be carried out as one command, and what they are called.
struct PendingDecisions: Equatable {
  var decisions: [Decision]
  /// What the command is called in the history; nil names the decision.
  var summary: String?
  /// What is asked before decisions on many entries are carried out.
  var question: Wording?

  init(_ decisions: [Decision], summary: String? = nil, question: Wording? = nil) {
    self.decisions = decisions
    self.summary = summary
    self.question = question
  }

  /// Ids of the entries that the decisions name, each once.
  var concepts: [String] {
    var seen: Set<String> = []
    return decisions.flatMap(\.concepts).filter { seen.insert($0).inserted }
  }
}

extension Decision {
  /// The entries it names.
  var concepts: [String] {
    switch self {
    case .accept(let id, _, _), .lookUpForm(let id, _, _), .edit(let id, _, _, _), .reject(let id, _),
      .rejectConcept(let id), .reconsider(let id, _), .splitRendering(let id, _), .splitOriginal(let id, _),
      .addRendering(let id, _, _), .addOriginal(let id, _), .note(let id, _), .removeNote(let id, _),
      .termNote(let id, _, _), .subjectField(let id, _), .definition(let id, _), .reliability(let id, _),
      .partOfSpeech(let id, _, _), .letterCase(let id, _, _), .termSource(let id, _, _), .validFrom(let id, _, _),
      .validUntil(let id, _, _),
      .addSource(let id, _, _), .removeSource(let id, _, _), .reviewSide(let id, _, _), .approve(let id), .skip(let id):
      [id]
    case .merge(let id, let other), .relate(let id, _, let other), .unrelate(let id, _, let other): [id, other]
    }
  }

  /// Whether it changes what somebody approved: then the history should say why.
  ///
  /// Deciding on a candidate that came later, or adding a rendering, changes nothing approved, unless it becomes the preferred rendering.
  func changesApproved(_ item: ReviewItem) -> Bool {
    guard item.entry.reviewState == .approved else { return false }
    func accepted(_ text: String) -> Candidate? {
      item.candidates.first { $0.target == text && $0.decision == .accepted }
    }
    switch self {
    case .skip, .approve, .rejectConcept, .reviewSide(_, _, nil), .reviewSide(_, _, .approved): return false
    // The other entry stays as it is.
    case .relate(let id, _, _), .unrelate(let id, _, _): return id == item.entry.id
    case .accept(_, let text, let status), .addRendering(_, let text, let status):
      guard let known = accepted(text) else { return status == .preferred }
      return known.status != status
    case .edit(_, let text, let corrected, let status):
      return accepted(text) != nil || accepted(corrected) == nil && status == .preferred
    case .reject(_, let text), .reconsider(_, let text), .lookUpForm(_, let text, _): return accepted(text) != nil
    default: return true
    }
  }
}
