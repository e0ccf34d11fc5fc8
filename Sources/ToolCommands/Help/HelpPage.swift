internal import ArgumentParser
import Diagnostics

/// What `jjak` alone, `jjak help TOPIC` and `jjak --version` print.
struct HelpPage {
  let text: String

  /// The page that the arguments ask for; nil where they ask for something else.
  ///
  /// - Parameter language: that of the topics; `--lang` behind a topic goes before it.
  /// - Throws: `UsageError` where the topic is unknown.
  init?(arguments: [String], language: MessageLanguage) throws {
    if arguments.first == "--version" {
      text = "jjak \(Jjak.version)\n"
      return
    }
    if arguments.isEmpty || arguments == ["help"] {
      text = Self.help(of: Jjak.self) + "\n"
      return
    }
    guard arguments[0] == "help" else { return nil }
    var words = Array(arguments.dropFirst())
    var language = language
    if let option = words.firstIndex(of: "--lang"), words.indices.contains(option + 1) {
      guard let chosen = MessageLanguage(rawValue: words[option + 1]) else {
        throw UsageError(
          en: "There is no help in the language '\(words[option + 1])'; the languages are en and ko.",
          ko: "'\(words[option + 1])' 언어로 된 도움말은 없습니다. en과 ko가 있습니다.")
      }
      language = chosen
      words.removeSubrange(option...(option + 1))
    }
    if words.count == 1, let topic = HelpTopic(rawValue: words[0]) {
      text = topic.page[language] + "\n"
      return
    }
    guard let command = Self.command(named: words) else {
      throw UsageError(
        en: "There is no help on '\(words.joined(separator: " "))'. 'jjak help' lists the commands; "
          + "the other topics are \(HelpTopic.names).",
        ko: "'\(words.joined(separator: " "))' 도움말은 없습니다. 'jjak help'로 명령의 목록을 볼 수 있습니다. 그 밖의 주제: "
          + HelpTopic.names)
    }
    text = Self.help(of: command) + "\n"
  }

  /// Refuses a command that does not exist, in better words than the parser's.
  static func refuseUnknownCommand(in arguments: [String]) throws {
    let path = commandPath(in: arguments)
    guard let command = command(named: path), !subcommands(of: command).isEmpty, path.count < arguments.count
    else { return }
    let word = arguments[path.count]
    guard !word.hasPrefix("-"), word != "help" else { return }
    let name = (path + [word]).joined(separator: " ")
    let help = (["jjak", "help"] + path).joined(separator: " ")
    throw UsageError(
      en: "There is no command '\(name)'. '\(help)' lists the commands.",
      ko: "'\(name)' 명령은 없습니다. '\(help)'로 명령의 목록을 볼 수 있습니다.")
  }

  /// The arguments with options that every command has, and that stand before a subcommand, behind it: the parser knows
  /// them only there.
  static func withSharedOptionsBehind(_ arguments: [String]) -> [String] {
    var (path, moved, rest) = ([String](), [String](), arguments[...])
    var level = subcommands(of: Jjak.self)
    while let word = rest.first {
      if let next = level.first(where: { $0._commandName == word }) {
        path.append(word)
        level = subcommands(of: next)
        rest = rest.dropFirst()
      } else if !level.isEmpty, ["--lang", "--workspace"].contains(word), rest.count > 1 {
        moved += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if !level.isEmpty, word == "--no-color" || word.hasPrefix("--lang=") || word.hasPrefix("--workspace=") {
        moved.append(word)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    // What is printed without a command needs none of them; the language is settled.
    return level.isEmpty ? path + moved + rest : path + rest
  }

  /// The help of the command that arguments begin with.
  static func text(ofCommandIn arguments: [String]) -> String {
    help(of: command(named: commandPath(in: arguments)) ?? Jjak.self)
  }

  /// The parser's help, in the language of the moment.
  private static func help(of command: any ParsableCommand.Type) -> String {
    guard Spoken.language == .korean else { return Jjak.helpMessage(for: command) }
    return HelpLayout().korean(Jjak.helpMessage(for: command, columns: HelpLayout.unbroken))
  }

  /// The names of the command that arguments begin with, to point at its help.
  static func commandPath(in arguments: [String]) -> [String] {
    var path: [String] = []
    var level = subcommands(of: Jjak.self)
    for argument in arguments {
      guard let next = level.first(where: { $0._commandName == argument }) else { break }
      path.append(argument)
      level = subcommands(of: next)
    }
    return path
  }

  private static func command(named words: [String]) -> (any ParsableCommand.Type)? {
    var current: any ParsableCommand.Type = Jjak.self
    for word in words {
      guard let next = subcommands(of: current).first(where: { $0._commandName == word }) else { return nil }
      current = next
    }
    return current
  }

  private static func subcommands(of command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    command.configuration.subcommands
  }
}
