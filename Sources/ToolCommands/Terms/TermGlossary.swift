import Alignment
import Diagnostics
import GlossaryStore
import LinguisticText
import TranslationModel

/// What the glossary knows before terms are extracted.
struct TermGlossary {
  let entries: [ConceptEntry]
  /// Renderings in use, by the look-up form of their original, in bytes.
  private let renderings: [[UInt8]: [String]]
  /// By the look-up forms of original and rendering.
  private let states: [[UInt8]: State]

  /// How the glossary stands to a pair; of several entries, the first in this order counts.
  enum State: String, CaseIterable {
    case preferred, admitted, rejected, deprecated, superseded
    /// A candidate.
    case open

    fileprivate init(_ status: AdministrativeStatus?) {
      self =
        switch status {
        case .preferred: .preferred
        case .admitted: .admitted
        case .deprecated: .deprecated
        case .superseded: .superseded
        case nil: .open
        }
    }

    /// For people.
    var inGlossary: Wording {
      let korean =
        switch self {
        case .preferred: "우선 용어"
        case .admitted: "허용 용어"
        case .rejected: "거부"
        case .deprecated: "사용하지 않는 용어"
        case .superseded: "대체된 용어"
        case .open: "후보"
        }
      return Wording(en: "\(rawValue) in the glossary", ko: "용어집: \(korean)")
    }

    /// Whether somebody decided that the pair is not for use.
    var isAgainstUse: Bool { self == .rejected || self == .deprecated || self == .superseded }
  }

  /// - Parameter rejected: pairs that were decided to be wrong, which entries do not name.
  init(_ entries: [ConceptEntry], rejected: [(source: String, target: String)] = []) {
    self.entries = entries
    states = Self.states(of: entries, rejected)
    var renderings: [[UInt8]: [String]] = [:]
    for entry in entries where entry.reviewState != .rejected {
      let inUse = entry.targetTerms.filter { $0.status == .preferred || $0.status == .admitted }.map(\.text)
      guard !inUse.isEmpty else { continue }
      for term in entry.sourceTerms { renderings[Self.key(term.text), default: []] += inUse }
    }
    self.renderings = renderings
  }

  /// The pairs that guide the extraction: what a person decided on, and what texts say in brackets beyond doubt.
  ///
  /// Candidates out of aligned text are not among them: a second run must not take the first one's word.
  var pairs: [GlossaryPair] {
    entries.filter { $0.reviewState != .rejected }.flatMap { entry in
      entry.targetTerms.filter { term in
        switch term.status {
        case .preferred, .admitted: true
        case .deprecated, .superseded: false
        case nil: entry.occurrences.contains { $0.certain && $0.target.utf8.elementsEqual(term.text.utf8) }
        }
      }.flatMap { term in
        entry.sourceTerms.map { GlossaryPair(source: $0.text, target: term.text) }
      }
    }
  }

  /// The renderings in use for an original, where `target` is none of them; nil otherwise.
  func contradiction(to target: String, for source: String) -> [String]? {
    guard let known = renderings[Self.key(source)] else { return nil }
    let key = LookUpKey.target(target)
    return known.contains { LookUpKey.target($0).utf8.elementsEqual(key.utf8) } ? nil : known
  }

  /// Whether the glossary has this pair in use.
  func confirms(_ target: String, for source: String) -> Bool {
    renderings[Self.key(source)] != nil && contradiction(to: target, for: source) == nil
  }

  /// How the glossary stands to the pair; nil where it does not have it.
  func state(of target: String, for source: String) -> State? {
    states.isEmpty ? nil : states[Self.key(source, target)]
  }

  private static func states(
    of entries: [ConceptEntry], _ rejected: [(source: String, target: String)]
  ) -> [[UInt8]: State] {
    var pairs = rejected.map { (key: key($0.source, $0.target), state: State.rejected) }
    for entry in entries {
      for (source, term) in entry.sourceTerms.flatMap({ source in entry.targetTerms.map { (source.text, $0) } }) {
        pairs.append((key(source, term.text), entry.reviewState == .rejected ? .rejected : State(term.status)))
      }
    }
    return Dictionary(pairs) { first, second in State.allCases.first { $0 == first || $0 == second } ?? first }
  }

  private static func key(_ source: String) -> [UInt8] {
    Array(LookUpKey.source(source).utf8)
  }

  private static func key(_ source: String, _ target: String) -> [UInt8] {
    key(source) + [0] + Array(LookUpKey.target(target).utf8)
  }
}
