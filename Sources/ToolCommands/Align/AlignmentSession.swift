import Diagnostics
import TranslationModel

/// A review of beads as a state machine: keys come in, effects go out.
///
/// It neither reads nor writes anything. Doubtful beads come one after the other; the others are reached with the arrow
/// keys.
struct AlignmentSession {
  enum Effect: Equatable {
    case none
    /// Something was decided: save it; a failure is answered by `failed`.
    case save
    /// Give the terminal back and stop until the shell goes on.
    case suspend
    case quit
  }

  /// What the keys mean at the moment.
  enum Mode: Equatable {
    case deciding
    /// How many segments of the original the first part keeps.
    case splittingSource
    /// The same of the translation; the first is answered.
    case splittingTarget(source: Int)
    case help
    /// No doubtful bead is left.
    case finished
  }

  private(set) var bitext: Bitext
  private(set) var mode = Mode.deciding
  /// Index into the beads.
  private(set) var position = 0
  /// The side that the shifting keys move a segment of.
  private(set) var side = Side.source
  /// What the last key did, or why it did nothing.
  private(set) var message = Wording("")
  /// Decisions made in this session and not taken back.
  var decisionCount: Int { undo.count }
  private var undo: [(entries: [Bitext.Entry], position: Int)] = []

  init(_ bitext: Bitext) {
    self.bitext = bitext
    if let first = bitext.entries.firstIndex(where: \.isDoubtful) { position = first } else { mode = .finished }
  }

  var entry: Bitext.Entry { bitext.entries[position] }

  // MARK: - Keys

  mutating func handle(_ key: Key) -> Effect {
    if key == .control("z") { return .suspend }
    if key == .control("c") || key == .endOfInput { return .quit }
    if case .paste = key {
      message = BrowserWords.pasteIgnored
      return .none
    }
    switch mode {
    case .deciding: return decide(key)
    case .splittingSource, .splittingTarget: return split(key)
    case .help:
      mode = .deciding
      return .none
    case .finished: return finish(key)
    }
  }

  private mutating func finish(_ key: Key) -> Effect {
    switch key {
    case .character("u"): return takeBack()
    case .left, .pageUp: browse(to: bitext.entries.count - 1)
    case .right, .pageDown: browse(to: 0)
    case .character("?"), .character("h"): mode = .help
    default: return .quit
    }
    return .none
  }

  private mutating func browse(to index: Int) {
    mode = .deciding
    position = index
    message = Wording("")
  }

  private mutating func decide(_ key: Key) -> Effect {
    message = Wording("")
    switch key {
    case .character(let character): return decide(character)
    case .enter: return confirm()
    case .tab: side = side == .source ? .target : .source
    case .right, .pageDown, .down: go(to: position + 1)
    case .left, .pageUp, .up: go(to: position - 1)
    default: break
    }
    return .none
  }

  private mutating func decide(_ character: Character) -> Effect {
    switch character {
    case "q": return .quit
    case "?", "h": mode = .help
    case "u": return takeBack()
    case "s", " ": skip()
    case "c": return confirm()
    case "m":
      return edit(
        Wording(en: "Merged.", ko: "합쳤습니다."),
        orElse: Wording(en: "There is no next bead to merge with.", ko: "합칠 다음 짝이 없습니다.")
      ) { $0.mergeWithNext($1) }
    case "o":
      return edit(Wording(en: "Marked as left out and added.", ko: "빠진 것과 더한 것으로 표시했습니다."), orElse: Wording("")) {
        $0.markOmission($1); return true
      }
    case ">", ".": return shift(toNext: true)
    case "<", ",": return shift(toNext: false)
    case "x": beginSplit()
    default:
      message = Wording(
        en: "The key '\(character)' has no meaning here; ? shows the keys.",
        ko: "‘\(character)’ 키는 쓰지 않습니다. ?를 누르면 키를 볼 수 있습니다.")
    }
    return .none
  }

  // MARK: - Deciding

  private mutating func confirm() -> Effect {
    // What was merged, split, shifted or left out is confirmed: going on decides nothing more.
    guard !entry.isConfirmed else {
      goToNextDoubtful(from: position + 1)
      return .none
    }
    remember()
    bitext.confirm(position)
    goToNextDoubtful(from: position + 1)
    return .save
  }

  private mutating func skip() {
    goToNextDoubtful(from: position + 1)
    if mode == .deciding { message = Wording(en: "Skipped; it comes again.", ko: "보류했습니다. 나중에 다시 나옵니다.") }
  }

  /// Changes the beads; what comes of it is shown and confirmed.
  private mutating func edit(
    _ done: Wording, orElse failure: Wording, _ change: (inout Bitext, Int) -> Bool
  ) -> Effect {
    let before = (entries: bitext.entries, position: position)
    guard change(&bitext, position) else {
      message = failure
      return .none
    }
    guard bitext.entries != before.entries else {
      message = Wording(en: "So it is already; s goes on.", ko: "이미 그렇게 되어 있습니다. s로 넘어갑니다.")
      return .none
    }
    undo.append(before)
    position = min(position, bitext.entries.count - 1)
    message = done + Wording(en: " u takes it back, s goes on.", ko: " u로 되돌리고 s로 넘어갑니다.")
    return .save
  }

  private mutating func shift(toNext: Bool) -> Effect {
    let side = side
    let name = side == .source ? Wording(en: "Chinese", ko: "중국어") : Wording(en: "Korean", ko: "한국어")
    let place = toNext ? Wording(en: "next", ko: "다음") : Wording(en: "previous", ko: "앞")
    return edit(
      Wording(
        en: "A \(name.english) segment went to the \(place.english) bead.",
        ko: "\(name.korean) 문장 하나를 \(place.korean) 짝으로 옮겼습니다."),
      orElse: Wording(
        en: "There is no \(name.english) segment to give, or no \(place.english) bead.",
        ko: "옮길 \(name.korean) 문장이나 \(place.korean) 짝이 없습니다.")
    ) { $0.shift($1, side, toNext: toNext) }
  }

  private mutating func beginSplit() {
    let bead = entry.bead
    guard bead.source.count + bead.target.count > 2 || entry.isOneSided else {
      message = Wording(
        en: "One segment a side cannot be split; o says that they do not belong together.",
        ko: "한 문장씩이라 나눌 수 없습니다. 서로 상관이 없으면 o를 누르십시오.")
      return
    }
    guard bead.source.count + bead.target.count > 1 else {
      message = Wording(en: "A single segment cannot be split.", ko: "문장이 하나라 나눌 수 없습니다.")
      return
    }
    mode = bead.source.isEmpty ? .splittingTarget(source: 0) : .splittingSource
  }

  private mutating func split(_ key: Key) -> Effect {
    guard case .character(let character) = key, let number = character.wholeNumberValue else {
      mode = .deciding
      message = Wording(en: "Nothing was split.", ko: "나누지 않았습니다.")
      return .none
    }
    if mode == .splittingSource, !entry.bead.target.isEmpty {
      guard number <= entry.bead.source.count else {
        message = Wording(en: "There are only \(entry.bead.source.count).", ko: "문장은 \(entry.bead.source.count)개뿐입니다.")
        return .none
      }
      mode = .splittingTarget(source: number)
      return .none
    }
    var cut = (source: number, target: 0)
    if case .splittingTarget(let source) = mode { cut = (source, number) }
    mode = .deciding
    return edit(
      Wording(
        en: "Split.",
        ko: "나누었습니다."),
      orElse: Wording(
        en: "Both parts need at least one segment; nothing was split.", ko: "양쪽에 문장이 하나는 있어야 하므로 나누지 않았습니다.")
    ) {
      $0.split($1, source: cut.source, target: cut.target)
    }
  }

  // MARK: - Moving and taking back

  private mutating func go(to index: Int) {
    guard bitext.entries.indices.contains(index) else {
      message =
        index < 0
        ? Wording(
          en: "This is the first bead.", ko: "첫 짝입니다.") : Wording(en: "This is the last bead.", ko: "마지막 짝입니다.")
      return
    }
    position = index
  }

  /// The next doubtful bead from an index on, then from the beginning.
  private mutating func goToNextDoubtful(from start: Int) {
    let indices = Array(bitext.entries.indices)
    let order = indices.dropFirst(min(start, indices.count)) + indices.prefix(min(start, indices.count))
    if let next = order.first(where: { bitext.entries[$0].isDoubtful }) {
      position = next
      mode = .deciding
    } else {
      mode = .finished
    }
  }

  private mutating func remember() {
    undo.append((bitext.entries, position))
  }

  private mutating func takeBack() -> Effect {
    guard let last = undo.popLast() else {
      message = Wording(en: "Nothing of this review is left to take back.", ko: "이번 검토에서 되돌릴 것이 없습니다.")
      return .none
    }
    bitext.entries = last.entries
    position = last.position
    mode = .deciding
    message = Wording(en: "Taken back.", ko: "되돌렸습니다.")
    return .save
  }

  mutating func failed(_ sentence: Wording) {
    message = sentence
  }
}
