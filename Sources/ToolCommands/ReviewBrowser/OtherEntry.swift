import Diagnostics
import GlossaryStore
import TranslationModel

/// What another entry is looked for.
enum OtherEntry: Equatable {
  /// The current entry becomes one with it.
  case merge
  case relation(Relation.Kind)

  func decision(_ id: String, _ other: String) -> Decision {
    switch self {
    case .merge: .merge(concept: id, into: other)
    case .relation(let kind): .relate(concept: id, kind, to: other)
    }
  }

  var label: Wording {
    switch self {
    case .merge: BrowserWords.mergeWith
    case .relation(let kind): kind.wording
    }
  }
}

/// The search for another entry, to merge with or to refer to.
extension ReviewBrowser {
  /// With marks, the marked entries go into the current one; without, the current one into another that is searched.
  mutating func beginMerge() {
    guard let id = currentID else { return }
    let others = order.filter { marks.contains($0) && $0 != id }
    guard others.isEmpty else {
      mode = .confirming(
        PendingDecisions(
          others.map { .merge(concept: $0, into: id) },
          summary: others.count == 1
            ? nil : "merge \(Counted.words(others.count, "entry")) into \(nameOf(id)) (\(id))",
          question: BrowserWords.mergeQuestion(others.count, into: nameOf(id))))
      return
    }
    beginFinding(.merge)
  }

  mutating func beginFinding(_ purpose: OtherEntry) {
    guard let id = currentID else { return }
    editor = LineEditor()
    mode = .finding(purpose, found: alike(id), choice: 0)
  }

  mutating func find(_ key: Key, _ purpose: OtherEntry, among found: [String], choice: Int) -> Effect {
    message = nil
    switch key {
    case .escape:
      mode = .browsing
      message = BrowserWords.nothingChanged
    case .up: mode = .finding(purpose, found: found, choice: max(choice - 1, 0))
    case .down: mode = .finding(purpose, found: found, choice: min(choice + 1, max(found.count - 1, 0)))
    case .enter:
      guard let id = currentID, found.indices.contains(choice) else { break }
      return submit(PendingDecisions([purpose.decision(id, found[choice])]))
    case .endOfInput where editor.text.isEmpty: return .quit
    default:
      if editor.handle(key == .endOfInput ? .delete : key), let id = currentID {
        let found = editor.text.isEmpty ? alike(id) : matching(editor.text, except: id)
        mode = .finding(purpose, found: found, choice: 0)
      }
    }
    return .none
  }

  /// Entries that share a rendering with this one.
  private func alike(_ id: String) -> [String] {
    guard let entry = entries[id] else { return [] }
    let keys = Set(entry.targetKeys.split(separator: "\n"))
    return order.filter { other in
      other != id && entries[other].map { !keys.isDisjoint(with: $0.targetKeys.split(separator: "\n")) } ?? false
    }
  }

  /// What a search finds in all entries, the shortest originals first.
  private func matching(_ text: String, except id: String) -> [String] {
    let search = BrowserSearch(text)
    let found = order.compactMap { entries[$0] }.filter { $0.id != id && search.finds($0) }
    return found.enumerated().sorted { first, second in
      let lengths = (first.element.sourceKeys.utf8.count, second.element.sourceKeys.utf8.count)
      return lengths.0 == lengths.1 ? first.offset < second.offset : lengths.0 < lengths.1
    }.prefix(Self.mostFound).map(\.element.id)
  }

  private static let mostFound = 100
}
