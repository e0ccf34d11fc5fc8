import Diagnostics
import LinguisticText

/// A finding that a person accepted: not the place but what it says, so that it stays accepted when lines move and other
/// words change.
public struct AcceptedFinding: Sendable, Hashable, Codable {
  /// The document's name, relative to the workspace.
  public var file: String
  public var rule: String
  /// Renderings and originals that it speaks of.
  public var terms: [String]
  /// The words at the place.
  public var text: String
  /// The sentence around it, to tell it from others.
  public var sentence: String
  public var reason: String?
  public var author: String?
  /// When it was accepted, as in the history.
  public var date: String?

  public init(
    file: String, rule: String, terms: [String], text: String, sentence: String, reason: String? = nil,
    author: String? = nil, date: String? = nil
  ) {
    self.file = file
    self.rule = rule
    self.terms = terms
    self.text = text
    self.sentence = sentence
    self.reason = reason
    self.author = author
    self.date = date
  }

  /// The name of a document that came by standard input.
  public static let standardInput = "-"

  init(_ finding: Finding, named name: String, _ places: FindingPlaces) {
    let (text, sentence) = places.words(of: finding)
    self.init(file: name, rule: finding.rule, terms: finding.terms, text: text, sentence: sentence)
  }

  /// A name for the finding that stays the same when it moves: a hash of rule, terms and sentence, without their
  /// spaces; 16 hexadecimal digits.
  public var fingerprint: String {
    StableHash.hexadecimal((subject + "\u{0}" + ComparisonKey.rendering(sentence)).utf8)
  }

  /// What must be the same.
  var subject: String {
    let words = terms.isEmpty ? [text] : terms
    return ([rule] + words.map(ComparisonKey.rendering)).joined(separator: "\u{0}")
  }
}

/// The findings that were accepted.
public struct Baseline: Sendable {
  public var entries: [AcceptedFinding]

  public init(_ entries: [AcceptedFinding] = []) {
    self.entries = entries
  }

  /// An entry and the finding that it accepts, if there still is one.
  public struct Match: Sendable {
    public var entry: AcceptedFinding
    /// The finding as it stands now.
    public var current: AcceptedFinding?
    /// Index into what was looked at.
    var found: Int?
  }

  /// For each entry the finding it accepts, each at most once.
  ///
  /// First those in the same sentence, then the most similar sentence of the same document that shares half of its
  /// pairs of characters, then the same sentence of a document that the entry does not name. Another use of the same
  /// word in another sentence is a new finding. Standard input, which has no name, may be any of the documents.
  ///
  /// Complexity: O(findings + entries), and the product of those that agree in rule and terms and in no sentence.
  func matches(_ findings: [AcceptedFinding]) -> [Match] {
    guard !entries.isEmpty else { return [] }
    let (wanted, given) = (entries.map(ComparedFinding.init), findings.map(ComparedFinding.init))
    var found = [Int?](repeating: nil, count: entries.count)
    var isOpen = [Bool](repeating: true, count: findings.count)
    /// Pairs those that have the same key, in order.
    func pair(
      _ isWanted: (ComparedFinding) -> Bool = { _ in true }, _ isGiven: (ComparedFinding) -> Bool = { _ in true },
      by key: (ComparedFinding) -> String
    ) {
      var open: [String: [Int]] = [:]
      for index in given.indices.reversed() where isOpen[index] && isGiven(given[index]) {
        open[key(given[index]), default: []].append(index)
      }
      for index in wanted.indices where found[index] == nil && isWanted(wanted[index]) {
        guard let first = open[key(wanted[index])]?.popLast() else { continue }
        found[index] = first
        isOpen[first] = false
      }
    }
    func sentence(_ finding: ComparedFinding) -> String { finding.subject + "\u{0}" + finding.sentence }
    pair { $0.file + "\u{0}" + sentence($0) }
    pair({ _ in true }, \.isOfStandardInput, by: sentence)
    pair(\.isOfStandardInput, by: sentence)
    var open: [String: [Int]] = [:]
    for index in given.indices where isOpen[index] { open[given[index].subject, default: []].append(index) }
    for index in wanted.indices where found[index] == nil {
      let pairs = CharacterPairs(wanted[index].sentence)
      let likely = (open[wanted[index].subject] ?? []).filter { isOpen[$0] && given[$0].mayBeOfFile(of: wanted[index]) }
        .map { (index: $0, likeness: pairs.likeness(to: CharacterPairs(given[$0].sentence))) }
        .filter { $0.likeness >= Self.leastLikeness }
      guard let best = likely.max(by: { ($0.likeness, -$0.index) < ($1.likeness, -$1.index) }) else { continue }
      found[index] = best.index
      isOpen[best.index] = false
    }
    pair(by: sentence)
    return entries.indices.map { index in
      Match(entry: entries[index], current: found[index].map { findings[$0] }, found: found[index])
    }
  }

  private static let leastLikeness = 0.5
}

/// A finding with what it is compared by, made once.
private struct ComparedFinding {
  let file: String
  let subject: String
  /// Without its spaces.
  let sentence: String

  var isOfStandardInput: Bool { file == AcceptedFinding.standardInput }

  func mayBeOfFile(of other: ComparedFinding) -> Bool {
    file == other.file || isOfStandardInput || other.isOfStandardInput
  }

  init(_ finding: AcceptedFinding) {
    file = finding.file
    subject = finding.subject
    sentence = ComparisonKey.rendering(finding.sentence)
  }
}

/// The pairs of neighbouring characters of a sentence.
private struct CharacterPairs {
  private var counts: [UInt64: Int] = [:]
  private var total = 0

  /// - Parameter sentence: without its spaces.
  init(_ sentence: String) {
    let scalars = Array(sentence.unicodeScalars)
    for (one, other) in zip(scalars, scalars.dropFirst()) {
      counts[UInt64(one.value) << 32 | UInt64(other.value), default: 0] += 1
      total += 1
    }
  }

  /// Dice's coefficient: twice what both have, through what each has.
  func likeness(to other: CharacterPairs) -> Double {
    guard total + other.total > 0 else { return 1 }
    let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return 2 * Double(common) / Double(total + other.total)
  }
}
