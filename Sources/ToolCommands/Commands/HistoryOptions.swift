internal import ArgumentParser
import Diagnostics
import GlossaryStore
import TranslationMemory
import TranslationModel

/// What the two histories, of the glossary and of the memory, show alike.
struct HistoryOptions: ParsableArguments {
  @Option(
    name: [.customShort("n"), .customLong("limit")],
    help: .spoken(
      "At most so many.",
      ko: "보여 줄 최대 개수.", valueName: "number"))
  var limit = 20

  func validate() throws {
    guard limit > 0 else {
      throw ValidationError(en: "--limit wants a number from 1 up", ko: "--limit에는 1 이상의 수를 적습니다")
    }
  }

  /// Writes the commands in a format; as text a line each.
  func write<Command: ShownCommand>(
    _ commands: [Command], as format: ReportFormat, in context: ToolContext, json: (Command) -> JSONValue
  ) {
    for command in commands {
      switch format {
      case .jsonl: context.console.write(json(command).line)
      case .text: context.console.write(line: command.line(context.language))
      }
    }
    if commands.isEmpty, format == .text {
      context.console.write(
        Wording(en: "Nothing was changed yet.\n", ko: "아직 바뀐 것이 없습니다.\n")[context.language])
    }
  }
}

/// A command of a history.
protocol ShownCommand {
  var id: Int { get }
  var stamp: ChangeStamp { get }
  var summary: String { get }
  /// The summary as people read it.
  var title: Wording { get }
  var isUndone: Bool { get }
  var undoes: Int? { get }
  /// Why, in the words of who did it; nil where nobody said.
  var reason: String? { get }
  /// The kind's name in the machine-readable output.
  var kindName: String { get }
  /// What changed, in a few words; empty where the line does not say it.
  var counts: Wording { get }
}

extension ShownCommand {
  func line(_ language: MessageLanguage) -> StyledLine {
    var line = StyledLine("#\(id)".padded(toCells: 6), .heading)
    line.append("\(stamp.date)  \(stamp.author)  ", .faint)
    line.append(title[language])
    if let reason { line.append("  – \(reason)") }
    if !counts.english.isEmpty { line.append("  \(counts[language])", .faint) }
    if isUndone { line.append(Wording(en: "  (taken back)", ko: "  (되돌림)")[language], .doubtful) }
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

  /// `Taken back: #7 import 12 translation units from agency.tmx.`
  var undoneSentence: Wording {
    Wording(en: "Taken back: #\(id) \(summary).\n", ko: "되돌렸습니다. #\(id) \(title.korean)\n")
  }

  var redoneSentence: Wording {
    Wording(en: "Done again: #\(id) \(summary).\n", ko: "다시 했습니다. #\(id) \(title.korean)\n")
  }
}

extension HistoryCommand: ShownCommand {
  var kindName: String { kind.rawValue }
  var counts: Wording { Wording("") }
}

extension RecordedCommand: ShownCommand {
  var reason: String? { nil }
  var kindName: String { kind.rawValue }
  var counts: Wording {
    let isReplaced = kind == .record || kind == .add
    let words = [
      (added, Wording(en: "\(added) new", ko: "새로 \(added)")),
      (changed, Wording(en: "\(changed) changed", ko: "바뀜 \(changed)")),
      (
        removed,
        isReplaced
          ? Wording(en: "\(removed) replaced", ko: "바꿔 넣음 \(removed)")
          : Wording(en: "\(removed) gone", ko: "없어짐 \(removed)")
      ),
    ]
    return words.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
  }
}
