import Testing

@testable import ToolCommands

/// What the Tab key offers, asked of bash itself.
@Suite("Completion in bash")
struct CompletionTests {
  /// Words of the line so far, cut as readline cuts them; the last one is being typed.
  static let lines: [(words: [String], offered: String)] = [
    (["help", "s"], "status"),
    (["help", "t"], "tutorial terms"),
    (["help", "glossary", "u"], "undo"),
    (["help", "mine", ""], ""),
    (["help", "report", ""], "html drift"),
    (["--lang", ""], "en ko"),
    (["--lang", "=", "k"], "ko"),
    (["--lang", "="], "en ko"),
    (["--workspace", "gl"], "glossary"),
    (["--w"], "--workspace"),
    (["--lang", "ko", "ch"], "check"),
    (["--lang", "ko", "check", "--fo"], "--format"),
    (["--lang", "=", "ko", "check", "--format", "js"], "jsonl"),
    (["--no-color", "--workspace", ".", "memory", "conc"], "concordance"),
    (["report", "--lang", "ko", "h"], "html"),
    (["report", "--lang", "ko", "html", "--ti"], "--title"),
    (["--lang", "ko", "help", "st"], "status"),
    // What stands behind the subcommand is completed as ever.
    (["check", "--lang", "k"], "ko"),
    (["glossary", "edit", "--valid-u"], "--valid-until"),
  ]

  @Test(arguments: lines)
  func offers(_ words: [String], _ offered: String) throws {
    let folder = try TemporaryFolder()
    let line = (["jjak"] + words).map { "'\($0)'" }.joined(separator: " ")
    let result = try CommandRunner.shell(
      """
      mkdir glossary && jjak completion bash > complete.bash && exec bash -c '
        source ./complete.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        call=$(complete -p jjak); call=${call##*-F }
        "${call%% *}" jjak "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        echo "${COMPREPLY[*]}"' bash \(line)
      """, in: folder.url)
    #expect(result == CommandResult(output: offered + "\n", errors: "", status: 0))
  }

  /// The parser's scripts are added to at their ends; zsh runs its last lines where the script is a function's body.
  @Test(arguments: [
    ("zsh", "functions[_jjak_commands]=\"${functions[_jjak]}\"", "\n    compdef _jjak jjak\nfi\n"),
    ("fish", "functions --copy __jjak_tokens __jjak_all_tokens", " -fa 'search concordance"),
  ])
  func otherShells(_ shell: String, _ addition: String, _ end: String) throws {
    let folder = try TemporaryFolder()
    let script = try CommandRunner.shell("jjak completion \(shell)", in: folder.url).output
    #expect(script.contains(addition))
    #expect(script.suffix(400).contains(end))
    for topic in HelpTopic.allCases { #expect(script.contains(" \(topic.rawValue) ") || topic == .tutorial) }
  }
}
