import Diagnostics
import TranslationModel

extension DecisionMaker {
  /// What the decision is called in the history.
  func summary(of decision: Decision) throws -> String {
    switch decision {
    case .accept(let id, let text, let status): "accept “\(text)” as \(status.rawValue) for \(try name(id))"
    case .lookUpForm(let id, let text, let term): "make “\(text)” a look-up form of “\(term)” for \(try name(id))"
    case .edit(let id, let text, let corrected, let status):
      "correct “\(text)” to “\(corrected)”, \(status.rawValue), for \(try name(id))"
    case .reject(let id, let text): "reject “\(text)” for \(try name(id))"
    case .rejectConcept(let id): "reject all candidates of \(try name(id))"
    case .reconsider(let id, let text): "take back the decision on “\(text)” for \(try name(id))"
    case .merge(let id, let other): "merge \(try name(id)) into \(try name(other))"
    case .splitRendering(let id, let text), .splitOriginal(let id, let text): "split “\(text)” off \(try name(id))"
    case .addRendering(let id, let text, let status): "add “\(text)” as \(status.rawValue) to \(try name(id))"
    case .addOriginal(let id, let text): "add the original “\(text)” to \(try name(id))"
    case .note(let id, _): "add a note to \(try name(id))"
    case .removeNote(let id, _): "remove a note from \(try name(id))"
    case .termNote(let id, let term, let text):
      "\(text == nil ? "remove" : "set") the note of “\(term)” in \(try name(id))"
    case .subjectField(let id, let text): "\(text == nil ? "remove" : "set") the subject field of \(try name(id))"
    case .definition(let id, let text): "\(text == nil ? "remove" : "set") the definition of \(try name(id))"
    case .reliability(let id, let value): "\(value == nil ? "remove" : "set") the reliability of \(try name(id))"
    case .partOfSpeech(let id, let term, let value):
      "\(value == nil ? "remove" : "set") the part of speech of “\(term)” in \(try name(id))"
    case .letterCase(let id, let term, let value):
      "\(value == nil ? "remove" : "set") the letter case of “\(term)” in \(try name(id))"
    case .termSource(let id, let term, let text):
      "\(text == nil ? "remove" : "set") the source of “\(term)” in \(try name(id))"
    case .validFrom(let id, let term, nil), .validUntil(let id, let term, nil):
      "remove a limit of the use of “\(term)” in \(try name(id))"
    case .validFrom(let id, let term, let limit?): "use “\(term)” from \(limit) on, for \(try name(id))"
    case .validUntil(let id, let term, let limit?): "use “\(term)” until \(limit), for \(try name(id))"
    case .addSource(let id, let field, _): "name a source of \(field.words(try name(id)))"
    case .removeSource(let id, let field, _): "remove a source of \(field.words(try name(id)))"
    case .relate(let id, let kind, let other): "say that \(try name(id)) \(kind.words(try name(other)))"
    case .unrelate(let id, let kind, let other): "no longer say that \(try name(id)) \(kind.words(try name(other)))"
    case .reviewSide(let id, let side, let state):
      "set the \(side.words) of \(try name(id)) to \(state?.rawValue ?? "the state of the entry")"
    case .approve(let id): "approve \(try name(id))"
    case .skip(let id): "skip \(try name(id))"
    }
  }
}

extension FieldSource.Field {
  /// The field of an entry, as sentences have it.
  func words(_ entry: String) -> String {
    switch self {
    case .definition: "the definition of \(entry)"
    case .subjectField: "the subject field of \(entry)"
    case .note: "the notes of \(entry)"
    case .reliability: "the reliability of \(entry)"
    case .entry: "the entry \(entry)"
    }
  }

  var korean: String {
    switch self {
    case .definition: "정의"
    case .subjectField: "분야"
    case .note: "메모"
    case .reliability: "신뢰도"
    case .entry: "항목"
    }
  }
}

extension Relation.Kind {
  /// What an entry does to the other, as sentences have it.
  func words(_ other: String) -> String {
    switch self {
    case .replacedBy: "is replaced by \(other)"
    case .see: "refers to \(other)"
    case .broader: "is narrower than \(other)"
    }
  }

  /// What the other entry is to it.
  var korean: String {
    switch self {
    case .replacedBy: "대신 쓰는 항목"
    case .see: "참고 항목"
    case .broader: "상위 개념"
    }
  }
}

extension Side {
  /// One language of an entry, as sentences have it.
  public var wording: Wording {
    self == .source ? Wording(en: "Chinese side", ko: "중국어 쪽") : Wording(en: "Korean side", ko: "한국어 쪽")
  }

  var words: String { wording.english }
}
