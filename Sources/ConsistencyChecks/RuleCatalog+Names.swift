public import Diagnostics
import LinguisticText

extension RuleCatalog {
  /// What to say of a name that no rule has, with those it may be meant for.
  public static func unknown(_ name: String) -> Wording {
    let near = similar(to: name)
    guard !near.isEmpty else {
      return Wording(
        en: "there is no rule '\(name)'; 'jjak check --rules' lists them",
        ko: "'\(name)' 규칙은 없습니다. 'jjak check --rules'로 목록을 볼 수 있습니다")
    }
    let names = near.map { "'\($0)'" }
    return Wording(
      en: "there is no rule '\(name)'; did you mean \(names.joined(separator: " or "))?",
      ko: "'\(name)' 규칙은 없습니다. 비슷한 규칙: \(names.joined(separator: ", "))")
  }

  /// The rules whose names are most like a word that no rule has as name, at most three; none where none is like it.
  public static func similar(to name: String) -> [String] {
    let wanted = name.lowercased()
    let parts = Set(name.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " })
    let ranked = rules.compactMap { rule -> (id: String, distance: Int)? in
      let distance = NearestWords.changes(wanted, rule.id)
      let shares = rule.id.split(separator: "-").contains { $0.count > 3 && parts.contains($0) }
      guard distance * 3 <= max(wanted.unicodeScalars.count, 3) || shares else { return nil }
      return (rule.id, distance)
    }
    let least = ranked.map(\.distance).min() ?? 0
    return ranked.filter { $0.distance <= least + 2 }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
      .prefix(3).map(\.id)
  }
}
