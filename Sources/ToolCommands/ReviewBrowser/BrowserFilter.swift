import Diagnostics
import GlossaryStore
import Glibc
import LinguisticText
import TranslationModel

/// Which entries the list of a review shows, and in which order; every condition given must hold.
struct BrowserFilter: Equatable {
  /// Where the entry stands.
  enum Standing: CaseIterable {
    case any
    /// Something of it waits for a decision.
    case waiting
    case proposed
    case approved
    case rejected
  }

  /// What one of its renderings is.
  enum Rendering: CaseIterable {
    case any
    case open
    case preferred
    case admitted
    case deprecated
    case superseded
    case rejected
    /// A spelling leads to it that is not for use.
    case lookUpForm
  }

  enum Order: CaseIterable {
    /// As the queue of a review: what waits first, most urgent first.
    case urgency
    case original
    case rendering
    /// Many occurrences first.
    case frequency
    /// Changed last first.
    case changed
  }

  var standing = Standing.any
  var rendering = Rendering.any
  var method: RenderingMethod?
  var document: String?
  /// More than one rendering is in use.
  var conflict = false
  var deviates = false
  var uncertain = false
  /// Candidates that are part of a longer pair do not count, and entries that have no others are left out.
  var hidesShorter = false
  /// What an original, a rendering or a look-up form contains, compared as look-up does.
  var text = ""
  var order = Order.urgency

  /// The filter without conditions; order and search stay.
  var cleared: BrowserFilter {
    BrowserFilter(text: text, order: order)
  }

  var hasConditions: Bool { self != cleared }

  /// The entries that are shown, in their order.
  ///
  /// - Parameter order: all ids, as the glossary orders them.
  /// - Complexity: O(entries), sorting apart.
  func shown(of entries: [String: ConceptSummary], order ids: [String], shorter: ShorterPairs) -> [String] {
    let search = BrowserSearch(text)
    let matching = ids.compactMap { entries[$0] }.filter { holds(for: $0, shorter) && search.finds($0) }
    return sorted(matching).map(\.id)
  }

  private func holds(for entry: ConceptSummary, _ shorter: ShorterPairs) -> Bool {
    if hidesShorter, shorter.hides(entry) { return false }
    let live = entry.item.candidates.filter(\.isLive)
    return holdsStanding(entry) && holdsRendering(entry)
      && (method.map { method in live.contains { $0.method == method } } ?? true)
      && (document.map(entry.documents.contains) ?? true)
      && (!conflict || live.count > 1)
      && (!deviates || live.contains(where: \.deviates))
      && (!uncertain || entry.item.undecided.contains { !$0.certain })
  }

  private func holdsStanding(_ entry: ConceptSummary) -> Bool {
    switch standing {
    case .any: true
    case .waiting: !entry.item.reasons.isEmpty
    case .proposed: entry.item.entry.reviewState == .proposed
    case .approved: entry.item.entry.reviewState == .approved
    case .rejected: entry.item.entry.reviewState == .rejected
    }
  }

  private func holdsRendering(_ entry: ConceptSummary) -> Bool {
    let candidates = entry.item.candidates
    return switch rendering {
    case .any: true
    case .open: !entry.item.undecided.isEmpty
    case .preferred: candidates.contains { $0.status == .preferred }
    case .admitted: candidates.contains { $0.status == .admitted }
    case .deprecated: candidates.contains { $0.status == .deprecated }
    case .superseded: candidates.contains { $0.status == .superseded }
    case .rejected: candidates.contains { $0.decision == .rejected }
    case .lookUpForm: candidates.contains { !$0.lookUpForms.isEmpty }
    }
  }

  private func sorted(_ entries: [ConceptSummary]) -> [ConceptSummary] {
    switch order {
    case .urgency: entries
    case .original: Self.sorted(entries, by: { $0.sourceKeys }, { $0.isBefore($1) })
    case .rendering: Self.sorted(entries, by: { $0.item.shownTarget ?? "\u{FFFF}" }, { $0.isBefore($1) })
    case .frequency: Self.sorted(entries, by: { $0.item.occurrenceCount }, >)
    case .changed: Self.sorted(entries, by: { $0.item.entry.modified.date }, >)
    }
  }

  /// Sorted by a key that is made once each; equals stay as they were.
  private static func sorted<Key>(
    _ entries: [ConceptSummary], by key: (ConceptSummary) -> Key, _ precedes: (Key, Key) -> Bool
  ) -> [ConceptSummary] {
    let keyed = entries.enumerated().map { (key: key($1), offset: $0, entry: $1) }
    return keyed.sorted { first, second in
      if precedes(first.key, second.key) { return true }
      return !precedes(second.key, first.key) && first.offset < second.offset
    }.map(\.entry)
  }
}

/// A search as somebody types it: spaces, 简/繁 and case do not matter, initial consonants stand for syllables; an id
/// finds its entry as well.
struct BrowserSearch {
  private let source: [UInt8]
  private let target: [UInt8]
  private let initials: InitialConsonants?
  private let id: String

  init(_ text: String) {
    source = Array(LookUpKey.source(text).utf8)
    target = Array(LookUpKey.target(text).utf8)
    initials = InitialConsonants(LookUpKey.target(text))
    id = text.trimmingSpaces
  }

  func finds(_ entry: ConceptSummary) -> Bool {
    target.isEmpty || entry.sourceKeys.holds(source) || entry.targetKeys.holds(target)
      || initials?.occur(in: entry.targetKeys) ?? false || entry.id.hasPrefix(id)
  }
}

extension Candidate {
  /// Whether it is in use or may come into use.
  var isLive: Bool {
    decision == .candidate || status == .preferred || status == .admitted
  }
}

extension ReviewItem {
  /// The rendering that stands for the entry: the preferred one, else the best that is not rejected.
  var shownTarget: String? {
    (candidates.first { $0.status == .preferred } ?? candidates.first(where: \.isLive))?.target
  }

  var occurrenceCount: Int {
    candidates.reduce(0) { $0 + $1.occurrenceCount }
  }
}

extension String {
  /// Whether these bytes stand in it; fast, without regard to what String takes for equal.
  func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return true }
    var text = self
    return text.withUTF8 { own in
      guard let base = own.baseAddress else { return false }
      var start = 0
      while start + bytes.count <= own.count {
        let room = own.count - bytes.count - start + 1
        guard let hit = memchr(base + start, Int32(first), room) else { return false }
        if memcmp(hit, bytes, bytes.count) == 0 { return true }
        start = base.distance(to: hit.assumingMemoryBound(to: UInt8.self)) + 1
      }
      return false
    }
  }

  /// Order of Unicode scalars, which for Hangul is that of the dictionary.
  fileprivate func isBefore(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
