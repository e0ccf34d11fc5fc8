import Diagnostics
import GlossaryStore
import TranslationModel

/// The keys that decide, on the chosen rendering or on all marked entries.
extension ReviewBrowser {
  mutating func decide(_ character: Character) -> Effect {
    guard let current else {
      message = BrowserWords.emptyList
      return .none
    }
    if let effect = describe(character, current) { return effect }
    if !marks.isEmpty { return decideMarked(character) }
    if character == "s" { return submit(PendingDecisions([.skip(concept: current.id)])) }
    guard let candidate else { return decideWithout(character, current) }
    switch character {
    case "p": return accept(candidate, as: .preferred)
    case "a": return accept(candidate, as: .admitted)
    case "d": return accept(candidate, as: .deprecated)
    case "D": return accept(candidate, as: .superseded)
    case "r": return submit(PendingDecisions([.reject(concept: current.id, rendering: candidate.target)]))
    case "c": return submit(PendingDecisions([.reconsider(concept: current.id, rendering: candidate.target)]))
    case "e": prompt(.correction(of: candidate.target), with: candidate.target)
    case "l": prompt(.lookUpForm(candidate.target), with: termToLeadTo(candidate))
    default: message = BrowserWords.unknownKey(character)
    }
    return .none
  }

  /// Keys that open something and do not hang on a rendering; nil for all others.
  private mutating func describe(_ character: Character, _ current: ConceptSummary) -> Effect? {
    switch character {
    case "n": prompt(.note, with: "")
    case "i": mode = .menu(BrowserMenu.fields(of: current.item, rendering: candidate))
    case "x": split(current)
    case "m": beginMerge()
    default: return nil
    }
    return Effect.none
  }

  /// An entry that has no rendering to choose can still be approved or put off.
  private mutating func decideWithout(_ character: Character, _ current: ConceptSummary) -> Effect {
    if character == "p", current.item.entry.preferredTarget != nil {
      return submit(PendingDecisions([.approve(concept: current.id)]))
    }
    message = BrowserWords.noRendering
    return .none
  }

  private mutating func accept(_ candidate: Candidate, as status: AdministrativeStatus) -> Effect {
    guard let current else { return .none }
    return submit(PendingDecisions([.accept(concept: current.id, rendering: candidate.target, as: status)]))
  }

  /// A likely term for a look-up form: the preferred one, else the official form.
  private func termToLeadTo(_ candidate: Candidate) -> String {
    let preferred = current?.item.entry.preferredTarget?.text
    return preferred.flatMap { $0 == candidate.target ? nil : $0 } ?? candidate.officialIfOther ?? ""
  }

  // MARK: - Several at once

  private mutating func decideMarked(_ character: Character) -> Effect {
    let items = order.filter(marks.contains).compactMap { entries[$0]?.item }
    guard let action = MarkedAction(rawValue: character) else {
      message = MarkedAction.isForOne(character) ? BrowserWords.onlyOne : BrowserWords.unknownKey(character)
      return .none
    }
    let decisions = items.map { action.decisions(for: $0) }
    let count = decisions.count { !$0.isEmpty }
    guard count > 0 else {
      message = BrowserWords.nothingToDo(action)
      return .none
    }
    mode = .confirming(
      PendingDecisions(
        decisions.flatMap(\.self), summary: action.summary(count), question: action.question(count, of: items.count)))
    return .none
  }

  /// Does what was asked for where the answer is yes.
  mutating func confirm(_ key: Key, _ action: (inout ReviewBrowser) -> Effect) -> Effect {
    mode = .browsing
    switch key {
    case .character("y"), .character("Y"), .enter: return action(&self)
    case .endOfInput: return .quit
    default:
      if let typed { prompt(typed.prompt, with: typed.text) }
      message = BrowserWords.nothingChanged
      return .none
    }
  }

  // MARK: - Carrying out

  /// Carries decisions out, or asks why first where they change what was approved.
  mutating func submit(_ pending: PendingDecisions) -> Effect {
    mode = .browsing
    let changesApproved = pending.decisions.contains { decision in
      decision.concepts.contains { id in entries[id].map { decision.changesApproved($0.item) } ?? false }
    }
    guard changesApproved else { return .apply(pending, reason: nil) }
    askReason(for: pending)
    return .none
  }

  mutating func askReason(for pending: PendingDecisions) {
    prompt(.reason(pending), with: "")
  }

  // MARK: - Splitting

  private mutating func split(_ current: ConceptSummary) {
    guard let menu = BrowserMenu.splitting(current.item, rendering: candidate) else {
      message = BrowserWords.nothingToSplit
      return
    }
    mode = .menu(menu)
  }
}
