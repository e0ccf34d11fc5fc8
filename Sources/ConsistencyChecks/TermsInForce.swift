public import TranslationModel

/// What the approved entries say in each text: the use of a term may have ended before one text and go on in another.
struct TermsInForce: Sendable {
  /// What they say where the use of no term has ended.
  let all: ApprovedTerms
  /// By set of ended terms; texts share them.
  private var versions: [ApprovedTerms] = []
  private var versionOfName: [String: Int] = [:]

  /// - Parameter names: the names of the texts, which tell their dates and issues.
  ///
  /// Complexity: O(terms), and O(terms) for each set of terms whose use has ended in a text.
  init(_ glossary: [ConceptEntry], for names: [String]) {
    let approved = glossary.filter { $0.reviewState == .approved }
    all = ApprovedTerms(approved)
    let limits = approved.flatMap(\.targetTerms).compactMap { $0.isForUse ? $0.validity?.until : nil }
    guard !limits.isEmpty else { return }
    var versionOfEnds: [[Bool]: Int] = [:]
    for name in names {
      let end = UsageEnd(in: name)
      let ends = limits.map(end.isPast)
      guard ends.contains(true) else { continue }
      if versionOfEnds[ends] == nil {
        versionOfEnds[ends] = versions.count
        versions.append(ApprovedTerms(approved, in: end))
      }
      versionOfName[name] = versionOfEnds[ends]
    }
  }

  /// What counts in the text of a name.
  subscript(name: String) -> ApprovedTerms { version(of: name).map { versions[$0] } ?? all }

  /// The same number for texts in which the same counts; nil where the use of no term has ended.
  func version(of name: String) -> Int? { versionOfName[name] }
}

extension ConceptEntry {
  /// The entry as it counts in a text: terms whose use has ended before it are superseded, and where the preferred one
  /// is among them, another that may be used takes its place, rather one without end. No rendering is preferred where
  /// none is left.
  ///
  /// - Returns: nil where the use of no term has ended.
  func inForce(in end: UsageEnd) -> (entry: ConceptEntry, ended: [Term])? {
    let ended = targetTerms.filter { $0.isForUse && $0.validity?.until.map(end.isPast) ?? false }
    guard !ended.isEmpty else { return nil }
    var entry = self
    for index in entry.targetTerms.indices where ended.contains(entry.targetTerms[index]) {
      entry.targetTerms[index].status = .superseded
    }
    guard entry.preferredTarget == nil else { return (entry, ended) }
    let left = entry.targetTerms.indices.filter { entry.targetTerms[$0].isForUse }
    if let next = left.first(where: { entry.targetTerms[$0].validity?.until == nil }) ?? left.first {
      entry.targetTerms[next].status = .preferred
    }
    return (entry, ended)
  }
}

extension [ConceptEntry] {
  /// The entries as they count in a text: terms whose use has ended before it are superseded, and the preferred one is
  /// one that is still used; nil for an entry of which none is.
  ///
  /// - Parameter name: the text's path; the date or the issue in it is compared.
  public func inForce(inTextNamed name: String) -> [ConceptEntry] {
    let end = UsageEnd(in: name)
    return map { $0.inForce(in: end)?.entry ?? $0 }
  }
}
