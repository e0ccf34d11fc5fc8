internal import ArgumentParser
import GlossaryStore
import TranslationMemory
import TranslationModel

/// What the two histories, of the glossary and of the memory, show alike.
struct HistoryOptions: ParsableArguments {
  @Option(name: [.customShort("n"), .customLong("limit")], help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 20

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit wants a number from 1 up") }
  }

  /// Writes the commands in a format; as text a line each.
  func write<Command: ShownCommand>(
    _ commands: [Command], as format: ReportFormat, to console: Console, json: (Command) -> JSONValue
  ) {
    for command in commands {
      switch format {
      case .jsonl: console.write(json(command).line)
      case .text: console.write(line: command.line)
      }
    }
    if commands.isEmpty, format == .text { console.write("Nothing was changed yet.\n") }
  }
}

/// A command of a history.
protocol ShownCommand {
  var id: Int { get }
  var stamp: ChangeStamp { get }
  var summary: String { get }
  var isUndone: Bool { get }
  var undoes: Int? { get }
  /// Why, in the words of who did it; nil where nobody said.
  var reason: String? { get }
  /// The kind's name in the machine-readable output.
  var kindName: String { get }
  /// What changed, in a few words; empty where the line does not say it.
  var counts: String { get }
}

extension ShownCommand {
  var line: StyledLine {
    var line = StyledLine("#\(id)".padded(toCells: 6), .heading)
    line.append("\(stamp.date)  \(stamp.author)  ", .faint)
    line.append(summary)
    if let reason { line.append("  – \(reason)") }
    if !counts.isEmpty { line.append("  \(counts)", .faint) }
    if isUndone { line.append("  (taken back)", .doubtful) }
    return line
  }

  /// The members that both histories have, in their order.
  var members: [(key: String, value: JSONValue)] {
    [
      ("command", .integer(id)), ("kind", .string(kindName)), ("date", .string(stamp.date)),
      ("author", .string(stamp.author)), ("summary", .string(summary)),
      ("undoes", undoes.map { .integer($0) } ?? .null),
    ]
  }

  /// `#7 import 12 translation units from agency.tmx.`
  var sentence: String { "#\(id) \(summary).\n" }
}

extension HistoryCommand: ShownCommand {
  var kindName: String { kind.rawValue }
  var counts: String { "" }
}

extension RecordedCommand: ShownCommand {
  var reason: String? { nil }
  var kindName: String { kind.rawValue }
  var counts: String {
    [(added, "new"), (changed, "changed"), (removed, kind == .record || kind == .add ? "replaced" : "gone")].filter {
      $0.0 > 0
    }.map { "\($0.0) \($0.1)" }
      .joined(separator: ", ")
  }
}
