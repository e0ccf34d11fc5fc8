import Diagnostics
import TranslationModel

/// What a reviewer decides: one keystroke of a review, one line of a decisions file.
///
/// Renderings and terms are named by concept id and exact text.
public enum Decision: Sendable, Hashable {
  /// The rendering is a term of the concept with this status. `preferred` approves the entry; a rendering that was
  /// preferred before becomes admitted. With `.deprecated` and `.superseded` it is kept as a term not to be used.
  case accept(concept: String, rendering: String, as: AdministrativeStatus)
  /// The rendering is a slip or variant of `term`: it finds the entry but is not for use.
  case lookUpForm(concept: String, rendering: String, of: String)
  /// The rendering, corrected: `corrected` becomes the term, the surface form stays as its look-up form.
  case edit(concept: String, rendering: String, corrected: String, as: AdministrativeStatus)
  /// The pair is wrong. It is remembered and does not come back when it is mined again.
  case reject(concept: String, rendering: String)
  /// Every rendering of the concept that is not decided on yet is wrong.
  case rejectConcept(String)
  /// Takes the decision on a rendering back: it is a candidate again.
  case reconsider(concept: String, rendering: String)
  /// The two are one concept: terms, renderings and occurrences of `concept` move to `into`.
  case merge(concept: String, into: String)
  /// The rendering belongs to another concept written with the same original: it moves to an entry of its own.
  case splitRendering(concept: String, rendering: String)
  /// The original belongs to another concept: it moves to an entry of its own, with the renderings seen only with it.
  case splitOriginal(concept: String, original: String)
  /// A rendering or original that no text gave: added by the reviewer.
  case addRendering(concept: String, text: String, as: AdministrativeStatus)
  case addOriginal(concept: String, text: String)
  /// Adds a note to the entry.
  case note(concept: String, text: String)
  case removeNote(concept: String, text: String)
  /// Sets or, with nil, removes the note of one term.
  case termNote(concept: String, term: String, text: String?)
  /// Sets or, with nil, removes.
  case subjectField(concept: String, text: String?)
  case definition(concept: String, text: String?)
  /// 1 (worst) to 10; nil removes.
  case reliability(concept: String, value: Int?)
  case partOfSpeech(concept: String, term: String, value: PartOfSpeech?)
  /// Which Latin letters a term stands for; nil for what is usual.
  case letterCase(concept: String, term: String, value: LetterCase?)
  /// Where a term comes from: a document, a person, a standard; nil removes.
  case termSource(concept: String, term: String, text: String?)
  /// From or until when a term is used; nil removes the limit.
  case validFrom(concept: String, term: String, value: UsageLimit?)
  case validUntil(concept: String, term: String, value: UsageLimit?)
  /// Names where what a field says comes from, beside what was named before.
  case addSource(concept: String, of: FieldSource.Field, text: String)
  /// Removes one of the sources of a field, or with nil all of them.
  case removeSource(concept: String, of: FieldSource.Field, text: String?)
  /// Says how the entry stands to another. An entry cannot be replaced by itself or be broader than itself, not even
  /// in a circle of several entries.
  case relate(concept: String, Relation.Kind, to: String)
  case unrelate(concept: String, Relation.Kind, to: String)
  /// What the review of one language came to; nil lets it follow the entry. Approving the second of two languages
  /// approves the entry; taking back the approval of one reopens it and leaves the other approved.
  case reviewSide(concept: String, Side, ReviewState?)
  /// Approves an entry that a change reopened; it must have a preferred rendering.
  case approve(concept: String)
  /// Leaves the entry as it is and puts it at the end of the queue.
  case skip(concept: String)
}

/// What came of a decision.
public struct DecisionOutcome: Sendable, Hashable {
  /// The command that `undo` takes back; nil where the decision was already in force.
  public var command: Int?
  /// The entry the decision ended in: the new one of a split, the remaining one of a merge.
  public var concept: String
  public var reviewState: ReviewState
  /// Consequences that the reviewer should hear of, as sentences ("“이창” was preferred before and is admitted now.").
  public var remarks: [Wording]

  public init(command: Int?, concept: String, reviewState: ReviewState, remarks: [Wording] = []) {
    self.command = command
    self.concept = concept
    self.reviewState = reviewState
    self.remarks = remarks
  }
}
