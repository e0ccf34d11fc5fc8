internal import ArgumentParser
import Diagnostics

struct CompletionCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completion",
      abstract: spoken(
        "Print what makes the Tab key complete commands and options.",
        ko: "Tab 키로 명령과 옵션을 완성하는 설정을 출력합니다."),
      discussion: spoken(
        """
        Without a name it is for the shell you use. Put it where the shell looks, once; a new terminal has it:

        Examples:
          jjak completion bash > ~/.local/share/bash-completion/completions/jjak
          jjak completion zsh > ~/.zfunc/_jjak        with fpath+=~/.zfunc before compinit in ~/.zshrc
          jjak completion fish > ~/.config/fish/completions/jjak.fish
        """,
        ko: """
          이름을 적지 않으면 지금 쓰는 셸용으로 출력합니다. 셸이 찾는 곳에 한 번 넣어 두면 새 터미널부터 쓸 \
          수 있습니다.

          보기:
            jjak completion bash > ~/.local/share/bash-completion/completions/jjak
            jjak completion zsh > ~/.zfunc/_jjak        with fpath+=~/.zfunc before compinit in ~/.zshrc
            jjak completion fish > ~/.config/fish/completions/jjak.fish
          """))
  }

  @Argument(
    help: .spoken(
      "bash, zsh or fish.",
      ko: "bash, zsh, fish.", valueName: "shell"), completion: .list(["bash", "zsh", "fish"]))
  var shell: String?

  @OptionGroup var common: CommonOptions

  func run(in context: ToolContext) throws -> ExitStatus {
    let name = shell ?? context.environment["SHELL"].flatMap { $0.split(separator: "/").last.map(String.init) } ?? ""
    guard let known = CompletionShell(rawValue: name) else {
      let names = CompletionShell.allCases.map(\.rawValue).sorted().joined(separator: ", ")
      throw UsageError(
        name.isEmpty
          ? Wording(
            en: "Which shell is it for? 'jjak completion SHELL' knows \(names).",
            ko: "어느 셸에 쓸지 'jjak completion 셸'로 지정하십시오: \(names)")
          : Wording(
            en: "There is no completion for '\(name)'; the shells are \(names).",
            ko: "'\(name)' 셸의 자동 완성은 없습니다. 쓸 수 있는 셸: \(names)"))
    }
    context.console.write(CompletionScript(shell: known).text)
    return .clean
  }
}
