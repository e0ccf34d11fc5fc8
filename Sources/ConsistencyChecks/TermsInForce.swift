public import TranslationModel

/// What the approved entries say in each text: the use of a term may have ended before one text and go on in another,
/// or begin only after it.
struct TermsInForce: Sendable {
  /// What they say where no limit matters.
  let all: ApprovedTerms
  /// By set of ended and coming terms; texts share them.
  private var versions: [ApprovedTerms] = []
  private var versionOfName: [String: Int] = [:]

  /// - Parameter names: the names of the texts, which tell their dates and issues.
  ///
  /// Complexity: O(terms), and O(terms) for each set of terms whose use has ended, or not begun, in a text.
  init(_ glossary: [ConceptEntry], for names: [String]) {
    let approved = glossary.filter { $0.reviewState == .approved }
    all = ApprovedTerms(approved)
    let terms = approved.flatMap(\.targetTerms)
    let ends = terms.compactMap { $0.isForUse ? $0.validity?.until : nil }
    let formerEnds = terms.compactMap { $0.status == .superseded ? $0.validity?.until : nil }
    let beginnings = terms.compactMap { $0.status == .deprecated ? nil : $0.validity?.from }
    guard !ends.isEmpty || !formerEnds.isEmpty || !beginnings.isEmpty else { return }
    var versionOfLimits: [[Bool]: Int] = [:]
    for name in names {
      let time = IssueTime(of: name)
      let limits =
        ends.map { time.isLater(than: $0) } + formerEnds.map { time.isKnownUpTo($0) }
        + beginnings.map { time.isEarlier(than: $0) }
      guard limits.contains(true) else { continue }
      if versionOfLimits[limits] == nil {
        versionOfLimits[limits] = versions.count
        versions.append(ApprovedTerms(approved, at: time))
      }
      versionOfName[name] = versionOfLimits[limits]
    }
  }

  /// What counts in the text of a name.
  subscript(name: String) -> ApprovedTerms { version(of: name).map { versions[$0] } ?? all }

  /// The same number for texts in which the same counts; nil where no limit matters.
  func version(of name: String) -> Int? { versionOfName[name] }
}

extension ConceptEntry {
  /// The entry as it counts in a text.
  ///
  /// Terms whose use has ended before it are superseded, and a superseded one that was still used then may be used. Where
  /// the preferred term has ended, another that may be used takes its place, rather one without end; no rendering is
  /// preferred where none is left. Where the use of the preferred term begins only after the text, what was used until
  /// then is preferred, and the new term may be used already; where the entry tells of nothing earlier, the new term
  /// counts from the first.
  ///
  /// - Returns: nil where no limit matters.
  func inForce(at time: IssueTime) -> (entry: ConceptEntry, ended: [Term])? {
    let ended = targetTerms.filter { $0.isForUse && $0.validity?.until.map { time.isLater(than: $0) } ?? false }
    let former = targetTerms.filter { $0.status == .superseded && $0.wasUsed(at: time) }
    let isNew = preferredTarget.map { $0.isComing(at: time) } ?? false
    guard !ended.isEmpty || !former.isEmpty || isNew else { return nil }
    var entry = self
    for index in entry.targetTerms.indices {
      if ended.contains(targetTerms[index]) { entry.targetTerms[index].status = .superseded }
      if former.contains(targetTerms[index]) { entry.targetTerms[index].status = .admitted }
    }
    let usable = entry.targetTerms.indices.filter { entry.targetTerms[$0].isForUse }
    if let preferred = usable.first(where: { entry.targetTerms[$0].status == .preferred }) {
      let begun = usable.filter { $0 != preferred && !entry.targetTerms[$0].isComing(at: time) }
      if isNew, let before = begun.first(where: { former.contains(targetTerms[$0]) }) ?? begun.first {
        entry.targetTerms[preferred].status = .admitted
        entry.targetTerms[before].status = .preferred
      }
    } else if let next = usable.first(where: { entry.targetTerms[$0].validity?.until == nil }) ?? usable.first {
      entry.targetTerms[next].status = .preferred
    }
    return (entry, ended)
  }
}

extension Term {
  /// Whether it is known to have been in use in a text.
  fileprivate func wasUsed(at time: IssueTime) -> Bool {
    validity?.until.map { time.isKnownUpTo($0) } ?? false && !isComing(at: time)
  }

  /// Whether its use begins only after a text.
  fileprivate func isComing(at time: IssueTime) -> Bool { validity?.from.map { time.isEarlier(than: $0) } ?? false }
}

extension [ConceptEntry] {
  /// The entries as they count in a text: terms whose use has ended before it are superseded, and the preferred one is
  /// one that is used then; nil for an entry of which none is.
  ///
  /// - Parameter name: the text's path; the date or the issue in it is compared.
  public func inForce(inTextNamed name: String) -> [ConceptEntry] {
    let time = IssueTime(of: name)
    return inForce(at: time).entries
  }

  /// The entries as they count at a time, and how many preferred terms are not any more because their use has ended.
  public func inForce(at time: IssueTime) -> (entries: [ConceptEntry], ended: Int) {
    var ended = 0
    let entries = map { entry in
      guard let now = entry.inForce(at: time) else { return entry }
      ended += now.ended.count { $0.status == .preferred }
      return now.entry
    }
    return (entries, ended)
  }
}
