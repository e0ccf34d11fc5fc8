internal import ArgumentParser

struct CompletionCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Print what makes the Tab key complete commands and options.",
    discussion: """
      Without a name it is for the shell you use. Put it where the shell looks, once; a new terminal has it:

      Examples:
        jjak completion bash > ~/.local/share/bash-completion/completions/jjak
        jjak completion zsh > ~/.zfunc/_jjak        with fpath+=~/.zfunc before compinit in ~/.zshrc
        jjak completion fish > ~/.config/fish/completions/jjak.fish
      """)

  @Argument(
    help: ArgumentHelp("bash, zsh or fish.", valueName: "shell"), completion: .list(["bash", "zsh", "fish"]))
  var shell: String?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    let name = shell ?? context.environment["SHELL"].flatMap { $0.split(separator: "/").last.map(String.init) } ?? ""
    guard let known = CompletionShell(rawValue: name) else {
      let names = CompletionShell.allCases.map(\.rawValue).sorted().joined(separator: ", ")
      throw UsageError(
        name.isEmpty
          ? "Which shell is it for? 'jjak completion SHELL' knows \(names)."
          : "There is no completion for '\(name)'; the shells are \(names).")
    }
    context.console.write(Jjak.completionScript(for: known) + "\n")
    return .clean
  }
}
