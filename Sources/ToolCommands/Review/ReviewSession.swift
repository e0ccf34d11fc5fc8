import Diagnostics
import GlossaryStore
import TranslationModel

/// A review as a state machine: keys come in, effects go out, what they brought comes back in as replies.
///
/// It neither reads nor writes anything; the driver does what the effects say. The order of the concepts is fixed when
/// the session begins; a concept stays on the screen until nothing of it is left to decide.
struct ReviewSession {
  enum Effect: Equatable {
    case none
    /// Fetch a concept and its history; answered by `show`.
    case load(concept: String)
    /// Carry a decision out and save it; answered by `decided` or `failed`.
    case decide(Decision, because: String? = nil)
    /// Take the newest command back; answered by `undone` or `failed`.
    case undo
    /// Look for concepts; answered by `found`.
    case search(String)
    /// Give the terminal back and stop until the shell goes on.
    case suspend
    case quit
  }

  /// What the keys mean at the moment.
  enum Mode: Equatable {
    case deciding
    case editing(Prompt)
    case choosing([ReviewItem])
    case help
    case history
    /// The queue is at its end.
    case finished
  }

  /// What the line that is edited is for.
  enum Prompt: Equatable {
    case correction
    case lookUpForm
    case mergeSearch
    case note
    /// Why something approved is changed.
    case reason(Decision)
  }

  private(set) var mode = Mode.deciding
  private(set) var queue: [String]
  /// Index into `queue`.
  private(set) var position = 0
  private(set) var item: ReviewItem?
  private(set) var history: [HistoryCommand] = []
  /// Index into the undecided candidates of `item`.
  private(set) var selection = 0
  private(set) var editor = LineEditor()
  /// What the last key did, or why it did nothing.
  private(set) var message = Wording("")
  /// Decisions saved in this session.
  private(set) var decisionCount = 0

  init(queue: [String]) {
    self.queue = queue
    if queue.isEmpty { mode = .finished }
  }

  /// The rendering that the next decision is about.
  var candidate: Candidate? {
    guard let undecided = item?.undecided, undecided.indices.contains(selection) else { return nil }
    return undecided[selection]
  }

  /// What to do first.
  var beginning: Effect {
    queue.isEmpty ? .quit : .load(concept: queue[position])
  }

  // MARK: - Keys

  mutating func handle(_ key: Key) -> Effect {
    if key == .control("z") { return .suspend }
    if key == .control("c") || (key == .endOfInput && !isEditing) { return .quit }
    if case .paste = key, !isEditing {
      message = BrowserWords.pasteIgnored
      return .none
    }
    switch mode {
    case .deciding: return decide(key)
    case .editing(let prompt): return edit(key, for: prompt)
    case .choosing(let items): return choose(key, among: items)
    case .help, .history:
      mode = item == nil ? .finished : .deciding
      return .none
    case .finished: return finish(key)
    }
  }

  private var isEditing: Bool {
    if case .editing = mode { true } else { false }
  }

  private mutating func finish(_ key: Key) -> Effect {
    switch key {
    case .character("u"): return .undo
    case .character("?"), .character("h"):
      mode = .help
      return .none
    default: return .quit
    }
  }

  private mutating func decide(_ key: Key) -> Effect {
    message = Wording("")
    switch key {
    case .character(let character): return decide(character)
    case .down, .tab: select(selection + 1)
    case .up: select(selection - 1)
    case .right, .pageDown: return go(to: position + 1)
    case .left, .pageUp: return go(to: position - 1)
    case .endOfInput: return .quit
    default: break
    }
    return .none
  }

  private mutating func decide(_ character: Character) -> Effect {
    switch character {
    case "q": return .quit
    case "?", "h": mode = .help
    case "v": mode = .history
    case "u": return .undo
    case "s", " ": return item.map { submit(.skip(concept: $0.entry.id)) } ?? .none
    case "m": begin(.mergeSearch, with: "")
    case "n": begin(.note, with: "")
    case "1"..."9": select((character.wholeNumberValue ?? 1) - 1)
    default: return decideCandidate(character)
    }
    return .none
  }

  /// The keys that need a rendering; an entry that was only reopened has none and can be approved.
  private mutating func decideCandidate(_ character: Character) -> Effect {
    guard let item else { return .none }
    guard let candidate else {
      if character == "p" { return submit(.approve(concept: item.entry.id)) }
      message = Wording(
        en: "No rendering waits here: p approves the entry as it stands, s goes on.",
        ko: "결정할 표기가 없습니다. p를 누르면 이대로 승인하고, s를 누르면 넘어갑니다.")
      return .none
    }
    let concept = item.entry.id
    let rendering = candidate.target
    switch character {
    case "p": return submit(.accept(concept: concept, rendering: rendering, as: .preferred))
    case "a": return submit(.accept(concept: concept, rendering: rendering, as: .admitted))
    case "d": return submit(.accept(concept: concept, rendering: rendering, as: .deprecated))
    case "r": return submit(.reject(concept: concept, rendering: rendering))
    case "e": begin(.correction, with: rendering)
    case "l": begin(.lookUpForm, with: termToLeadTo)
    default:
      message = Wording(
        en: "The key '\(character)' has no meaning here; ? shows the keys.",
        ko: "'\(character)' 키는 쓰지 않습니다. ?를 누르면 키를 볼 수 있습니다.")
    }
    return .none
  }

  private mutating func select(_ index: Int) {
    guard let count = item?.undecided.count, count > 0 else { return }
    selection = min(max(index, 0), count - 1)
  }

  private mutating func go(to index: Int) -> Effect {
    guard queue.indices.contains(index) else {
      message =
        index < 0
        ? Wording(en: "This is the first concept.", ko: "첫 항목입니다.")
        : Wording(en: "This is the last concept.", ko: "마지막 항목입니다.")
      return .none
    }
    position = index
    return .load(concept: queue[index])
  }

  // MARK: - Editing

  private mutating func begin(_ prompt: Prompt, with text: String) {
    mode = .editing(prompt)
    editor = LineEditor(text)
  }

  /// A likely term for a look-up form: the preferred one, else the official form.
  private var termToLeadTo: String {
    item?.entry.preferredTarget?.text ?? candidate?.official ?? ""
  }

  private mutating func edit(_ key: Key, for prompt: Prompt) -> Effect {
    switch key {
    case .escape:
      mode = .deciding
      message = Wording(en: "Nothing was changed.", ko: "바뀐 것이 없습니다.")
    case .enter:
      mode = .deciding
      return submit(editor.text.trimmingSpaces, for: prompt)
    case .tab:
      if prompt == .correction || prompt == .lookUpForm, let official = candidate?.official {
        editor.replace(with: official)
      }
    case .endOfInput:
      if editor.text.isEmpty { return .quit }
      _ = editor.handle(.delete)
    default: _ = editor.handle(key)
    }
    return .none
  }

  private mutating func submit(_ text: String, for prompt: Prompt) -> Effect {
    guard let item, !text.isEmpty else {
      message = Wording(
        en: "Nothing was typed; nothing was changed.", ko: "입력한 것이 없어 그대로 두었습니다.")
      return .none
    }
    let concept = item.entry.id
    switch prompt {
    case .note: return submit(.note(concept: concept, text: text))
    case .reason(let decision): return .decide(decision, because: text)
    case .mergeSearch: return .search(text)
    case .correction:
      guard let candidate else { return .none }
      if text == candidate.target {
        return submit(.accept(concept: concept, rendering: text, as: .preferred))
      }
      return submit(.edit(concept: concept, rendering: candidate.target, corrected: text, as: .preferred))
    case .lookUpForm:
      guard let candidate else { return .none }
      return submit(.lookUpForm(concept: concept, rendering: candidate.target, of: text))
    }
  }

  /// Carries a decision out, or asks why first where it changes what was approved.
  private mutating func submit(_ decision: Decision) -> Effect {
    guard let item, decision.changesApproved(item) else { return .decide(decision) }
    askReason(for: decision)
    return .none
  }

  mutating func askReason(for decision: Decision) {
    begin(.reason(decision), with: "")
  }

  private mutating func choose(_ key: Key, among items: [ReviewItem]) -> Effect {
    mode = .deciding
    guard case .character(let character) = key, let number = character.wholeNumberValue,
      items.indices.contains(number - 1), let item
    else {
      message = Wording(en: "Nothing was merged.", ko: "합치지 않았습니다.")
      return .none
    }
    return submit(.merge(concept: item.entry.id, into: items[number - 1].entry.id))
  }

  // MARK: - Replies

  /// The concept asked for, or nil where it is gone (merged into another).
  mutating func show(_ item: ReviewItem?, history: [HistoryCommand]) -> Effect {
    guard let item else { return advance() }
    if item.entry.id != self.item?.entry.id { selection = 0 }
    self.item = item
    self.history = history
    mode = .deciding
    select(selection)
    return .none
  }

  mutating func decided(_ decision: Decision, _ outcome: DecisionOutcome) -> Effect {
    if outcome.command != nil { decisionCount += 1 }
    message = outcome.remarks.joined(separator: " ")
    if case .skip = decision { return advance() }
    if case .note = decision { return .load(concept: outcome.concept) }
    if case .merge = decision {
      if !queue[(position + 1)...].contains(outcome.concept) { queue.insert(outcome.concept, at: position + 1) }
      return advance()
    }
    let left = (item?.undecided.count ?? 0) - 1
    return left > 0 ? .load(concept: queue[position]) : advance()
  }

  mutating func undone(_ outcome: UndoOutcome) -> Effect {
    // What was done before this session does not count in it.
    decisionCount = max(decisionCount - 1, 0)
    message = BrowserWords.undone(outcome.undone.title)
    let concept = outcome.undone.changes.lazy.compactMap(\.concept).first { queue.contains($0) }
    if let concept, let index = queue.firstIndex(of: concept) { position = index }
    guard queue.indices.contains(position) else { return .none }
    return .load(concept: queue[position])
  }

  mutating func found(_ items: [ReviewItem], for text: String) {
    let others = items.filter { $0.entry.id != item?.entry.id }
    guard !others.isEmpty else {
      message = Wording(
        en: "No other concept is found by '\(text)'.", ko: "'\(text)': 찾은 다른 항목이 없습니다.")
      return
    }
    mode = .choosing(Array(others.prefix(9)))
  }

  mutating func failed(_ wording: Wording) {
    mode = item == nil ? .finished : .deciding
    message = wording
  }

  private mutating func advance() -> Effect {
    position += 1
    guard queue.indices.contains(position) else {
      position = queue.count
      item = nil
      mode = .finished
      return .none
    }
    return .load(concept: queue[position])
  }
}

extension String {
  /// The text without white space around it.
  var trimmingSpaces: String {
    // Nearly every text begins and ends with something else.
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isSpace || last.isSpace else {
      return self
    }
    var characters = Substring(self)
    while characters.first?.isWhitespace == true { characters.removeFirst() }
    while characters.last?.isWhitespace == true { characters.removeLast() }
    return String(characters)
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { value <= 0x20 || value >= 0x7F && properties.isWhitespace }
}
