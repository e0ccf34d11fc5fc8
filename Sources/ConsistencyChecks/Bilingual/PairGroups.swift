/// Pairs that have one side in common.
struct PairGroups {
  /// In order of their first pairs; the pairs of each in order.
  private(set) var groups: [[CheckedPair]] = []
  private var indices: [String: Int] = [:]

  /// - Parameter key: what pairs of one group have in common; those without are left out.
  init(_ pairs: [CheckedPair], by key: (CheckedPair) -> String?) {
    for pair in pairs {
      guard let key = key(pair) else { continue }
      if let index = indices[key] {
        groups[index].append(pair)
      } else {
        indices[key] = groups.count
        groups.append([pair])
      }
    }
  }

  /// The groups in which something differs, with the value that most of their pairs have; of equals the first.
  func differing(in value: (CheckedPair) -> String) -> [(pairs: [CheckedPair], usual: String)] {
    groups.compactMap { pairs in
      guard pairs.count > 1 else { return nil }
      let values = pairs.map(value)
      guard let usual = Majority.most(values), values.contains(where: { $0 != usual }) else { return nil }
      return (pairs, usual)
    }
  }
}
