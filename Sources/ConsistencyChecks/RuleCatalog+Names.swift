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
    let wanted = Array(name.lowercased().unicodeScalars)
    let parts = Set(name.lowercased().split { $0 == "-" || $0 == "_" || $0 == " " })
    let ranked = rules.compactMap { rule -> (id: String, distance: Int)? in
      let distance = SpellingDistance.between(wanted, Array(rule.id.unicodeScalars))
      let shares = rule.id.split(separator: "-").contains { $0.count > 3 && parts.contains($0) }
      guard distance * 3 <= max(wanted.count, 3) || shares else { return nil }
      return (rule.id, distance)
    }
    let least = ranked.map(\.distance).min() ?? 0
    return ranked.filter { $0.distance <= least + 2 }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
      .prefix(3).map(\.id)
  }
}

/// How far words are from each other that people type.
enum SpellingDistance {
  /// How many characters must be put in, left out or exchanged to make one word of the other.
  static func between(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (column, candidate) in other.enumerated() {
        let cost = min(row[column + 1] + 1, row[column] + 1, corner + (scalar == candidate ? 0 : 1))
        (corner, row[column + 1]) = (row[column + 1], cost)
      }
    }
    return row[other.count]
  }
}
