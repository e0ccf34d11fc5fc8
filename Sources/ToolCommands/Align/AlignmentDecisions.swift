import Interchange
import TranslationModel

/// What was decided about the beads of a workspace's bitexts, in `glossary/alignments.tsv`: made for git, one decision a
/// line, and for aligning the same texts again.
final class AlignmentDecisions {
  private let folder: String
  private let path: String
  private var lines: [AlignmentDecision] = []
  /// What this process knows of: as it read them, and as it saved them since. Only what differs from it is a change.
  private var known: [AlignmentDecision]
  /// What came and what went by the saves of this process, as lines of the file.
  private(set) var changes: (added: [String], removed: [String]) = ([], [])

  static let fileName = "alignments.tsv"

  /// - Throws: `ToolError` where the file is there and cannot be understood.
  init(of workspace: Workspace) throws {
    folder = workspace.glossaryFolder
    path = folder + "/" + Self.fileName
    known = []
    try reread()
    known = lines
  }

  /// Takes notice of what others decided meanwhile.
  ///
  /// - Throws: `ToolError` where the file cannot be understood.
  func reread() throws {
    lines =
      FilePath.exists(path)
      ? try AlignmentDecision.lines(of: TextInput.text(of: path), file: "glossary/\(Self.fileName)") : []
  }

  /// The groups of a bitext that are confirmed, and how many decisions found their segments no more.
  func confirmed(in bitext: Bitext) -> (groups: [ConfirmedBead], lost: Int) {
    var groups: [ConfirmedBead] = []
    var lost = 0
    for line in lines where line.concerns(bitext) && line.verb == .confirm {
      if let group = ConfirmedBead(line, in: bitext), !groups.contains(where: group.contradicts) {
        groups.append(group)
      } else {
        lost += 1
      }
    }
    return (groups, lost)
  }

  /// Whether just what is confirmed in a bitext was decided about it.
  func agree(with bitext: Bitext) -> Bool {
    Set(lines.filter { $0.concerns(bitext) }.map(\.line)) == Set(bitext.decisions.map(\.line))
  }

  /// Brings what was decided in a bitext since it was read or saved into the file. What others decided meanwhile
  /// stays, but for decisions that cannot be together with those made here: the last one counts.
  ///
  /// - Throws: `InterchangeError` where it cannot be written; then it stays as it was.
  func save(_ bitext: Bitext) throws {
    let (before, now) = (known.filter { $0.concerns(bitext) }, bitext.decisions)
    let (old, new) = (Set(before.map(\.line)), Set(now.map(\.line)))
    let added = now.filter { !old.contains($0.line) }
    let removed = before.filter { !new.contains($0.line) }
    guard !added.isEmpty || !removed.isEmpty else { return }
    let groups = added.compactMap { ConfirmedBead($0, in: bitext) }
    try update { lines in
      Self.remove(removed, from: &lines)
      lines.removeAll { line in
        guard line.concerns(bitext), !new.contains(line.line), let group = ConfirmedBead(line, in: bitext) else {
          return false
        }
        return groups.contains(where: group.contradicts)
      }
      let present = Set(lines.map(\.line))
      lines += added.filter { !present.contains($0.line) }
    }
    known = known.filter { !$0.concerns(bitext) } + now
  }

  /// Takes lines out and puts others in, but for those about segments that something else was decided about since.
  ///
  /// - Returns: how many lines changed.
  /// - Throws: `InterchangeError` where the file cannot be written; then it stays as it was.
  func exchange(_ old: [String], for new: [String]) throws -> Int {
    let removed = try AlignmentDecision.lines(of: old.joined(), file: Self.fileName)
    let added = try AlignmentDecision.lines(of: new.joined(), file: Self.fileName)
    var changed = 0
    try update { lines in
      let count = lines.count
      Self.remove(removed, from: &lines)
      changed = count - lines.count
      for line in added where !lines.contains(where: line.touches) {
        lines.append(line)
        changed += 1
      }
    }
    return changed
  }

  private static func remove(_ removed: [AlignmentDecision], from lines: inout [AlignmentDecision]) {
    for line in removed {
      let found = lines.firstIndex { $0.line == line.line } ?? lines.firstIndex(where: line.isSame)
      if let found { lines.remove(at: found) }
    }
  }

  /// Reads, changes and writes the file while no other process does.
  private func update(_ change: (inout [AlignmentDecision]) -> Void) throws {
    try FolderLock.hold(folder) {
      try reread()
      var changed = lines
      change(&changed)
      let (before, now) = (Set(lines.map(\.line)), Set(changed.map(\.line)))
      guard before != now else { return }
      let removed = lines.map(\.line).filter { !now.contains($0) }
      let added = changed.map(\.line).filter { !before.contains($0) }
      try write(changed)
      note(added: added, removed: removed)
    }
  }

  private func write(_ kept: [AlignmentDecision]) throws {
    // The order of pairs does not depend on which was reviewed first.
    let sorted = kept.enumerated().sorted { left, right in
      let (a, b) = (left.element.key, right.element.key)
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }.map(\.element)
    let text = Self.header + sorted.map(\.line).joined()
    try OutputFile.write(to: path) { sink in
      try Array(text.utf8).withUnsafeBytes { try sink.write($0) }
    }
    lines = sorted
  }

  /// What came and went again is no change.
  private func note(added: [String], removed: [String]) {
    let (came, went) = (Set(changes.added), Set(changes.removed))
    let (comes, goes) = (Set(added), Set(removed))
    changes.added = changes.added.filter { !goes.contains($0) } + added.filter { !went.contains($0) }
    changes.removed = changes.removed.filter { !comes.contains($0) } + removed.filter { !came.contains($0) }
  }

  static let header = """
    # original\ttranslation\tsegments of the original\tsegments of the translation\tdecision\tdigests
    # What was confirmed in 'jjak align --review'; 'jjak align' keeps it.

    """
}

extension Bitext {
  /// What is confirmed in it, as lines of the file.
  fileprivate var decisions: [AlignmentDecision] {
    entries.filter(\.isConfirmed).map { AlignmentDecision(confirming: $0.bead, of: self) }
  }
}

extension AlignmentDecision {
  fileprivate var key: [UInt8] { Array(sourceDocument.utf8) + [0] + Array(targetDocument.utf8) }

  /// Whether the other says the same of the same texts, wherever they stand by now.
  fileprivate func isSame(_ other: AlignmentDecision) -> Bool {
    key == other.key && verb == other.verb && digests == other.digests
  }

  /// Whether the other is about some of the same segments.
  fileprivate func touches(_ other: AlignmentDecision) -> Bool {
    key == other.key
      && (!Set(source).isDisjoint(with: other.source) || !Set(target).isDisjoint(with: other.target))
  }
}

extension ConfirmedBead {
  /// The segments that a decision is about; nil where they are not in the texts any more.
  init?(_ decision: AlignmentDecision, in bitext: Bitext) {
    let digests = decision.digests.split(separator: " ").map(String.init)
    guard digests.count == 2 else {
      guard let source = bitext.source.range(ofNumbers: decision.source),
        let target = bitext.target.range(ofNumbers: decision.target)
      else { return nil }
      self.init(source: source, target: target)
      return
    }
    guard
      let source = bitext.source.range(
        withDigest: digests[0], count: decision.source.count, near: decision.source.first ?? 0),
      let target = bitext.target.range(
        withDigest: digests[1], count: decision.target.count, near: decision.target.first ?? 0)
    else { return nil }
    self.init(source: source, target: target)
  }

  /// Whether both cannot be: they share segments or cross.
  func contradicts(_ other: ConfirmedBead) -> Bool {
    if !source.isEmpty, !other.source.isEmpty, source.overlaps(other.source) { return true }
    if !target.isEmpty, !other.target.isEmpty, target.overlaps(other.target) { return true }
    guard !source.isEmpty, !other.source.isEmpty, !target.isEmpty, !other.target.isEmpty else { return false }
    return (source.lowerBound < other.source.lowerBound) != (target.lowerBound < other.target.lowerBound)
  }

  /// Whether both are about some of the same segments.
  func touches(_ other: ConfirmedBead) -> Bool {
    (!source.isEmpty && source.overlaps(other.source)) || (!target.isEmpty && target.overlaps(other.target))
  }
}
