/// What changed in a text, in the form that `patch` and `git apply` read.
///
/// > Source: POSIX.1-2017, diff, “Diff -u or -U Output Format”.
struct UnifiedDiff {
  enum Kind: Equatable {
    case heading, hunk, same, removed, added
  }

  struct Line: Equatable {
    var kind: Kind
    /// With its sign, without its line feed.
    var text: String
  }

  private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - name: the file's name; one that does not begin with a slash gets `a/` and `b/` before it.
  ///   - old: the text before, in UTF-8.
  ///   - new: the text after.
  init(name: String, old: [UInt8], new: [UInt8]) {
    let (before, after) = (Self.lines(of: old), Self.lines(of: new))
    let changes = Self.changes(before, after)
    guard !changes.isEmpty else { return }
    let isRelative = !name.hasPrefix("/")
    lines.append(Line(kind: .heading, text: "--- " + (isRelative ? "a/" : "") + name))
    lines.append(Line(kind: .heading, text: "+++ " + (isRelative ? "b/" : "") + name))
    var hunk: [Change] = []
    for change in changes {
      if let last = hunk.last, change.old.lowerBound - last.old.upperBound > 2 * Self.context {
        append(hunk, before, after)
        hunk = []
      }
      hunk.append(change)
    }
    append(hunk, before, after)
  }

  private static let context = 3

  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Edits hardly ever add or remove line breaks: lines are compared one by one then, else what stands between the
  /// lines that both texts begin and end with.
  private static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    var changes: [Change] = []
    if old.count == new.count {
      for index in old.indices where old[index] != new[index] {
        if let last = changes.last, last.old.upperBound == index {
          let lines = last.old.lowerBound..<index + 1
          changes[changes.count - 1] = Change(old: lines, new: lines)
        } else {
          changes.append(Change(old: index..<index + 1, new: index..<index + 1))
        }
      }
      return changes
    }
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    return [Change(old: start..<old.count - end, new: start..<new.count - end)]
  }

  private mutating func append(_ hunk: [Change], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    lines.append(Line(kind: .hunk, text: "@@ -\(Self.place(oldRange)) +\(Self.place(newRange)) @@"))
    var position = oldRange.lowerBound
    for change in hunk {
      for index in position..<change.old.lowerBound { append(old[index], .same, " ") }
      for index in change.old { append(old[index], .removed, "-") }
      for index in change.new { append(new[index], .added, "+") }
      position = change.old.upperBound
    }
    for index in position..<oldRange.upperBound { append(old[index], .same, " ") }
  }

  private mutating func append(_ line: ArraySlice<UInt8>, _ kind: Kind, _ sign: String) {
    let isWhole = line.last == 0x0A
    lines.append(Line(kind: kind, text: sign + String(decoding: isWhole ? line.dropLast() : line, as: UTF8.self)))
    if !isWhole { lines.append(Line(kind: .same, text: "\\ No newline at end of file")) }
  }

  private static func place(_ range: Range<Int>) -> String {
    let start = range.isEmpty ? range.lowerBound : range.lowerBound + 1
    return range.count == 1 ? "\(start)" : "\(start),\(range.count)"
  }

  /// The lines with their line feeds.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}

extension Console {
  /// Writes a diff: just as it is for programs, with colours and without control characters for people.
  func write(_ diff: UnifiedDiff) {
    for line in diff.lines {
      guard usesColor else {
        write(line.text + "\n")
        continue
      }
      switch line.kind {
      case .heading: write(line: StyledLine(line.text, .heading))
      case .hunk: write(line: StyledLine(line.text, .faint))
      case .same: write(line: StyledLine(line.text))
      case .removed: write(line: StyledLine(line.text, .bad))
      case .added: write(line: StyledLine(line.text, .good))
      }
    }
  }
}
