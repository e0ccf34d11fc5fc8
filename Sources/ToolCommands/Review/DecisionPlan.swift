import Diagnostics
import GlossaryStore
import TranslationModel

/// Turns decision lines into the decisions of the glossary: finds the pairs, leaves out what is in force already, and
/// brings the rest into an order in which they do not disturb each other.
///
/// Merges come first, then what describes an entry (which reopens an approved one), terms (which approve it), look-up
/// forms and rejections, and at last the states of the two languages. So the order of the lines does not matter, and the
/// same lines applied again change nothing.
struct DecisionPlan {
  var decisions: [Decision] = []
  let store: GlossaryStore
  private var faults: [Wording] = []
  /// How to add what the glossary does not have, once for an original and once for a rendering.
  private var advice: (original: Wording?, rendering: Wording?)
  private var items: [String: ReviewItem] = [:]
  /// Where the concepts that are merged away end up.
  private var mergedInto: [String: String] = [:]

  /// - Throws: `ToolError` with every line that cannot be applied; `GlossaryStoreError` where the glossary cannot be
  ///   read.
  init(_ lines: [DecisionLine], in store: GlossaryStore) throws {
    self.store = store
    var resolved: [(line: DecisionLine, concept: String)] = []
    for line in lines {
      if let concept = try concept(of: line) { resolved.append((line, concept)) }
    }
    for (line, concept) in resolved where line.verb == .merge { try plan(merge: line, of: concept) }
    for (line, concept) in resolved { try plan(notesOf: line, concept) }
    for (line, concept) in resolved where line.verb.isOfTerm { try plan(termDescribedBy: line, concept, resolved) }
    for (line, concept) in resolved { try plan(fieldOf: line, concept) }
    for (line, concept) in resolved where Self.phase(line.verb) == 1 { try plan(term: line, of: concept) }
    for (line, concept) in resolved where Self.phase(line.verb) == 2 { try plan(other: line, of: concept) }
    for (line, concept) in resolved { try plan(sideOf: line, concept) }
    refuseTwoPreferred(resolved)
    guard faults.isEmpty else {
      throw DecisionFault.error(faults, advice: [advice.original, advice.rendering].compactMap(\.self))
    }
  }

  private static func phase(_ verb: DecisionLine.Verb) -> Int {
    switch verb {
    case .merge, .note, .reliability, .validFrom, .validUntil, .letterCase, .replacedBy, .see, .broader, .unrelated: 0
    case .preferred, .admitted, .deprecated, .superseded, .edit: 1
    case .lookUpForm, .reject: 2
    case .sourceState, .targetState: 3
    }
  }

  // MARK: - Finding the pair

  /// The concept a line speaks of: one that has the original and, where the line names one, the rendering.
  private mutating func concept(of line: DecisionLine) throws -> String? {
    let ids = try concepts(named: line.source)
    guard !ids.isEmpty else {
      fault(
        line, en: "The original '\(line.source)' is not in the glossary.", ko: "용어집에 없는 원어입니다: '\(line.source)'")
      advice.original = advice.original ?? .howToAdd(line.source)
      return nil
    }
    guard !line.target.isEmpty else { return unambiguous(ids, line) }
    var holding: [String] = []
    for id in ids where try item(id).map({ Self.holds($0, line) }) == true { holding.append(id) }
    guard !holding.isEmpty else {
      fault(
        line, en: "The glossary has no rendering '\(line.target)' of '\(line.source)'.",
        ko: "용어집에 없는 표기입니다: '\(line.target)'(\(line.source))")
      advice.rendering = advice.rendering ?? .howToAdd(rendering: line.target, to: line.source)
      return nil
    }
    return unambiguous(holding, line)
  }

  private mutating func unambiguous(_ ids: [String], _ line: DecisionLine) -> String? {
    guard ids.count > 1 else { return ids.first }
    let choice = ids.joined(separator: ", ")
    fault(
      line, en: "'\(line.source)' stands for several concepts; write one of their ids in its place: \(choice).",
      ko: "'\(line.source)'에 해당하는 항목이 여럿입니다. 원어 대신 id로 하나를 적으십시오: \(choice)")
    return nil
  }

  mutating func concepts(named name: String) throws -> [String] {
    if let item = try item(name) { return [item.entry.id] }
    var ids: [String] = []
    for match in try store.lookUp(name) where match.side == .source && !ids.contains(match.entry.id) {
      ids.append(match.entry.id)
    }
    return ids
  }

  mutating func item(_ id: String) throws -> ReviewItem? {
    if let known = items[id] { return known }
    items[id] = try store.reviewItem(concept: id)
    return items[id]
  }

  private static func holds(_ item: ReviewItem, _ line: DecisionLine) -> Bool {
    item.candidates.contains { $0.target == line.target || $0.lookUpForms.contains(line.target) }
  }

  // MARK: - Planning

  private mutating func plan(merge line: DecisionLine, of concept: String) throws {
    let others = try concepts(named: line.argument)
    guard others.count == 1, let other = others.first else {
      let choice = others.joined(separator: ", ")
      guard !others.isEmpty else {
        return fault(
          line, en: "There is no concept '\(line.argument)' to merge with.",
          ko: "합칠 항목이 없습니다: '\(line.argument)'")
      }
      return fault(
        line, en: "'\(line.argument)' stands for several concepts; write one of their ids: \(choice).",
        ko: "'\(line.argument)'에 해당하는 항목이 여럿입니다. id로 하나를 적으십시오: \(choice)")
    }
    let (from, into) = (final(concept), final(other))
    guard from != into else { return }
    mergedInto[from] = into
    decisions.append(.merge(concept: from, into: into))
  }

  /// The concept that a concept ends up in after the merges.
  func final(_ concept: String) -> String {
    var concept = concept
    while let next = mergedInto[concept] { concept = next }
    return concept
  }

  mutating func plan(term line: DecisionLine, of concept: String) throws {
    let id = final(concept)
    let held = try candidate(line, of: concept)
    if line.verb == .edit {
      guard line.argument != line.target else {
        return fault(
          line, en: "The correction is the rendering itself; 'preferred' accepts it as it is.",
          ko: "고친 표기가 원래 표기와 같습니다. 그대로 쓰려면 'preferred'를 적으십시오.")
      }
      let corrected = try item(concept)?.candidates.first { $0.target == line.argument }
      if let corrected, corrected.lookUpForms.contains(line.target), corrected.status == .preferred { return }
      decisions.append(.edit(concept: id, rendering: held.target, corrected: line.argument, as: .preferred))
      return
    }
    guard let status = AdministrativeStatus(rawValue: line.verb.rawValue) else { return }
    guard held.target == line.target else {
      return fault(
        line,
        en: "'\(line.target)' is a look-up form of '\(held.target)' already; 'jjak glossary undo' takes that back.",
        ko: "'\(line.target)' 표기는 이미 '\(held.target)'의 검색용 표기입니다. 'jjak glossary undo'로 되돌릴 수 있습니다.")
    }
    if held.decision == .accepted, held.status == status, !(try needsApproval(concept, status)) { return }
    decisions.append(.accept(concept: id, rendering: line.target, as: status))
  }

  /// Whether the entry waits for approval, which accepting its preferred rendering again gives.
  private mutating func needsApproval(_ concept: String, _ status: AdministrativeStatus) throws -> Bool {
    let state = try item(concept)?.entry.reviewState
    return status == .preferred && (state == .proposed || isDescribed(final(concept)))
  }

  private mutating func plan(other line: DecisionLine, of concept: String) throws {
    let id = final(concept)
    let held = try candidate(line, of: concept)
    if line.verb == .reject {
      guard held.target == line.target else {
        return fault(
          line, en: "'\(line.target)' is a look-up form of '\(held.target)' and no rendering of its own.",
          ko: "'\(line.target)' 표기는 따로 있는 표기가 아니라 '\(held.target)'의 검색용 표기입니다.")
      }
      if held.decision != .rejected { decisions.append(.reject(concept: id, rendering: line.target)) }
      return
    }
    guard line.argument != line.target else {
      return fault(line, en: "A spelling cannot lead to itself.", ko: "표기는 그 자신의 검색용 표기가 될 수 없습니다.")
    }
    if held.target == line.argument { return }
    guard held.target == line.target else {
      return fault(
        line, en: "'\(line.target)' leads to '\(held.target)' already.",
        ko: "'\(line.target)' 표기는 이미 '\(held.target)'의 검색용 표기입니다.")
    }
    decisions.append(.lookUpForm(concept: id, rendering: line.target, of: line.argument))
  }

  private mutating func plan(notesOf line: DecisionLine, _ concept: String) throws {
    for text in [line.verb == .note ? line.argument : "", line.note] where !text.isEmpty {
      let decision = Decision.note(concept: final(concept), text: text)
      let known = try item(final(concept))?.entry.notes ?? []
      let merged = try item(concept)?.entry.notes ?? []
      if !(known + merged).contains(text), !decisions.contains(decision) { decisions.append(decision) }
    }
  }

  /// The candidate that a line names, itself or through a look-up form.
  mutating func candidate(_ line: DecisionLine, of concept: String) throws -> Candidate {
    let candidates = try item(concept)?.candidates ?? []
    return candidates.first { $0.target == line.target }
      ?? candidates.first { $0.lookUpForms.contains(line.target) }
      ?? Candidate(target: line.target, decision: .candidate)
  }

  /// One concept has one preferred rendering; two lines that both give one contradict each other.
  private mutating func refuseTwoPreferred(_ resolved: [(line: DecisionLine, concept: String)]) {
    var first: [String: DecisionLine] = [:]
    for (line, concept) in resolved where line.verb == .preferred || line.verb == .edit {
      let term = line.verb == .edit ? line.argument : line.target
      guard let earlier = first[final(concept)] else {
        first[final(concept)] = line
        continue
      }
      let earlierTerm = earlier.verb == .edit ? earlier.argument : earlier.target
      guard earlierTerm != term else { continue }
      fault(
        line,
        en: "'\(term)' cannot be preferred: \(earlier.place) makes '\(earlierTerm)' the preferred rendering of "
          + "the same concept.",
        ko: "'\(term)' 표기를 우선 용어로 정할 수 없습니다. \(earlier.place)에서 같은 항목의 우선 용어를 '\(earlierTerm)' "
          + "표기로 정했습니다.")
    }
  }

  mutating func fault(_ line: DecisionLine, en english: String, ko korean: String) {
    faults.append(Wording("\(line.place): ") + Wording(en: english, ko: korean))
  }
}
