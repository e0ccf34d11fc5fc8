import Diagnostics
import Interchange
import TranslationMemory

/// Which decisions came and went with which command of the memory's history, in `glossary/alignments.undo.tsv`: with the
/// units of a review, `memory undo` takes its decisions back.
struct AlignmentJournal {
  /// A command and what it did to the file of decisions.
  struct Entry: Equatable {
    var command: Int
    /// When it was done: a new memory counts from 1 again.
    var date: String
    /// Lines of the file that came, and that went.
    var added: [String] = []
    var removed: [String] = []
  }

  static let fileName = "alignments.undo.tsv"

  private let folder: String
  private let path: String
  private(set) var entries: [Entry] = []

  init(of workspace: Workspace) throws {
    folder = workspace.glossaryFolder
    path = folder + "/" + Self.fileName
    try reread()
  }

  private mutating func reread() throws {
    entries = []
    guard FilePath.exists(path) else { return }
    for line in TextInput.lines(in: try TextInput.text(of: path)) where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4, let command = Int(cells[0]) else { continue }
      if entries.last.map({ $0.command != command || $0.date != cells[1] }) ?? true {
        entries.append(Entry(command: command, date: cells[1]))
      }
      if cells[2] == "+" {
        entries[entries.count - 1].added.append(cells[3] + "\n")
      } else {
        entries[entries.count - 1].removed.append(cells[3] + "\n")
      }
    }
  }

  func entry(of command: RecordedCommand) -> Entry? {
    entries.last { $0.command == command.id && $0.date == command.stamp.date }
  }

  /// Adds an entry to what the file has by now and writes it.
  ///
  /// - Throws: `InterchangeError` where it cannot be written.
  mutating func add(_ entry: Entry) throws {
    guard !(entry.added.isEmpty && entry.removed.isEmpty) else { return }
    var journal = self
    try FolderLock.hold(folder) {
      try journal.reread()
      journal.entries.append(entry)
      try journal.write()
    }
    self = journal
  }

  private func write() throws {
    var text = Self.header
    for entry in entries {
      for (sign, lines) in [("-", entry.removed), ("+", entry.added)] {
        for line in lines { text += "\(entry.command)\t\(entry.date)\t\(sign)\t\(line)" }
      }
    }
    try OutputFile.write(to: path) { sink in try Array(text.utf8).withUnsafeBytes { try sink.write($0) } }
  }

  private static let header = """
    # command\tdate\t+ came, - went\tthe line of \(AlignmentDecisions.fileName)
    # What 'jjak memory undo' takes back with an alignment; for this memory alone, and not for git.

    """
}

extension ToolContext {
  /// Takes the decisions of a review back, or brings them again, with the command on the memory that they belong to,
  /// and says so.
  func reverseDecisions(of command: RecordedCommand, in workspace: Workspace, isRedo: Bool = false) throws {
    guard let entry = try AlignmentJournal(of: workspace).entry(of: command) else { return }
    let decisions = try AlignmentDecisions(of: workspace)
    let changed =
      try isRedo
      ? decisions.exchange(entry.removed, for: entry.added) : decisions.exchange(entry.added, for: entry.removed)
    guard changed > 0 else { return }
    write(
      Wording(
        en: "With it \(Counted.words(changed, "line")) changed in glossary/\(AlignmentDecisions.fileName).\n",
        ko: "이와 함께 glossary/\(AlignmentDecisions.fileName) 파일의 \(changed)줄이 바뀌었습니다.\n"))
  }
}
