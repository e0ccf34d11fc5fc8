import ConsistencyChecks
import Diagnostics
import Foundation
import Interchange
import TranslationModel

/// The findings that were accepted: one a line in `glossary/check-baseline.jsonl`, sorted, made for git.
struct BaselineFile {
  static let fileName = "check-baseline.jsonl"

  /// As people call it.
  let name: String
  private(set) var baseline = Baseline()
  private let path: String
  private let folder: String

  /// The file that the options name, or the workspace's; nil where there is neither.
  ///
  /// - Throws: `ToolError` where a file is named that is not there, or where it is no such list.
  init?(_ acceptance: CheckAcceptance, in workspace: Workspace?, _ context: ToolContext) throws {
    if let named = acceptance.baseline {
      name = named
      path = FilePath.resolved(named, from: context.currentFolder)
      guard acceptance.accept || FilePath.exists(path) else {
        throw ToolError(CheckWords.noBaseline(named))
      }
    } else if let workspace {
      name = Workspace.glossaryFolderName + "/" + Self.fileName
      path = workspace.glossaryFolder + "/" + Self.fileName
    } else if acceptance.accept {
      throw ToolError(CheckWords.nowhereToAccept)
    } else {
      return nil
    }
    folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    baseline = try read()
  }

  private func read() throws -> Baseline {
    guard FilePath.exists(path) else { return Baseline() }
    let decoder = JSONDecoder()
    var entries: [AcceptedFinding] = []
    for (index, line) in try TextInput.lines(of: path).enumerated() where !line.isEmpty {
      do {
        entries.append(try decoder.decode(AcceptedFinding.self, from: Data(line.utf8)))
      } catch {
        throw ToolError(CheckWords.faultyBaseline(name, line: index + 1))
      }
    }
    return Baseline(entries)
  }

  /// How many entries came and went.
  struct Change {
    var accepted = 0
    var removed = 0
  }

  /// Accepts findings: writes the entries that still fit, as they stand now, without those of the checked texts that no
  /// longer occur, and with the new ones.
  ///
  /// - Parameters:
  ///   - outcome: the check of `files`.
  ///   - reason: why; nil where nothing is said.
  mutating func accept(
    _ outcome: Checker.Outcome, of files: [CheckedFile], with checker: Checker, reason: String?, author: String,
    now: Int
  ) throws -> Change {
    var change = Change()
    var entries: [AcceptedFinding] = []
    for match in outcome.judged.accepted {
      if var current = match.current {
        (current.reason, current.author, current.date) = (match.entry.reason, match.entry.author, match.entry.date)
        // Standard input has no name: the entry keeps its document's.
        if current.file == AcceptedFinding.standardInput { current.file = match.entry.file }
        entries.append(current)
      } else if isOutdated(match, of: files, with: checker) {
        change.removed += 1
      } else {
        entries.append(match.entry)
      }
    }
    let date = Timestamp.string(Date(timeIntervalSince1970: Double(now)))
    for var entry in checker.suppressions(files).accepting(outcome.findings, in: outcome.context) {
      (entry.reason, entry.author, entry.date) = (reason, author, date)
      entries.append(entry)
      change.accepted += 1
    }
    try write(entries)
    return change
  }

  /// Whether an entry without a finding is about one of the checked texts, and about a rule that looked for it, or none
  /// any more. What came by standard input before may have been another text.
  func isOutdated(_ match: Baseline.Match, of files: [CheckedFile], with checker: Checker) -> Bool {
    guard match.current == nil, match.entry.file != AcceptedFinding.standardInput,
      files.contains(where: { checker.name(of: $0) == match.entry.file })
    else {
      return false
    }
    return RuleCatalog.rule(id: match.entry.rule).map(checker.options.runs) ?? true
  }

  private mutating func write(_ entries: [AcceptedFinding]) throws {
    let sorted = entries.sorted { left, right in
      for (one, other) in zip(left.order, right.order) where one != other { return one < other }
      return false
    }
    if !FilePath.isFolder(folder) { mkdir(folder, 0o777) }
    try OutputFile.write(to: path) { sink in
      for entry in sorted { try entry.json.line.withUnsafeBytes { try sink.write($0) } }
    }
    baseline = Baseline(sorted)
  }
}

extension AcceptedFinding {
  fileprivate var order: [String] { [file, rule, terms.joined(separator: "\t"), sentence, text, date ?? ""] }

  fileprivate var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("file", .string(file)), ("rule", .string(rule)), ("terms", JSONValue(terms)), ("text", .string(text)),
      ("sentence", .string(sentence)), ("fingerprint", .string(fingerprint)),
    ]
    if let reason { members.append(("reason", .string(reason))) }
    if let author { members.append(("author", .string(author))) }
    if let date { members.append(("date", .string(date))) }
    return .object(members)
  }
}
