public import Diagnostics

/// Why a finding does not count.
public struct Suppression: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A comment in the text.
    case comment
    /// A table of the settings.
    case settings
    /// It was accepted.
    case baseline
  }

  public var kind: Kind
  /// What the user gave as reason.
  public var reason: String?
  /// Where the comment stands.
  public var location: TextLocation?

  public init(kind: Kind, reason: String? = nil, location: TextLocation? = nil) {
    self.kind = kind
    self.reason = reason
    self.location = location
  }
}

/// A finding that does not count, and why.
public struct SuppressedFinding: Sendable, Hashable {
  public var finding: Finding
  public var suppression: Suppression

  public init(finding: Finding, suppression: Suppression) {
    self.finding = finding
    self.suppression = suppression
  }
}

/// Something that is wrong about what is meant to suppress findings.
public struct SuppressionNotice: Sendable, Hashable {
  public var location: TextLocation
  /// Information where nothing goes wrong.
  public var severity: Severity
  /// A sentence without full stop, in the language of the options.
  public var message: String
}

/// The findings of a run, those that count and those that do not.
public struct JudgedFindings: Sendable {
  /// What counts, in order.
  public var findings: [Finding]
  /// What does not, in order.
  public var suppressed: [SuppressedFinding]
  /// What is wrong with comments.
  public var notices: [SuppressionNotice]
  /// The baseline's entries, each with the finding that it accepts where one was found.
  public var accepted: [Baseline.Match]
}

/// What the user does not want to hear of again.
public struct SuppressionRules: Sendable {
  /// What the settings say.
  public var ignored: [IgnoredFindings]
  public var baseline: Baseline
  /// Names of documents as patterns and the baseline have them (relative to the workspace), by the names they have in
  /// findings; the same where nothing is said.
  public var names: [String: String]

  public init(ignored: [IgnoredFindings] = [], baseline: Baseline = Baseline(), names: [String: String] = [:]) {
    self.ignored = ignored
    self.baseline = baseline
    self.names = names
  }

  /// The findings sorted by whether they count: comments decide first, then the settings, then the baseline.
  ///
  /// Complexity: O(findings × (blocks + comments + tables)), for findings of `context`.
  public func judged(_ findings: [Finding], in context: CheckContext) -> JudgedFindings {
    let comments = context.documents.indices.map { SuppressionComments(of: $0, in: context) }
    var commentsOfFile: [String: SuppressionComments] = [:]
    for (checked, found) in zip(context.documents, comments) { commentsOfFile[checked.document.name] = found }
    var reasons: [Int: Suppression] = [:]
    var used = UsedComments()
    for (index, finding) in findings.enumerated() {
      let name = names[finding.location.file] ?? finding.location.file
      let scopes = commentsOfFile[finding.location.file]?.scopes(of: finding) ?? []
      for scope in scopes { used.insert(scope.location, rule: finding.rule) }
      if let scope = scopes.first {
        reasons[index] = Suppression(kind: .comment, reason: scope.reason, location: scope.location)
      } else if let table = ignored.first(where: { $0.covers(finding, named: name) }) {
        reasons[index] = Suppression(kind: .settings, reason: table.reason)
      }
    }
    let open = findings.indices.filter { reasons[$0] == nil }
    let matches = baseline.entries.isEmpty ? [] : baseline.matches(accepting(open.map { findings[$0] }, in: context))
    var accepted: [Baseline.Match] = []
    for match in matches {
      if let found = match.found { reasons[open[found]] = Suppression(kind: .baseline, reason: match.entry.reason) }
      accepted.append(match)
    }
    return JudgedFindings(
      findings: findings.indices.filter { reasons[$0] == nil }.map { findings[$0] },
      suppressed: findings.indices.compactMap { index in
        reasons[index].map { SuppressedFinding(finding: findings[index], suppression: $0) }
      },
      notices: comments.flatMap { $0.notices + used.notices(ofUnused: $0.openers, in: context) }.inOrderOfText,
      accepted: accepted)
  }

  /// Findings as the baseline keeps them.
  public func accepting(_ findings: [Finding], in context: CheckContext) -> [AcceptedFinding] {
    let places = FindingPlaces(of: context)
    return findings.map { AcceptedFinding($0, named: names[$0.location.file] ?? $0.location.file, places) }
  }
}

extension [SuppressionNotice] {
  /// Those of a document by place; documents stay in their order.
  fileprivate var inOrderOfText: [SuppressionNotice] {
    var order: [String: Int] = [:]
    for notice in self where order[notice.location.file] == nil { order[notice.location.file] = order.count }
    return enumerated().sorted { one, other in
      let (left, right) = (one.element.location, other.element.location)
      return (order[left.file] ?? 0, left.utf8Range.lowerBound, one.offset)
        < (order[right.file] ?? 0, right.utf8Range.lowerBound, other.offset)
    }.map(\.element)
  }
}

extension Finding {
  /// Whether it speaks of a word: a rendering or an original, spacing and forms of characters aside.
  public func concerns(_ word: String) -> Bool {
    let key = ComparisonKey.rendering(word)
    return terms.contains { ComparisonKey.rendering($0) == key }
  }
}
