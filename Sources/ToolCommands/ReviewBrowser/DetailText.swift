import Diagnostics
import GlossaryStore
import TranslationModel

/// All that is known of one entry, as lines of a width: terms, places in context, history.
struct DetailText {
  private(set) var lines: [StyledLine] = []
  private let language: MessageLanguage
  private let hasEmphasis: Bool
  private let width: Int

  init(_ browser: ReviewBrowser, _ detail: ReviewBrowser.Detail, width: Int) {
    language = browser.language
    hasEmphasis = browser.hasEmphasis
    self.width = width
    let item = detail.item
    addEntry(item)
    blank()
    let selected = browser.candidate?.target
    addRenderings(of: item, selected: selected, browser)
    if let chosen = item.candidates.first(where: { $0.target == selected }) { addEvidence(chosen, isChosen: true) }
    for candidate in item.candidates where candidate.target != selected && !candidate.occurrences.isEmpty {
      addEvidence(candidate, isChosen: false)
    }
    addHistory(detail.history)
  }

  // MARK: - The entry

  private mutating func addEntry(_ item: ReviewItem) {
    let entry = item.entry
    add(StyledLine(entry.sourceText, .heading))
    var state = StyledLine(entry.reviewState.wording[language], entry.reviewState == .approved ? .good : nil)
    let reasons = item.reasons.map { $0.wording[language] }.joined(separator: ", ")
    if !reasons.isEmpty { state.append("  \(reasons)", .doubtful) }
    for (side, own) in [(Side.source, entry.sourceState), (.target, entry.targetState)] {
      if let own { state.append("  \(side.wording[language]): \(own.wording[language])", .doubtful) }
    }
    if let field = entry.subjectField { state.append("  [\(field)]") }
    state.append("  \(entry.id)", .faint)
    add(state)
    addField(BrowserWords.reliability, entry.reliability.map { "\($0)" })
    addField(BrowserWords.definition, entry.definition)
    for note in entry.notes { addField(BrowserWords.note, KeptNote.wording(note)[language]) }
    for source in entry.fieldSources { addField(source.field.wording, source.text) }
    for related in item.related {
      let wording = related.direction == .toOther ? related.kind.wording : related.kind.reversed
      addField(wording, "\(related.name) (\(related.concept))")
    }
    for term in entry.sourceTerms {
      addField(BrowserWords.noteOf(term.text), term.note.map { KeptNote.wording($0)[language] })
      addField(BrowserWords.sourceOf(term.text), term.usageSource)
      addField(BrowserWords.validFrom(term.text), term.validity?.from?.description)
      addField(BrowserWords.validUntil(term.text), term.validity?.until?.description)
      addField(BrowserWords.letterCaseOf(term.text), term.letterCase?.wording[language])
    }
  }

  private mutating func addField(_ label: Wording, _ text: String?) {
    guard let text else { return }
    add(StyledLine("\(label[language]): ", .faint).appending(text), indent: 0, hanging: 2)
  }

  // MARK: - The renderings

  private mutating func addRenderings(of item: ReviewItem, selected: String?, _ browser: ReviewBrowser) {
    let column = min(max(item.candidates.map { DisplayWidth.cells(of: $0.target) }.max() ?? 0, 8) + 5, width / 2)
    for candidate in item.candidates {
      let number = browser.candidates.firstIndex { $0.target == candidate.target }
      add(line(candidate, number: number, isSelected: candidate.target == selected, column: column), hanging: 6)
      let isHidden = browser.isHidden(candidate, of: item.entry.id)
      if isHidden { addBelow("(\(BrowserWords.hidden[language]))") }
      if !candidate.lookUpForms.isEmpty {
        addBelow("\(BrowserWords.lookUpForms[language]): \(candidate.lookUpForms.joined(separator: ", "))")
      }
      addBelow(BrowserWords.note, candidate.note.map { KeptNote.wording($0)[language] })
      addBelow(BrowserWords.from, candidate.validity?.from?.description)
      addBelow(BrowserWords.until, candidate.validity?.until?.description)
      addBelow(BrowserWords.source, candidate.usageSource)
      addBelow(BrowserWords.letterCase, candidate.letterCase?.wording[language])
    }
  }

  private func line(_ candidate: Candidate, number: Int?, isSelected: Bool, column: Int) -> StyledLine {
    var line = StyledLine(isSelected ? "▸ " : "  ")
    line.append((number.map { "\($0 + 1)" } ?? "-").padded(toCells: 2), .faint)
    line.append(candidate.target, isSelected ? .pair : candidate.decision == .rejected ? .faint : nil)
    line.pad(to: column)
    line.append(candidate.stateWording[language].padded(toCells: 6), emphasis(of: candidate))
    if let method = candidate.method { line.append(" \(method.wording[language])") }
    if candidate.score > 0 { line.append(" \(Counted.percent(candidate.score))") }
    line.append(" ×\(candidate.occurrenceCount)")
    if let official = candidate.officialIfOther {
      line.append("  \(BrowserWords.official[language]) \(official)", candidate.deviates ? .bad : .faint)
    }
    return line
  }

  private func emphasis(of candidate: Candidate) -> Console.Emphasis? {
    switch candidate.decision {
    case .candidate: .doubtful
    case .accepted: candidate.status == .preferred ? .good : nil
    case .rejected: .bad
    case .withdrawn: .faint
    }
  }

  private mutating func addBelow(_ text: String) {
    add(StyledLine(text, .faint), indent: 4, hanging: 6)
  }

  private mutating func addBelow(_ label: Wording, _ text: String?) {
    if let text { addBelow("\(label[language]): \(text)") }
  }

  // MARK: - Places

  private mutating func addEvidence(_ candidate: Candidate, isChosen: Bool) {
    blank()
    add(
      StyledLine("\(BrowserWords.occurrences[language]) ×\(candidate.occurrenceCount)", .heading)
        .appending("  \(candidate.target)", isChosen ? .pair : nil))
    if isChosen, !candidate.path.isEmpty {
      let steps = PathText.text(candidate.path, language)
      add(StyledLine("\(BrowserWords.path[language]): \(steps)", .faint), indent: 2, hanging: 4)
    }
    for occurrence in candidate.occurrences {
      var place = StyledLine("\(occurrence.document):\(occurrence.line)", .faint)
      if let rival = occurrence.runnerUp?.wording { place.append("  \(rival[language])", .doubtful) }
      add(place, indent: 2, hanging: 4)
      add(context(occurrence), indent: 4, hanging: 4)
    }
  }

  /// The sentence with the pair emphasized or, where nothing can be, in brackets of its own.
  private func context(_ occurrence: Occurrence) -> StyledLine {
    let line = PairHighlight.line(for: occurrence)
    guard !hasEmphasis else { return line }
    return StyledLine(line.pieces.map { $0.emphasis == .pair ? "⟦\($0.text)⟧" : $0.text }.joined())
  }

  // MARK: - History

  private mutating func addHistory(_ history: [HistoryCommand]) {
    guard !history.isEmpty else { return }
    blank()
    add(StyledLine(BrowserWords.history[language], .heading))
    for command in history {
      var line = StyledLine("\(command.stamp.date.prefix(10)) \(command.stamp.author)  ", .faint)
      line.append(command.title[language])
      if command.isUndone { line.append(" (\(BrowserWords.takenBack[language]))", .faint) }
      if let reason = command.reason { line.append("  \(BrowserWords.reason[language]): \(reason)", .doubtful) }
      add(line, indent: 2, hanging: 4)
    }
  }

  // MARK: - Lines

  private mutating func blank() {
    lines.append(StyledLine())
  }

  /// Adds a line, wrapped; its continuations stand further in.
  private mutating func add(_ line: StyledLine, indent: Int = 0, hanging: Int = 2) {
    let room = max(width - max(indent, hanging), 4)
    for (index, piece) in line.wrapped(to: room).enumerated() {
      var indented = StyledLine(String(repeating: " ", count: min(index == 0 ? indent : hanging, max(width - 4, 0))))
      indented.pieces += piece.pieces
      lines.append(indented)
    }
  }
}
