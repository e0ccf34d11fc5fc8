import Diagnostics
import GlossaryStore
import TranslationModel

/// What a line that is typed is for.
enum BrowserPrompt: Equatable {
  /// The rendering, corrected.
  case correction(of: String)
  /// The term that a spelling leads to.
  case lookUpForm(String)
  case note
  case definition
  case subjectField
  case reliability
  /// The note of one term.
  case termNote(String)
  /// From or until when a term is used.
  case validFrom(String)
  case validUntil(String)
  /// Where a term, or what a field says, comes from.
  case termSource(String)
  case source(FieldSource.Field)
  case addRendering
  case addOriginal
  /// Why something approved is changed.
  case reason(PendingDecisions)
}

/// A line that was typed, and what for.
struct TypedLine: Equatable {
  var prompt: BrowserPrompt
  var text: String
}

/// Lines that are typed at the bottom of the screen.
extension ReviewBrowser {
  mutating func prompt(_ prompt: BrowserPrompt, with text: String) {
    mode = .prompting(prompt)
    editor = LineEditor(text)
  }

  mutating func type(_ key: Key, for prompt: BrowserPrompt) -> Effect {
    message = nil
    switch key {
    case .escape:
      mode = .browsing
      message = BrowserWords.nothingChanged
    case .enter: return enter(editor.text.trimmingSpaces, for: prompt)
    case .tab: takeOfficial(for: prompt)
    case .endOfInput where editor.text.isEmpty: return .quit
    case .endOfInput: _ = editor.handle(.delete)
    default: _ = editor.handle(key)
    }
    return .none
  }

  /// Whether Tab fills in the official form.
  func takesOfficial(_ prompt: BrowserPrompt) -> Bool {
    switch prompt {
    case .correction, .lookUpForm: candidate?.official != nil
    default: false
    }
  }

  private mutating func takeOfficial(for prompt: BrowserPrompt) {
    if takesOfficial(prompt), let official = candidate?.official { editor.replace(with: official) }
  }

  private mutating func enter(_ text: String, for prompt: BrowserPrompt) -> Effect {
    guard let id = currentID else {
      mode = .browsing
      return .none
    }
    typed = TypedLine(prompt: prompt, text: text)
    switch prompt {
    case .correction(let rendering): return correct(rendering, to: text, in: id)
    case .lookUpForm(let rendering): return needed(text, .lookUpForm(concept: id, rendering: rendering, of: text))
    case .note: return describe(text, "add a note to") { .note(concept: $0, text: text) }
    case .subjectField:
      return describe(text, "set the subject field of", mayBeEmpty: true) {
        .subjectField(concept: $0, text: text.isEmpty ? nil : text)
      }
    case .definition: return submit(PendingDecisions([.definition(concept: id, text: text.isEmpty ? nil : text)]))
    case .termNote(let term):
      return submit(PendingDecisions([.termNote(concept: id, term: term, text: text.isEmpty ? nil : text)]))
    case .reliability: return grade(text, in: id)
    case .validFrom(let term):
      let limit = UsageLimit(text)
      return limited(.validFrom(concept: id, term: term, value: limit), by: limit)
    case .validUntil(let term):
      let limit = UsageLimit(text)
      return limited(.validUntil(concept: id, term: term, value: limit), by: limit)
    case .termSource(let term):
      return submit(PendingDecisions([.termSource(concept: id, term: term, text: text.isEmpty ? nil : text)]))
    case .source(let field): return needed(text, .addSource(concept: id, of: field, text: text))
    // As `glossary edit --add` does: which rendering is preferred is another decision.
    case .addRendering: return needed(text, .addRendering(concept: id, text: text, as: .admitted))
    case .addOriginal: return needed(text, .addOriginal(concept: id, text: text))
    case .reason(let pending):
      guard !text.isEmpty else {
        message = BrowserWords.reasonNeeded
        return .none
      }
      mode = .browsing
      return .apply(pending, reason: text)
    }
  }

  private mutating func correct(_ rendering: String, to text: String, in id: String) -> Effect {
    let known = current?.item.candidates.first { $0.target == rendering }
    let status = known?.status ?? .preferred
    if text == rendering {
      return submit(PendingDecisions([.accept(concept: id, rendering: rendering, as: status)]))
    }
    return needed(text, .edit(concept: id, rendering: rendering, corrected: text, as: status))
  }

  /// Asks first where no text can be compared with the limit.
  private mutating func limited(_ decision: Decision, by limit: UsageLimit?) -> Effect {
    guard let limit, !limit.isComparable else { return submit(PendingDecisions([decision])) }
    mode = .confirming(PendingDecisions([decision], question: BrowserWords.limitQuestion(limit.text)))
    return .none
  }

  private mutating func grade(_ text: String, in id: String) -> Effect {
    guard text.isEmpty || Int(text).map((1...10).contains) ?? false else {
      message = BrowserWords.gradeNeeded
      return .none
    }
    return submit(PendingDecisions([.reliability(concept: id, value: Int(text))]))
  }

  private mutating func needed(_ text: String, _ decision: Decision) -> Effect {
    guard !text.isEmpty else {
      mode = .browsing
      message = BrowserWords.nothingTyped
      return .none
    }
    return submit(PendingDecisions([decision]))
  }

  /// Describes the marked entries or, where none is marked, the current one.
  private mutating func describe(
    _ text: String, _ what: String, mayBeEmpty: Bool = false, _ decision: (String) -> Decision
  ) -> Effect {
    guard mayBeEmpty || !text.isEmpty else {
      mode = .browsing
      message = BrowserWords.nothingTyped
      return .none
    }
    let ids = marks.isEmpty ? [currentID].compactMap(\.self) : order.filter(marks.contains)
    let summary = ids.count == 1 ? nil : "\(what) \(Counted.words(ids.count, "entry"))"
    return submit(PendingDecisions(ids.map(decision), summary: summary))
  }
}
