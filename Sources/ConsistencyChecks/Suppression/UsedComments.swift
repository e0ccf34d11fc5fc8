import Diagnostics

/// Which comments passed over a finding, and of which rule.
struct UsedComments {
  private var rules: [TextLocation: Set<String>] = [:]

  mutating func insert(_ comment: TextLocation, rule: String) {
    rules[comment, default: []].insert(rule)
  }

  /// What to say of comments that pass over nothing, or nothing of a rule that they name. Only of rules that ran, and of
  /// comments that name none only where the user did not choose among the rules.
  func notices(
    ofUnused comments: [(location: TextLocation, rules: Set<String>)], in context: CheckContext
  ) -> [SuppressionNotice] {
    comments.compactMap { comment in
      let used = rules[comment.location] ?? []
      let unused = comment.rules.subtracting(used).filter {
        RuleCatalog.rule(id: $0).map(context.options.runs) ?? false
      }
      guard comment.rules.isEmpty ? used.isEmpty && !context.options.isSelection : !unused.isEmpty else { return nil }
      let message = unused.count == comment.rules.count ? Self.nothing : Self.nothing(of: unused.sorted())
      return SuppressionNotice(location: comment.location, severity: .information, message: context.say(message))
    }
  }

  private static let nothing = Wording(
    en: "in this check, nothing is found that this comment could pass over",
    ko: "이번 검사에는 이 주석으로 넘어갈 지적이 없습니다")

  private static func nothing(of rules: [String]) -> Wording {
    let names = rules.map { "'\($0)'" }
    return Wording(
      en: "in this check, nothing of \(names.joined(separator: " or ")) is found that this comment could pass over",
      ko: "이번 검사에는 이 주석으로 넘어갈 \(names.joined(separator: ", ")) 지적이 없습니다")
  }
}
