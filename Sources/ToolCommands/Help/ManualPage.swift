internal import ArgumentParser
import Diagnostics
import Foundation

/// The manual page: all commands with their options, and the help topics, in the markup of man.
///
/// > Source: man(7) of the Linux man-pages and of groff: TH, SH, SS, TP, PP, nf, fi.
struct ManualPage {
  private var text = ""

  /// - Throws: `DecodingError` where the parser describes its commands in a form we do not know.
  init() throws {
    let root = try CommandDescription.root()
    line(".TH JJAK 1 \"\" \"jjak \(Jjak.version)\" \"User Commands\"")
    section(spoken("NAME", ko: "이름"))
    paragraph("jjak - \(root.abstract ?? "")")
    section(spoken("SYNOPSIS", ko: "사용법"))
    line(".B jjak")
    paragraph(spoken("COMMAND [options] [arguments]", ko: "명령 [옵션] [인수]"))
    section(spoken("DESCRIPTION", ko: "설명"))
    prose(root.discussion ?? "")
    section(spoken("COMMANDS", ko: "명령"))
    let shared = root.shown.first?.describedArguments.filter { Self.isShared($0) } ?? []
    for command in root.shown { add(command, named: "jjak") }
    section(spoken("OPTIONS OF EVERY COMMAND", ko: "모든 명령의 옵션"))
    for argument in shared { item(argument.heading, argument.abstract ?? "") }
    for topic in HelpTopic.allCases { add(topic) }
    section(spoken("ENVIRONMENT", ko: "환경 변수"))
    for (name, meaning) in Self.environment { item(name, meaning[Spoken.language]) }
  }

  /// The page in UTF-8, with a line break at its end.
  var roff: String { text }

  private static let environment = [
    (
      "JJAK_AUTHOR",
      Wording(
        en: "Who decides, for the history and the exports; before the author of jjak.toml.",
        ko: "이력과 내보내기에 남는 이름. jjak.toml의 author보다 앞섭니다.")
    ),
    (
      "JJAK_LANG",
      Wording(
        en: "The language of messages, en or ko; before LC_ALL, LC_MESSAGES and LANG.",
        ko: "메시지의 언어, en 또는 ko. LC_ALL, LC_MESSAGES, LANG보다 앞섭니다.")
    ),
    (
      "NO_COLOR",
      Wording(
        en: "Set to anything, nothing is coloured (https://no-color.org).",
        ko: "무엇이든 들어 있으면 색을 쓰지 않습니다(https://no-color.org).")
    ),
    (
      "SOURCE_DATE_EPOCH",
      Wording(
        en: "Seconds since 1970 that stand for the clock, so that the same input gives the same bytes.",
        ko: "시계 대신 쓸, 1970년부터 센 초. 같은 입력에서 같은 결과가 나오게 합니다.")
    ),
  ]

  // MARK: - Commands

  private mutating func add(_ command: CommandDescription, named parent: String) {
    let name = "\(parent) \(command.commandName)"
    line(".SS \(Self.quoted(name))")
    line(".B \(Self.escaped(name))")
    let own = command.describedArguments.filter { !Self.isShared($0) }
    paragraph(command.shown.isEmpty ? own.map(\.usage).joined(separator: " ") : spoken("COMMAND", ko: "명령"))
    line(".PP")
    if let abstract = command.abstract { prose(abstract) }
    if let discussion = command.discussion { prose(discussion) }
    for argument in own {
      item(argument.heading, [argument.abstract, argument.discussion].compactMap { $0 }.joined(separator: " "))
    }
    for inner in command.shown { add(inner, named: name) }
  }

  private static func isShared(_ argument: ArgumentDescription) -> Bool {
    ["--workspace", "--no-color", "--lang"].contains { argument.heading.hasPrefix($0) }
  }

  /// A topic begins with its title in capitals; the rest is set as it stands.
  private mutating func add(_ topic: HelpTopic) {
    let lines = topic.page[Spoken.language].split(separator: "\n", omittingEmptySubsequences: false)
    section(lines.first.map(String.init) ?? topic.rawValue.uppercased())
    asItStands(lines.dropFirst().drop { $0.isEmpty })
  }

  // MARK: - Markup

  private mutating func line(_ roff: String) { text += roff + "\n" }

  private mutating func section(_ title: String) { line(".SH \(Self.quoted(title))") }

  private mutating func item(_ heading: String, _ meaning: String) {
    line(".TP")
    line(".B \(Self.escaped(heading))")
    line(Self.escaped(meaning))
  }

  private mutating func paragraph(_ words: String) { line(Self.escaped(words)) }

  /// Paragraphs, filled; indented lines, such as examples and lists, stay as they stand.
  private mutating func prose(_ words: String) {
    var pending: [Substring] = []
    for next in words.split(separator: "\n", omittingEmptySubsequences: false) {
      if next.hasPrefix(" ") || (next.isEmpty && !pending.isEmpty) {
        pending.append(next)
        continue
      }
      asItStands(pending)
      pending = []
      line(next.isEmpty ? ".PP" : Self.escaped(next))
    }
    asItStands(pending)
    line(".PP")
  }

  private mutating func asItStands(_ lines: some Sequence<Substring>) {
    let lines = Array(lines)
    guard lines.contains(where: { !$0.isEmpty }) else { return }
    line(".PP")
    line(".nf")
    for next in lines { line(Self.escaped(next)) }
    line(".fi")
    line(".PP")
  }

  /// Text in which nothing is taken for markup: backslashes and hyphens are named, a point or apostrophe at the start
  /// of a line is hidden behind an empty character.
  private static func escaped(_ words: some StringProtocol) -> String {
    let escaped = String(words).replacingOccurrences(of: "\\", with: "\\e")
      .replacingOccurrences(of: "-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  private static func quoted(_ words: String) -> String {
    "\"" + escaped(words).replacingOccurrences(of: "\"", with: "\\(dq") + "\""
  }
}

// MARK: - What the parser tells of its commands

/// A command as the parser describes it for other tools.
///
/// > Source: swift-argument-parser, ToolInfoV0: the form of `--experimental-dump-help`.
private struct CommandDescription: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var arguments: [ArgumentDescription]?
  var subcommands: [CommandDescription]?

  static func root() throws -> CommandDescription {
    struct Tool: Decodable { var command: CommandDescription }
    return try JSONDecoder().decode(Tool.self, from: Data(Jjak._dumpHelp().utf8)).command
  }

  /// The subcommands people see, but for `help`, which every page of this kind would repeat.
  var shown: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  var describedArguments: [ArgumentDescription] {
    (arguments ?? []).filter { $0.shouldDisplay != false && $0.heading != "-h, --help" }
  }
}

private struct ArgumentDescription: Decodable {
  struct Name: Decodable {
    var kind: String
    var name: String

    var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
  }

  var kind: String
  var names: [Name]?
  var valueName: String?
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var isOptional: Bool?
  var isRepeating: Bool?

  private var value: String { valueName.map { Placeholders.spoken("<\($0)>") } ?? "" }

  /// `-n, --limit <number>`
  var heading: String {
    guard let names, !names.isEmpty else { return value }
    let text = names.map(\.text).joined(separator: ", ")
    return kind == "option" ? "\(text) \(value)" : text
  }

  /// `[--format <format>]`, `<files> ...`
  var usage: String {
    guard let name = names?.last?.text else { return (isOptional == true ? "[\(value)]" : value) + repetition }
    let text = kind == "option" ? "\(name) \(value)" : name
    return (isOptional == true ? "[\(text)]" : text) + repetition
  }

  private var repetition: String { isRepeating == true ? " ..." : "" }
}
