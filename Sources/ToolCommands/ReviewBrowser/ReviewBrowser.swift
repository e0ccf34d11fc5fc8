import Diagnostics
import GlossaryStore
import TranslationModel

/// A review on the whole screen, as a state machine: keys come in, effects go out, what they brought comes back in as
/// replies. It neither reads nor writes anything; ``ReviewBrowserDriver`` does what the effects say, and
/// ``BrowserScreen`` shows the state.
///
/// What was decided stays in the list until the list is made anew (another filter, search or order), so that nothing
/// moves under the fingers.
struct ReviewBrowser {
  enum Effect: Equatable {
    case none
    /// Carry decisions out as one command; answered by `decided` or `failed`.
    case apply(PendingDecisions, reason: String?)
    /// Take the newest command back, or do it again; answered by `undone` or `failed`.
    case undo
    case redo
    /// Draw everything anew.
    case redraw
    /// Give the terminal back and stop until the shell goes on.
    case suspend
    case quit
  }

  /// What the keys mean at the moment.
  enum Mode: Equatable {
    case browsing
    case help(top: Int)
    case prompting(BrowserPrompt)
    /// With the search as it was before.
    case searching(before: String)
    /// Another entry is looked for: what was found, and the index of the chosen one.
    case finding(OtherEntry, found: [String], choice: Int)
    case menu(BrowserMenu)
    /// With the row of the filter that the keys change.
    case filtering(row: Int)
    case confirming(PendingDecisions)
    /// Whether to take back what was done before this session.
    case confirmingUndo
  }

  /// Which pane the keys for moving belong to.
  enum Focus: Equatable {
    case list
    case detail
  }

  /// What is known of one entry besides its summary.
  struct Detail: Equatable {
    var item: ReviewItem
    var history: [HistoryCommand]
  }

  let language: MessageLanguage
  /// Whether the terminal shows emphasis; without, marks do.
  let hasEmphasis: Bool
  var entries: [String: ConceptSummary] = [:]
  /// All ids as the glossary orders them.
  var order: [String] = []
  var filter = BrowserFilter()
  var shorter = ShorterPairs()
  /// Ids of the list.
  var shown: [String] = []
  /// Where entries stood that are gone, in case they come back.
  var gone: [String: (order: Int, shown: Int?)] = [:]
  /// Index into `shown`.
  var cursor = 0
  /// Index of the first entry that is visible.
  var listTop = 0
  /// Index into `candidates`.
  var rendering = 0
  var marks: Set<String> = []
  var mode = Mode.browsing
  var focus = Focus.list
  /// Whether only the pane in focus is shown.
  var isZoomed = false
  var size: RawTerminal.Size
  var detail: Detail?
  /// The detail pane as lines of its width; empty while nothing is known.
  var detailLines: [StyledLine] = []
  var detailTop = 0
  var editor = LineEditor()
  /// What was typed last, until it is saved: comes back where it cannot be.
  var typed: TypedLine?
  /// What the last key did, or why it did nothing.
  var message: Wording?
  /// How many decisions each command of this session holds that is in force, oldest first.
  private var saved: [Int] = []
  /// The same of commands that were taken back and can be done again, newest first.
  private var takenBack: [Int] = []

  /// Decisions of this session that are in force.
  var decisionCount: Int { saved.reduce(0, +) }
  /// Commands of this session that are in force.
  var commandCount: Int { saved.count }

  /// - Parameter place: where the last session stopped; nil begins at the top.
  init(
    _ summaries: [ConceptSummary], language: MessageLanguage, hasEmphasis: Bool = true, size: RawTerminal.Size,
    goingOnAt place: ReviewPlace? = nil
  ) {
    self.language = language
    self.hasEmphasis = hasEmphasis
    self.size = size
    hold(summaries)
    if summaries.contains(where: { !$0.item.reasons.isEmpty }) {
      filter.standing = .waiting
    } else {
      message = summaries.isEmpty ? BrowserWords.emptyGlossary : BrowserWords.nothingWaits
    }
    refresh()
    if let place, let index = shown.firstIndex(of: place.next), index > 0 {
      cursor = index
      message = place.next == place.decided ? BrowserWords.goesOnAt : BrowserWords.goesOnBehind(nameOf(place.decided))
      landed()
    }
  }

  // MARK: - What is shown

  var currentID: String? {
    shown.indices.contains(cursor) ? shown[cursor] : nil
  }

  var current: ConceptSummary? {
    currentID.flatMap { entries[$0] }
  }

  /// The renderings of the current entry that can be chosen.
  var candidates: [Candidate] {
    guard let current else { return [] }
    guard filter.hidesShorter else { return current.item.candidates }
    return current.item.candidates.filter { !isHidden($0, of: current.id) }
  }

  /// The rendering that the next decision is about.
  var candidate: Candidate? {
    let candidates = candidates
    return candidates.indices.contains(rendering) ? candidates[rendering] : nil
  }

  var layout: BrowserLayout {
    BrowserLayout(size, focus: focus, isZoomed: isZoomed)
  }

  /// Whether the driver should fetch the current entry before it draws.
  var wantsDetail: Bool {
    currentID != detail?.item.entry.id
  }

  /// How many entries of the list wait for a decision.
  var waitingCount: Int {
    shown.count { entries[$0]?.item.reasons.isEmpty == false }
  }

  func isHidden(_ candidate: Candidate, of id: String) -> Bool {
    filter.hidesShorter && candidate.decision == .candidate
      && shorter.contains(concept: id, rendering: candidate.target)
  }

  // MARK: - Replies

  mutating func resize(_ size: RawTerminal.Size) {
    self.size = size
    scrollToCursor()
    layOutDetail()
  }

  /// The entry that ``wantsDetail`` asked for; nil where it is gone.
  mutating func show(_ item: ReviewItem?, history: [HistoryCommand]) {
    guard let item else {
      if let id = currentID { forget([id]) }
      return landed()
    }
    detail = Detail(item: item, history: history)
    layOutDetail()
  }

  /// - Parameters:
  ///   - fresh: the entries that the decisions touched, as they are now.
  ///   - touched: their ids, those that are gone included.
  ///   - title: what the history calls the command; nil where nothing changed.
  mutating func decided(
    _ pending: PendingDecisions, _ outcomes: [DecisionOutcome], title: Wording?, fresh: [ConceptSummary],
    _ touched: [String]
  ) {
    typed = nil
    if outcomes.contains(where: { $0.command != nil }) {
      saved.append(pending.decisions.count)
      takenBack = []
    }
    let waited = current.map(isWaiting) ?? false
    let before = currentID
    take(fresh, of: touched, near: cursor)
    message = BrowserWords.saved(pending, outcomes, title)
    if pending.decisions.count > 1 { marks.removeAll() }
    if case .merge(let from, let into)? = pending.decisions.first, from == before { place(cursorAt: into) }
    let isPutOff = if case .skip? = pending.decisions.last { true } else { false }
    if isPutOff || waited && currentID == before && !(current.map(isWaiting) ?? false) { advance() }
    landed()
  }

  mutating func undone(
    _ outcome: UndoOutcome, isRedo: Bool, fresh: [ConceptSummary], _ touched: [String]
  ) {
    // A command of an earlier session holds none of this one.
    if isRedo { saved.append(takenBack.popLast() ?? 0) } else { takenBack.append(saved.popLast() ?? 0) }
    let returned = fresh.first { entries[$0.id] == nil }?.id
    take(fresh, of: touched, near: cursor)
    let changed = outcome.undone.changes.lazy.compactMap(\.concept).first { [entries] in entries[$0] != nil }
    if let id = returned ?? changed { place(cursorAt: id) }
    let title = outcome.undone.title
    message = isRedo ? BrowserWords.redone(title) : BrowserWords.undone(title)
    landed()
  }

  /// Everything anew, since somebody else wrote to the glossary. The entry under the cursor stays, also where it fits the
  /// filter no more; where it is gone, what was begun for it ends.
  mutating func reload(_ summaries: [ConceptSummary]) {
    let (before, chosen) = (currentID, candidate?.target)
    entries = [:]
    hold(summaries)
    marks.formIntersection(order)
    detail = nil
    refresh()
    guard let before, before != currentID else { return }
    if entries[before] != nil {
      cursor = min(cursor, shown.count)
      shown.insert(before, at: cursor)
      return landed(on: chosen)
    }
    switch mode {
    case .prompting, .finding, .menu, .confirming:
      mode = .browsing
      typed = nil
      message = BrowserWords.entryGone
    case .browsing, .help, .searching, .filtering, .confirmingUndo: break
    }
  }

  mutating func failed(_ wording: Wording) {
    mode = .browsing
    if let typed { prompt(typed.prompt, with: typed.text) }
    typed = nil
    message = wording
    detail = nil
  }
}
