import Interchange
import TranslationModel

/// What was decided about the beads of a workspace's bitexts, in `glossary/alignments.tsv`: made for git, one decision a
/// line, and for aligning the same texts again.
final class AlignmentDecisions {
  private let path: String
  private var lines: [AlignmentDecision]
  /// As the file had them when it was read.
  private let linesBefore: [AlignmentDecision]

  static let fileName = "alignments.tsv"

  /// - Throws: `ToolError` where the file is there and cannot be understood.
  init(of workspace: Workspace) throws {
    path = workspace.glossaryFolder + "/" + Self.fileName
    lines =
      FilePath.exists(path)
      ? try AlignmentDecision.lines(of: TextInput.text(of: path), file: "glossary/\(Self.fileName)") : []
    linesBefore = lines
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

  /// Puts what is confirmed in a bitext in the place of what was, and writes the file.
  ///
  /// - Throws: `InterchangeError` where it cannot be written; then it stays as it was.
  func save(_ bitext: Bitext) throws {
    var kept = lines.filter { !$0.concerns(bitext) }
    kept += bitext.entries.filter(\.isConfirmed).map { AlignmentDecision(confirming: $0.bead, of: bitext) }
    guard kept != lines, !(kept.isEmpty && !FilePath.exists(path)) else { return }
    try write(kept)
  }

  /// What came and what went since the file was read, as lines of it.
  var changes: (added: [String], removed: [String]) {
    let (before, now) = (linesBefore.map(\.line), lines.map(\.line))
    let (known, kept) = (Set(before), Set(now))
    return (now.filter { !known.contains($0) }, before.filter { !kept.contains($0) })
  }

  /// Takes lines out and puts others in, but for those about segments that something else was decided about since.
  ///
  /// - Returns: how many lines changed.
  /// - Throws: `InterchangeError` where the file cannot be written; then it stays as it was.
  func exchange(_ old: [String], for new: [String]) throws -> Int {
    let removed = try AlignmentDecision.lines(of: old.joined(), file: Self.fileName)
    let added = try AlignmentDecision.lines(of: new.joined(), file: Self.fileName)
    var kept = lines
    for line in removed {
      let found = kept.firstIndex { $0.line == line.line } ?? kept.firstIndex(where: line.isSame)
      if let found { kept.remove(at: found) }
    }
    var changed = lines.count - kept.count
    for line in added where !kept.contains(where: line.touches) {
      kept.append(line)
      changed += 1
    }
    if changed > 0 { try write(kept) }
    return changed
  }

  private func write(_ kept: [AlignmentDecision]) throws {
    // The order of pairs does not depend on which was reviewed first.
    let sorted = kept.enumerated().sorted { left, right in
      let (a, b) = (left.element.key, right.element.key)
      return a == b ? left.offset < right.offset : a.lexicographicallyPrecedes(b)
    }
    lines = sorted.map(\.element)
    let text = Self.header + lines.map(\.line).joined()
    try OutputFile.write(to: path) { sink in
      try Array(text.utf8).withUnsafeBytes { try sink.write($0) }
    }
  }

  static let header = """
    # original\ttranslation\tsegments of the original\tsegments of the translation\tdecision\tdigests
    # What was confirmed in 'jjak align --review'; 'jjak align' keeps it.

    """
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
